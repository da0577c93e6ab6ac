-- Headings with the numbers that the question gives, and a page's table of contents.

local current = require("current")
local language = require("language")
local writing = require("writing")
local headings = {}

-- The words of a heading are read away from its page too: in the contents and at the top of pages.
local function named(header, words)
  local tag = header.attributes.lang
  return tag and language.typst(tag, words) or words
end

-- A chapter begins on a page of its own. Exhibits that wait are set before it, and before the last section
-- of the chapter before, so that its conclusions are not cut up by what they are drawn from.
local function before(header, is_last)
  if header.level == 1 then return "#place.flush()\n#pagebreak(weak: true)\n" end
  return is_last and "#place.flush()\n" or ""
end

local function supplement(header)
  if current.page.appendix then return "Vedlegg" end
  return header.level > 1 and "Avsnitt" or "Kapittel"
end

-- The register's parts are looked up from the text, and would fill a page of the contents.
local function is_listed(header)
  return header.level == 1 or current.page.name ~= current.question.register_page
end

local function typst(header, number, is_last)
  return writing.block(("%s#heading(level: %d, numbering: %s, supplement: [%s]%s)[%s]%s"):format(
    before(header, is_last),
    header.level,
    number ~= "" and ("(..) => " .. writing.typst_string(number)) or "none",
    supplement(header),
    is_listed(header) and "" or ", outlined: false",
    named(header, writing.typst({ pandoc.Plain(header.content) })),
    header.identifier:match("^sec%-") and (" <" .. header.identifier .. ">") or ""))
end

local function html(header, number)
  if number == "" then return header end
  local prefix = header.level > 1 and "" or current.page.appendix and "Vedlegg " or "Kapittel "
  header.content:insert(1, pandoc.Span({ pandoc.Str(prefix .. number) }, { class = "number" }))
  header.content:insert(2, pandoc.Space())
  return header
end

-- The place of the last section among the headings of a page.
local function last_section(blocks)
  local at, last = 0, 0
  pandoc.Pandoc(blocks):walk({ Header = function(header)
    at = at + 1
    if header.level == 2 then last = at end
  end })
  return last
end

-- The blocks with numbered headings, and what the page's own table of contents lists.
function headings.numbered(blocks)
  local numbers, at, contents = current.page.headings, 0, pandoc.List()
  local last = current.typst() and not current.page.appendix and last_section(blocks)
  local function visit(inside)
    for i, block in ipairs(inside) do
      if block.t == "Header" then
        at = at + 1
        if not numbers[at] then
          current.fail("heading " .. pandoc.utils.stringify(block) .. " was not expected; write it as # Title")
        end
        contents:insert({ level = block.level, id = block.identifier, title = block.content:clone() })
        inside[i] = (current.typst() and typst or html)(block, numbers[at], at == last)
      elseif block.t == "Div" then
        block.content = visit(block.content)
        inside[i] = block
      end
    end
    return inside
  end
  blocks = visit(blocks)
  if at ~= #numbers then
    current.fail("pandoc reads " .. at .. " headings where " .. #numbers .. " are written")
  end
  return blocks, contents
end

local function item(entry)
  local title = entry.title:walk({
    Link = function(link) return link.content end,
    Note = function() return {} end,
  })
  return ('<a href="#%s">%s</a>'):format(entry.id, writing.html({ pandoc.Plain(title) }))
end

-- Headings of the second and third level as a nested list, or nil where there are none.
function headings.contents(entries)
  local items = {}
  for _, entry in ipairs(entries) do
    if entry.level == 2 then
      table.insert(items, { item(entry), below = {} })
    elseif entry.level == 3 and #items > 0 then
      table.insert(items[#items].below, "<li>" .. item(entry) .. "</li>")
    end
  end
  if #items == 0 then return nil end
  local lines = {}
  for i, top in ipairs(items) do
    local below = #top.below > 0 and ("\n<ul>" .. table.concat(top.below) .. "</ul>") or ""
    lines[i] = "<li>" .. top[1] .. below .. "</li>"
  end
  return "<ul>" .. table.concat(lines, "\n") .. "</ul>"
end

return headings
