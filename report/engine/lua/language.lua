-- Languages: quotation marks of the language they stand in, and its name in the PDF.

local current = require("current")
local writing = require("writing")
local language = {}

local function quoted(content, open, close)
  content:insert(1, pandoc.Str(open))
  content:insert(pandoc.Str(close))
  return content
end

local function english(q)
  if q.quotetype == "DoubleQuote" then return quoted(q.content, "“", "”") end
  return quoted(q.content, "‘", "’")
end

local function norwegian(q)
  if q.quotetype == "DoubleQuote" then return quoted(q.content, "«", "»") end
  return quoted(q.content, "‘", "’")
end

local function is_english(tag) return (tag or ""):match("^en") ~= nil end

-- Quotation marks of the page's own language.
function language.quotes(q) return (is_english(current.page.language) and english or norwegian)(q) end

-- Typst text, named as being in a language; it is no longer that of the book's region either.
function language.typst(tag, text)
  return ("#text(lang: %s, region: none)[%s]"):format(writing.typst_string(tag), text)
end

-- The blocks of a page that is in another language than the book.
function language.page(blocks)
  if not current.typst() or current.page.language == "" then return blocks end
  local tag = writing.typst_string(current.page.language)
  blocks:insert(1, writing.block("#[\n#set text(lang: " .. tag .. ", region: none)"))
  blocks:insert(writing.block("]"))
  return blocks
end

-- Quotation marks in a div or span of English are set before the rest of the page gets its own.
function language.of(element)
  if is_english(element.attributes.lang) then return element:walk({ Quoted = english }) end
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
