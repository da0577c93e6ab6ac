-- Boxes: callouts, the key findings that open a chapter, and the entries of the list of references.

local current = require("current")
local writing = require("writing")

local TITLES = {
  note = "Merknad", important = "Viktig", tip = "Tips", warning = "Advarsel", caution = "Forsiktig",
}

local function around(before, content, after)
  local blocks = pandoc.List({ writing.block(before) })
  blocks:extend(content)
  blocks:insert(writing.block(after))
  return blocks
end

local function callout(kind, div)
  local title = div.attributes.title or TITLES[kind] or TITLES.note
  if current.typst() then
    local call = "#callout(kind: %s, title: %s)["
    return around(call:format(writing.typst_string(kind), writing.typst_string(title)), div.content, "]")
  end
  local safe = writing.escaped(title)
  local box = '<div class="callout callout-%s" role="note" aria-label="%s"><p class="callout-title">%s</p>'
  return around(box:format(kind, safe, safe), div.content, "</div>")
end

local function hovedfunn(div)
  if current.typst() then return around("#hovedfunn[", div.content, "]") end
  local box = '<section class="hovedfunn" aria-label="Hovedfunn"><p class="hovedfunn-title">Hovedfunn</p>'
  return around(box, div.content, "</section>")
end

-- An entry of the list of references has a hanging indent, on the page by its class.
local function reference(div)
  return around("#reference(<" .. div.identifier .. ">)[", div.content, "]")
end

return function(div)
  for _, class in ipairs(div.classes) do
    local kind = class:match("^callout%-(%a+)$")
    if kind then return callout(kind, div) end
  end
  if div.classes:includes("hovedfunn") then return hovedfunn(div) end
  if current.typst() and div.classes:includes("csl-entry") then return reference(div) end
end
