--[[ Cross-references: `@fig-x` becomes a link "figur 3.2" with the number that the question gives.

`@Fig-x` gives "Figur 3.2", and so does `@fig-x` where a sentence begins; `[-@fig-x]` gives "3.2".
]]

local current = require("current")
local writing = require("writing")

local NAMES = {
  nb = {
    fig = "figur", tbl = "tabell", eq = "likning", part = "avsnitt", chapter = "kapittel", appendix = "vedlegg",
    last = " og ", quoted = { "«", "»" },
  },
  en = {
    fig = "figure", tbl = "table", eq = "equation", part = "section", chapter = "chapter", appendix = "appendix",
    last = " and ", quoted = { "“", "”" },
  },
}

local function names() return NAMES[current.page.language] or NAMES.nb end

local function label_of(citation)
  local kind, rest = citation.id:match("^(%a+)%-(.+)$")
  if not kind then return nil end
  local id = kind:lower() .. "-" .. rest
  return current.question.labels[id] and id, kind:match("^%u") ~= nil
end

local function name(label)
  if label.kind ~= "sec" then return names()[label.kind] end
  return names()[label.level > 1 and "part" or label.appendix and "appendix" or "chapter"]
end

local function words(label, capital, number_only)
  if label.number == "" then
    local quoted = names().quoted
    return quoted[1] .. label.title .. quoted[2]
  end
  if number_only then return label.number end
  local word = name(label)
  return (capital and word:gsub("^%l", string.upper) or word) .. "\u{a0}" .. label.number
end

local function link(id, label, text)
  if current.typst() then
    if not current.holds(label.page) then return pandoc.Str(text) end
    return writing.inline("#link(<" .. id .. ">)[" .. text .. "]")
  end
  local home = label.page == current.page.name and "" or current.question.html_names[label.page]
  return pandoc.Link(text, home .. "#" .. id, "", { class = "crossref" })
end

-- After these a sentence goes on.
local ABBREVIATIONS = pandoc.List({ "jf.", "jfr.", "f.eks.", "bl.a.", "dvs.", "ca.", "kap.", "nr.", "mv.", "osv." })

local function begins_sentence(inlines, i)
  if i == 1 then return true end
  local before = i > 2 and inlines[i - 2]
  if not before or before.t ~= "Str" or not before.text:match("[.!?]$") then return false end
  return not ABBREVIATIONS:includes((before.text:lower():gsub("^%(", "")))
end

local function references(cite, at_start)
  local parts = pandoc.List()
  for i, citation in ipairs(cite.citations) do
    local id, capital = label_of(citation)
    if not id then return nil end
    if i > 1 then parts:insert(i == #cite.citations and names().last or ", ") end
    if #citation.prefix > 0 then
      parts:extend(citation.prefix)
      parts:insert(pandoc.Space())
    end
    local label = current.question.labels[id]
    local first = at_start and i == 1 and #citation.prefix == 0
    parts:insert(link(id, label, words(label, capital or first, citation.mode == "SuppressAuthor")))
    parts:extend(citation.suffix)
  end
  return parts
end

return function(inlines)
  local written, changed = pandoc.Inlines({}), false
  for i, inline in ipairs(inlines) do
    local parts = inline.t == "Cite" and references(inline, begins_sentence(inlines, i))
    written:extend(parts or { inline })
    changed = changed or parts
  end
  return changed and written or nil
end
