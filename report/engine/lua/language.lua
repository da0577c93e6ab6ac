-- Languages: quotation marks of the language they stand in, and its name in the PDF.

local current = require("current")
local writing = require("writing")
local language = {}

local function quoted(content, open, close)
  content:insert(1, pandoc.Str(open))
  content:insert(pandoc.Str(close))
  return content
end

function language.norwegian(q)
  if q.quotetype == "DoubleQuote" then return quoted(q.content, "«", "»") end
  return quoted(q.content, "‘", "’")
end

local function english(q)
  if q.quotetype == "DoubleQuote" then return quoted(q.content, "“", "”") end
  return quoted(q.content, "‘", "’")
end

-- Quotation marks in a div or span of English are set before the rest of the page gets its own.
function language.of(element)
  if (element.attributes.lang or ""):match("^en") then return element:walk({ Quoted = english }) end
end

-- pandoc tells Typst the language of a div; of a span it does not.
function language.span(span)
  if not current.typst() or not span.attributes.lang then return nil end
  local content = span.content
  content:insert(1, writing.inline("#text(lang: " .. writing.typst_string(span.attributes.lang) .. ")["))
  content:insert(writing.inline("]"))
  return content
end

return language
