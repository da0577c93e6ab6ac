-- Citations and the list of references, told apart over the whole book.

local current = require("current")
local writing = require("writing")
local citations = {}

local parsed = {} -- the bibliography, kept for as long as the process lives

-- A body that publishes its own report is named once, as its author.
local function without_repeated_publisher(entries)
  for _, entry in ipairs(entries) do
    local author = entry.author and #entry.author == 1 and entry.author[1].literal
    if author and entry.publisher
      and pandoc.utils.stringify(author) == pandoc.utils.stringify(entry.publisher) then
      entry.publisher = nil
    end
  end
  return entries
end

local function references()
  local path = current.question.bibliography
  if path == "" then return pandoc.List() end
  local text = writing.file_text(path) or current.fail(path .. " does not exist")
  local key = path .. "\n" .. text
  if not parsed[key] then
    local from = path:match("%.json$") and "csljson" or "biblatex"
    parsed = { [key] = without_repeated_publisher(pandoc.read(text, from).meta.references) }
  end
  return parsed[key]
end

local function links() return not current.typst() or current.holds(current.question.references_page) end

local function metadata()
  local keys = pandoc.List()
  for _, key in ipairs(current.question.cited) do keys:insert(pandoc.Citation(key, "NormalCitation")) end
  return {
    lang = current.question.language,
    references = references(),
    csl = current.question.csl ~= "" and current.question.csl or nil,
    ["link-citations"] = links(),
    nocite = #keys > 0 and pandoc.MetaInlines({ pandoc.Cite({}, keys) }) or nil,
  }
end

-- Citations that are written, by what they cite, for as long as nothing that their words depend on changes:
-- who else is cited, the bibliography, the style. Without this a page costs the whole bibliography again.
local written = { of = "", words = {} }

local function words_of_this_book()
  local question = current.question
  local file = function(path) return path ~= "" and writing.file_text(path) or "" end
  local of = table.concat({
    question.language, file(question.bibliography), file(question.csl),
    tostring(links()), table.concat(question.cited, "\n"),
  }, "\0")
  if written.of ~= of then written = { of = of, words = {} } end
  return written.words
end

-- What a citation is, whatever stands around it.
local function named(cite)
  local parts = {}
  for _, one in ipairs(cite.citations) do
    parts[#parts + 1] = table.concat({ one.mode, one.id, tostring(one.prefix), tostring(one.suffix) }, "\1")
  end
  return table.concat(parts, "\2")
end

local function cites_in(pages)
  local found = pandoc.List()
  local collect = { Cite = function(cite) found:insert(cite) end }
  for _, page in ipairs(pages) do page.blocks:walk(collect) end
  return found
end

local function are_known(cites, words)
  for _, cite in ipairs(cites) do
    if not words[named(cite)] then return false end
  end
  return true
end

local function write_from(words, pages)
  local put = { Cite = function(cite) return pandoc.Cite(words[named(cite)], cite.citations) end }
  for _, page in ipairs(pages) do page.blocks = page.blocks:walk(put) end
end

-- Write the citations of all pages at once. Every key of the book is named, so that 2020a and 2020b
-- fall the same way whichever pages are converted.
function citations.write(pages)
  local divs, here = pandoc.List(), false
  for _, page in ipairs(pages) do
    divs:insert(pandoc.Div(page.blocks))
    here = here or page.name == current.question.references_page
  end
  local words, before = words_of_this_book(), cites_in(pages)
  if not here and are_known(before, words) then return write_from(words, pages) end
  -- Without a list of references there would be no links to it; this one is left behind.
  if not here then divs:insert(pandoc.Div({}, { id = "refs" })) end
  local cited = pandoc.utils.citeproc(pandoc.Pandoc(divs, metadata()))
  for i, page in ipairs(pages) do page.blocks = cited.blocks[i].content end
  local after = cites_in(pages)
  if #after ~= #before then return end
  for i, cite in ipairs(before) do words[named(cite)] = after[i].content end
end

-- pandoc would write a citation as Typst's own, which has no bibliography here; its words are finished.
function citations.words(cite)
  if current.typst() then return cite.content end
end

function citations.link(link)
  local question = current.question
  if not current.typst() and link.target:match("^#ref%-") and current.page.name ~= question.references_page then
    link.target = (question.html_names[question.references_page] or "") .. link.target
    return link
  end
end

return citations
