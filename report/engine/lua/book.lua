--[[ Converts pages of a book, as `pandoc lua book.lua`: one JSON question a line, one JSON answer a line.

  html   pages → { name: HTML page }
  citations  pages → how many; their citations are written and kept for the pages asked for later
  typst  pages → the Typst text of the whole book

A question holds the pages' text, every heading's number in order, the labels that are referred to, the
keys cited anywhere in the book, and how the pages look (HTML). Nothing is counted here: numbers come
with the question, so that a page converted alone is the same as one converted with the others.
]]

package.path = arg[0]:gsub("[^/\\]*$", "") .. "?.lua;" .. package.path

local boxes = require("boxes")
local citations = require("citations")
local crossref = require("crossref")
local current = require("current")
local exhibits = require("exhibits")
local facts = require("facts")
local formats = require("formats")
local formulas = require("formulas")
local headings = require("headings")
local language = require("language")
local lists = require("lists")
local register = require("register")
local tables = require("tables")
local writing = require("writing")

local READER = "markdown+tex_math_dollars"

-- Every walk hands the whole page from pandoc to Lua and back, so there are two: what must come before
-- the citations are written, and what must come after.
local BEFORE = {
  Inlines = crossref,
  Span = function(span) return formats(span) or language.of(span) end,
  Para = formulas.numbered,
  Div = function(div) return formats(div) or language.of(div) end,
  Blocks = function(blocks) return exhibits.gather_notes(blocks) or register.gather(blocks) end,
}
local AFTER = {
  Quoted = language.quotes,
  Span = function(span) return facts.span(span) or register.span(span) or language.span(span) end,
  Cite = citations.words,
  Link = citations.link,
  Math = formulas.math,
  Blocks = lists.led_in,
  Div = function(div) return exhibits.div(div) or boxes(div) or register.div(div) end,
}

-- Both formats read the same text, and reading is half of the work: each page's last reading is kept.
local kept = {}

local function read(page)
  current.page = page
  local before = kept[page.name]
  if not before or before.text ~= page.text then
    before = { text = page.text, blocks = pandoc.read(page.text, READER).blocks }
    kept[page.name] = before
  end
  page.blocks = before.blocks:walk(BEFORE)
end

local function finish(page)
  current.page = page
  local blocks, contents = headings.numbered(page.blocks:walk(AFTER))
  -- Tables inside an exhibit are written by now; those that are left stand alone.
  return language.page(lists.closing(blocks:walk({ Table = tables.bare }))), contents
end

local function escaped(value)
  if type(value) == "string" then return writing.escaped(value) end
  if type(value) ~= "table" then return value end
  local copy = {}
  for key, inner in pairs(value) do copy[key] = escaped(inner) end
  return copy
end

local answers = {}

function answers.html()
  local pages, html = current.question.pages, {}
  local template = pandoc.template.compile(current.question.template)
  for _, page in ipairs(pages) do read(page) end
  citations.write(pages)
  for _, page in ipairs(pages) do
    local blocks, contents = finish(page)
    local context = escaped(page.context)
    context.contents = headings.contents(contents)
    context.body = writing.html(blocks)
      :gsub('(class="footnote%-back")', '%1 aria-label="Tilbake til teksten"')
      :gsub('(<section id="footnotes")', '%1 aria-label="Fotnoter"')
    html[page.name] = pandoc.layout.render(pandoc.template.apply(template, context))
  end
  return html
end

-- Nothing is converted: the citations of these pages are written, so that a page asked for later has them.
function answers.citations()
  current.format = "html"
  local pages = {}
  -- The list of references itself is always written anew.
  for _, page in ipairs(current.question.pages) do
    if page.name ~= current.question.references_page then table.insert(pages, page) end
  end
  for _, page in ipairs(pages) do read(page) end
  citations.write(pages)
  return #pages
end

function answers.typst()
  local pages, parts = current.question.pages, {}
  for _, page in ipairs(pages) do read(page) end
  citations.write(pages)
  for i, page in ipairs(pages) do parts[i] = writing.typst((finish(page))) end
  return table.concat(parts, "\n\n")
end

for line in io.lines() do
  current.question = pandoc.json.decode(line, false)
  current.format = current.question.operation
  local done, result = pcall(answers[current.format])
  io.stdout:write(pandoc.json.encode(done and { answer = result } or { error = current.failure(result) }), "\n")
  io.stdout:flush()
end
