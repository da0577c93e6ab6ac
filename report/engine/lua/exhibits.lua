-- Figures and tables with number, caption and notes, from divs labelled #fig-x and #tbl-x.

local current = require("current")
local facts = require("facts")
local tables = require("tables")
local writing = require("writing")
local exhibits = {}

-- A note may stand right after its exhibit as well as in it.
function exhibits.gather_notes(blocks)
  local kept, moved = pandoc.Blocks({}), false
  for _, block in ipairs(blocks) do
    local last = kept[#kept]
    if block.t == "Div" and block.classes:includes("exhibit-note")
      and last and last.t == "Div" and current.question.labels[last.identifier] then
      last.content:insert(block)
      moved = true
    else
      kept:insert(block)
    end
  end
  return moved and kept or nil
end

local function parts_of(div)
  local parts = { caption = pandoc.List(), notes = pandoc.List() }
  for _, block in ipairs(div.content) do
    if block.t == "Para" and #block.content == 1 and block.content[1].t == "Image" then
      parts.image = block.content[1]
    elseif block.t == "Table" then
      parts.table = block
    elseif block.t == "RawBlock" then
      parts.html = block.format == "html" and block.text or parts.html
    elseif block.t == "Div" and block.classes:includes("exhibit-note") then
      parts.notes:extend(block.content)
    else
      parts.caption:insert(block)
    end
  end
  parts.caption = { pandoc.Plain(pandoc.utils.blocks_to_inlines(parts.caption, { pandoc.Space() })) }
  return parts
end

local function typst_body(id, parts)
  if parts.image then
    return ("image(%s, alt: %s, width: 100%%)"):format(
      writing.typst_string("/" .. parts.image.src),
      writing.typst_string(parts.image.attributes["fig-alt"] or ""))
  elseif parts.table then
    return tables.typst(parts.table)
  end
  local file = "tables/" .. id .. ".typ"
  local text = writing.file_text(current.question.folder .. "/" .. file)
  if not text then current.fail(file .. " does not exist; every HTML table needs its Typst table") end
  return (text:gsub("^%s+", ""):gsub("%s+$", ""))
end

-- What a page can hold beside the title and the key findings of a chapter.
local ON_THE_OPENING_PAGE = 3
-- A table is written one row a line. With so few it fits on half a page.
local LINES_OF_A_SHORT_TABLE = 40

-- How many exhibits the page has had, this one with them.
local function counted()
  current.page.exhibits = (current.page.exhibits or 0) + 1
  return current.page.exhibits
end

local function is_long(body) return select(2, body:gsub("\n", "")) > LINES_OF_A_SHORT_TABLE end

local function typst(id, label, parts)
  local body = typst_body(id, parts)
  local call = "#exhibit-%s(\n  id: <%s>,%s\n  number: %s,\n  caption: [%s],\n  note: %s,\n  %s,\n)"
  return call:format(
    label.kind == "fig" and "figure" or "table",
    id,
    (counted() <= ON_THE_OPENING_PAGE and "\n  first: true," or "")
      .. (label.kind == "tbl" and is_long(body) and "\n  long: true," or ""),
    writing.typst_string(label.number),
    writing.typst(parts.caption),
    #parts.notes > 0 and ("[" .. writing.typst(parts.notes) .. "]") or "none",
    body)
end

local function html_figure(id, image, scroll, caption, note)
  return ('<figure id="%s" class="figure">%s<svg data-src="%s" role="img" aria-label="%s"></svg></div>\n'
    .. '<figcaption><p id="%s-caption">%s</p>%s</figcaption></figure>'):format(
    id, scroll, writing.escaped(image.src), writing.escaped(image.attributes["fig-alt"] or ""), id, caption, note)
end

local function html_table(id, parts, scroll, caption, note)
  local name = 'aria-labelledby="' .. id .. '-caption"'
  local body = parts.table and tables.html(parts.table, name)
    or facts.in_html(parts.html):gsub("<caption.-</caption>", ""):gsub("<table", "<table " .. name, 1)
  return ('<figure id="%s" class="table"><figcaption id="%s-caption">%s</figcaption>\n%s%s</div>%s</figure>')
    :format(id, id, caption, scroll, body, note)
end

local function html(id, label, parts)
  local word = label.kind == "fig" and "Figur" or "Tabell"
  local caption = ('<span class="label">%s\u{a0}%s</span> %s'):format(word, label.number, writing.html(parts.caption))
  local note = #parts.notes > 0 and ('\n<div class="exhibit-note">' .. writing.html(parts.notes) .. "</div>") or ""
  local scroll = ('<div class="scroll" tabindex="0" role="region" aria-labelledby="%s-caption">'):format(id)
  if label.kind == "fig" then return html_figure(id, parts.image, scroll, caption, note) end
  return html_table(id, parts, scroll, caption, note)
end

function exhibits.div(div)
  local label = current.question.labels[div.identifier]
  if not label or not (label.kind == "fig" or label.kind == "tbl") then return nil end
  local parts = parts_of(div)
  if label.kind == "fig" and not parts.image then current.fail("#" .. div.identifier .. " holds no image") end
  if label.kind == "tbl" and not (parts.table or parts.html) then
    current.fail("#" .. div.identifier .. " holds no table")
  end
  return writing.block((current.typst() and typst or html)(div.identifier, label, parts))
end

return exhibits
