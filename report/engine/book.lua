--[[ Converts pages of a book, as `pandoc lua book.lua`: one JSON question a line, one JSON answer a line.

  html   pages → { name: HTML page }
  typst  pages → the Typst text of the whole book

A question holds the pages' text, every heading's number in order, the labels that are referred to, the
keys cited anywhere in the book, and how the pages look (HTML). Nothing is counted here: numbers come
with the question, so that a page converted alone is the same as one converted with the others.
]]

local READER = "markdown+tex_math_dollars"
local NAMES = { fig = "figur", tbl = "tabell", eq = "likning" }
local CALLOUT_TITLES = {
  note = "Merknad", important = "Viktig", tip = "Tips", warning = "Advarsel", caution = "Forsiktig",
}

local question, page, format -- what is being answered now
local bibliographies = {} -- parsed once for as long as the process lives, by path and content

local function typst_string(text)
  return '"' .. text:gsub('[\\"]', "\\%0"):gsub("\n", " ") .. '"'
end

local function escape_html(text)
  return (text:gsub("[&<>\"]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }))
end

local function raw_inline(text) return pandoc.RawInline(format == "html" and "html" or "typst", text) end

local function raw_block(text) return pandoc.RawBlock(format == "html" and "html" or "typst", text) end

local HTML_OPTIONS = { html_math_method = "mathml", wrap_text = "none" }

local function html_of(blocks)
  return pandoc.write(pandoc.Pandoc(blocks), "html5", HTML_OPTIONS)
end

local function typst_of(blocks)
  return (pandoc.write(pandoc.Pandoc(blocks), "typst", { wrap_text = "none" }):gsub("%s+$", ""))
end

local function inlines_of(blocks)
  return pandoc.utils.blocks_to_inlines(blocks, { pandoc.Space() })
end

-- Content for one format only ------------------------------------------------------------------------

local function shown(element)
  local wanted = element.attributes["when-format"]
  if not wanted then return true end
  local here = wanted == format or (wanted == "pdf" and format == "typst")
  if element.classes:includes("content-visible") then return here end
  if element.classes:includes("content-hidden") then return not here end
  return true
end

local function only_this_format(element)
  if not shown(element) then return {} end
  if element.classes:includes("content-visible") or element.classes:includes("content-hidden") then
    return element.content
  end
end

-- Cross-references -----------------------------------------------------------------------------------

local function label_of(citation)
  local kind, rest = citation.id:match("^(%a+)%-(.+)$")
  if not kind then return nil end
  local id = kind:lower() .. "-" .. rest
  return question.labels[id] and id, kind:match("^%u") ~= nil
end

local function reference_word(id, label, capital)
  local word = NAMES[label.kind]
  if label.kind == "sec" then
    word = label.level > 1 and "avsnitt" or label.appendix and "vedlegg" or "kapittel"
  end
  return capital and (word:gsub("^%l", string.upper)) or word
end

local function reference_text(id, label, capital, number_only)
  if label.number == "" then return "«" .. label.title .. "»" end
  if number_only then return label.number end
  return reference_word(id, label, capital) .. "\u{a0}" .. label.number
end

local function link_to(id, label, text)
  if format == "typst" then return raw_inline("#link(<" .. id .. ">)[" .. text .. "]") end
  local home = question.html_names[label.page]
  local target = (label.page == page.name and "" or home) .. "#" .. id
  return pandoc.Link(text, target, "", { class = "crossref" })
end

local function cross_reference(cite)
  local parts = pandoc.List()
  for i, citation in ipairs(cite.citations) do
    local id, capital = label_of(citation)
    if not id then return nil end
    if i > 1 then parts:insert(i == #cite.citations and " og " or ", ") end
    if #citation.prefix > 0 then
      parts:extend(citation.prefix)
      parts:insert(pandoc.Space())
    end
    local label = question.labels[id]
    local text = reference_text(id, label, capital, citation.mode == "SuppressAuthor")
    parts:insert(link_to(id, label, text))
    parts:extend(citation.suffix)
  end
  return parts
end

-- Words and numbers ----------------------------------------------------------------------------------

local function quoted(q, open, close)
  local content = q.content
  content:insert(1, pandoc.Str(open))
  content:insert(pandoc.Str(close))
  return content
end

local ENGLISH_QUOTES = {
  Quoted = function(q)
    if q.quotetype == "DoubleQuote" then return quoted(q, "“", "”") end
    return quoted(q, "‘", "’")
  end,
}

local NORWEGIAN_QUOTES = {
  Quoted = function(q)
    if q.quotetype == "DoubleQuote" then return quoted(q, "«", "»") end
    return quoted(q, "‘", "’")
  end,
}

local function in_own_language(element)
  local language = element.attributes.lang or ""
  if language:match("^en") then return element:walk(ENGLISH_QUOTES) end
end

-- A compound of an abbreviation ("FACT-team", "IS-24/8") reads badly when it breaks at the hyphen.
local function unbroken(str)
  if #str.text > 24 or not str.text:match("%u%u+%-%w") then return nil end
  if format == "html" then return pandoc.Span({ str }, { class = "unbroken" }), false end
  return pandoc.Inlines({ raw_inline("#box["), str, raw_inline("]") }), false
end

local function fact_target(id)
  local register = question.register_page
  if not register or register == "" or page.name == register then return nil end
  return question.html_names[register] .. "#fact-" .. id
end

local function fact(span)
  if not (span.classes:includes("fact") or span.classes:includes("claim")) then return nil end
  if format == "typst" then return span.content end
  local target = fact_target((span.attributes["data-fact"] or ""):match("^%S*"))
  if not target or target:match("#fact%-$") then return nil end
  return pandoc.Link(span.content, target, "", span.attr)
end

local function facts_in_raw_html(html)
  return (html:gsub('<span class="fact" data%-fact="([^"]+)"(.-)>(.-)</span>', function(id, rest, text)
    local target = fact_target(id)
    if not target then return nil end
    return ('<a class="fact" href="%s" data-fact="%s"%s>%s</a>'):format(target, id, rest, text)
  end))
end

local function typst_language(element)
  local language = element.attributes.lang
  if format ~= "typst" or not language or element.t ~= "Span" then return nil end
  local content = element.content
  content:insert(1, raw_inline("#text(lang: " .. typst_string(language) .. ")["))
  content:insert(raw_inline("]"))
  return content
end

-- Formulas -------------------------------------------------------------------------------------------

local function typst_math(math, alt, number, id)
  local inner = typst_of({ pandoc.Plain({ math }) }):match("^%$%s*(.-)%s*%$$")
  local block = math.mathtype == "DisplayMath"
  local numbering = number and ("numbering: (..) => [(" .. number .. ")], ") or ""
  local text = ("#math.equation(block: %s, %salt: %s, $%s$)%s"):format(
    tostring(block), numbering, typst_string(alt or math.text:match("^%s*(.-)%s*$")), inner, id and (" <" .. id .. ">") or "")
  return pandoc.RawInline("typst", text)
end

local function math(element)
  if format == "typst" then return typst_math(element) end
end

-- Quarto writes a numbered formula as `$$…$$ {#eq-x}`, which pandoc reads as a formula and words.
local function equation(para)
  local first = para.content[1]
  if not first or first.t ~= "Math" or first.mathtype ~= "DisplayMath" then return nil end
  local rest = pandoc.utils.stringify(pandoc.Inlines({ table.unpack(para.content, 2) }))
  local id = rest:match("^%s*{#(eq%-[%w._-]+)")
  local label = id and question.labels[id]
  if not label then return nil end
  local alt = rest:match('alt=[“"](.-)[”"]') or rest:match("alt=«(.-)»")
  if format == "typst" then return pandoc.Plain({ typst_math(first, alt, label.number, id) }) end
  local formula = html_of({ pandoc.Plain({ first }) })
  return raw_block(('<div class="equation" id="%s">%s<span class="number">(%s)</span></div>')
    :format(id, formula, label.number))
end

-- Tables ---------------------------------------------------------------------------------------------

local TYPST_ALIGN = { AlignLeft = "left", AlignRight = "right", AlignCenter = "center", AlignDefault = "left" }

local function typst_table(element)
  local simple = pandoc.utils.to_simple_table(element)
  local aligns, columns, lines = {}, {}, {}
  for i, align in ipairs(simple.aligns) do
    aligns[i] = TYPST_ALIGN[align] or "left"
    columns[i] = i == 1 and "1fr" or "auto"
  end
  local function row(cells)
    local written = {}
    for i, cell in ipairs(cells) do written[i] = "[" .. typst_of(cell) .. "]" end
    return table.concat(written, ", ")
  end
  lines[1] = "plain-table(table(\n  columns: (" .. table.concat(columns, ", ") .. ",),\n  align: ("
    .. table.concat(aligns, ", ") .. ",),"
  if #simple.headers > 0 then lines[#lines + 1] = "  table.header(" .. row(simple.headers) .. ")," end
  for _, cells in ipairs(simple.rows) do lines[#lines + 1] = "  " .. row(cells) .. "," end
  return table.concat(lines, "\n") .. "\n))"
end

local function html_table(element, named_by)
  local head = element.head
  local html = html_of({ element }):gsub("^%s+", ""):gsub("%s+$", "")
  html = html:gsub("<thead>.-</thead>", function(part) return (part:gsub("<th([ >])", '<th scope="col"%1')) end)
  html = html:gsub("<table[^>]*>", named_by and ('<table aria-labelledby="' .. named_by .. '">') or "<table>", 1)
  html = html:gsub("<colgroup>.-</colgroup>%s*", "")
  return (html:gsub("(<tr[^>]*>)%s*<td([^>]*)>(.-)</td>", '%1<th scope="row"%2>%3</th>'))
end

local function bare_table(element)
  if format == "typst" then return raw_block("#" .. typst_table(element)) end
  return raw_block('<div class="scroll" tabindex="0" role="region" aria-label="Tabell">'
    .. html_table(element) .. "</div>")
end

local function file_text(path)
  local file = io.open(path, "rb")
  if not file then return nil end
  local text = file:read("a")
  file:close()
  return text
end

-- Figures and tables with number, caption and notes ----------------------------------------------------

-- pandoc wraps an error in its own words; the marks let the message be found again.
local function fail(message) error("\1" .. page.name .. ": " .. message .. "\1", 0) end

local function exhibit_parts(div)
  local parts = { caption = pandoc.List(), notes = pandoc.List() }
  for _, block in ipairs(div.content) do
    local image = block.t == "Para" and #block.content == 1 and block.content[1].t == "Image"
    if image then
      parts.image = block.content[1]
    elseif block.t == "Figure" then
      parts.image = block.content[1].content[1]
    elseif block.t == "Table" then
      parts.table = block
    elseif block.t == "RawBlock" then
      parts.raw = block.format == "html" and block.text or parts.raw
    elseif block.t == "Div" and block.classes:includes("exhibit-note") then
      parts.notes:extend(block.content)
    else
      parts.caption:insert(block)
    end
  end
  return parts
end

local function typst_call(name, arguments, body)
  local lines = { "#" .. name .. "(" }
  for _, argument in ipairs(arguments) do lines[#lines + 1] = "  " .. argument[1] .. ": " .. argument[2] .. "," end
  lines[#lines + 1] = "  " .. body .. ",\n)"
  return table.concat(lines, "\n")
end

local function typst_exhibit(id, label, parts)
  local body
  if label.kind == "fig" then
    local alt = parts.image.attributes["fig-alt"] or ""
    body = ("image(%s, alt: %s, width: 100%%)"):format(typst_string("/" .. parts.image.src), typst_string(alt))
  elseif parts.table then
    body = typst_table(parts.table)
  else
    body = file_text(question.folder .. "/tables/" .. id .. ".typ")
    if not body then fail("tables/" .. id .. ".typ does not exist; every HTML table needs its Typst table") end
    body = body:gsub("^%s+", ""):gsub("%s+$", "")
  end
  return typst_call("exhibit-" .. (label.kind == "fig" and "figure" or "table"), {
    { "id", "<" .. id .. ">" },
    { "number", typst_string(label.number) },
    { "caption", "[" .. typst_of({ pandoc.Plain(inlines_of(parts.caption)) }) .. "]" },
    { "note", #parts.notes > 0 and ("[" .. typst_of(parts.notes) .. "]") or "none" },
  }, body)
end

local function html_exhibit(id, label, parts)
  local word = label.kind == "fig" and "Figur" or "Tabell"
  local caption = ('<span class="label">%s\u{a0}%s</span> %s'):format(
    word, label.number, html_of({ pandoc.Plain(inlines_of(parts.caption)) }))
  local note = #parts.notes > 0 and ('\n<div class="exhibit-note">' .. html_of(parts.notes) .. "</div>") or ""
  local named = ' tabindex="0" role="region" aria-labelledby="' .. id .. '-caption"'
  if label.kind == "fig" then
    return ('<figure id="%s" class="figure"><div class="scroll"%s>'
      .. '<svg data-src="%s" role="img" aria-label="%s"></svg></div>\n'
      .. '<figcaption><p id="%s-caption">%s</p>%s</figcaption></figure>'):format(
      id, named, escape_html(parts.image.src), escape_html(parts.image.attributes["fig-alt"] or ""),
      id, caption, note)
  end
  local body = parts.table and html_table(parts.table, id .. "-caption")
    or facts_in_raw_html(parts.raw):gsub("<caption.-</caption>", "")
      :gsub("<table", '<table aria-labelledby="' .. id .. '-caption"', 1)
  return ('<figure id="%s" class="table"><figcaption id="%s-caption">%s</figcaption>\n'
    .. '<div class="scroll"%s>%s</div>%s</figure>'):format(id, id, caption, named, body, note)
end

-- A note may stand right after its exhibit as well as in it.
local function notes_into_exhibits(blocks)
  local kept = pandoc.Blocks({})
  for _, block in ipairs(blocks) do
    local last = kept[#kept]
    if block.t == "Div" and block.classes:includes("exhibit-note") and last and last.t == "Div"
      and question.labels[last.identifier] then
      last.content:insert(block)
    else
      kept:insert(block)
    end
  end
  return kept
end

local function exhibit(div)
  local label = question.labels[div.identifier]
  if not label or not (label.kind == "fig" or label.kind == "tbl") then return nil end
  local parts = exhibit_parts(div)
  if label.kind == "fig" and not parts.image then fail("#" .. div.identifier .. " holds no image") end
  if label.kind == "tbl" and not (parts.table or parts.raw) then fail("#" .. div.identifier .. " holds no table") end
  return raw_block((format == "typst" and typst_exhibit or html_exhibit)(div.identifier, label, parts))
end

-- Boxes ----------------------------------------------------------------------------------------------

local function boxed(before, content, after)
  local blocks = pandoc.List({ raw_block(before) })
  blocks:extend(content)
  blocks:insert(raw_block(after))
  return blocks
end

local function callout_kind(div)
  for _, class in ipairs(div.classes) do
    local kind = class:match("^callout%-(%a+)$")
    if kind then return kind end
  end
end

local function box(div)
  local kind = callout_kind(div)
  if kind then
    local title = div.attributes.title or CALLOUT_TITLES[kind] or CALLOUT_TITLES.note
    if format == "typst" then
      return boxed(("#callout(kind: %s, title: %s)["):format(typst_string(kind), typst_string(title)), div.content, "]")
    end
    return boxed(('<div class="callout callout-%s" role="note" aria-label="%s"><p class="callout-title">%s</p>')
      :format(kind, escape_html(title), escape_html(title)), div.content, "</div>")
  elseif div.classes:includes("hovedfunn") then
    if format == "typst" then return boxed("#hovedfunn[", div.content, "]") end
    return boxed('<section class="hovedfunn" aria-label="Hovedfunn"><p class="hovedfunn-title">Hovedfunn</p>',
      div.content, "</section>")
  end
end

local function div(element)
  return exhibit(element) or box(element)
end

-- Headings -------------------------------------------------------------------------------------------

local function typst_heading(header, number)
  local title = typst_of({ pandoc.Plain(header.content) })
  local supplement = header.level > 1 and "Avsnitt" or page.appendix and "Vedlegg" or "Kapittel"
  local id = header.identifier:match("^sec%-") and (" <" .. header.identifier .. ">") or ""
  return raw_block(("%s#heading(level: %d, numbering: %s, supplement: [%s])[%s]%s"):format(
    header.level == 1 and "#place.flush()\n#pagebreak(weak: true)\n" or "", header.level,
    number ~= "" and ("(..) => " .. typst_string(number)) or "none", supplement, title, id))
end

local function html_heading(header, number)
  if number == "" then return header end
  local shown_number = header.level > 1 and number or (page.appendix and "Vedlegg " or "Kapittel ") .. number
  header.content:insert(1, pandoc.Span({ pandoc.Str(shown_number) }, { class = "number" }))
  header.content:insert(2, pandoc.Space())
  return header
end

local function number_headings(blocks)
  local at, contents = 0, pandoc.List()
  local numbered = blocks:walk({
    traverse = "topdown",
    Header = function(header)
      at = at + 1
      local number = page.headings[at]
      if not number then fail("heading " .. pandoc.utils.stringify(header) .. " was not expected; write it as # Title") end
      if format == "typst" then return typst_heading(header, number), false end
      contents:insert({ level = header.level, id = header.identifier, number = number, title = header.content:clone() })
      return html_heading(header, number), false
    end,
  })
  if at ~= #page.headings then fail("pandoc reads " .. at .. " headings where " .. #page.headings .. " are written") end
  return numbered, contents
end

-- Citations ------------------------------------------------------------------------------------------

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
  if not question.bibliography or question.bibliography == "" then return pandoc.List() end
  local text = file_text(question.bibliography) or fail(question.bibliography .. " does not exist")
  local key = question.bibliography .. "\n" .. text
  if not bibliographies[key] then
    local from = question.bibliography:match("%.json$") and "csljson" or "biblatex"
    bibliographies = { [key] = without_repeated_publisher(pandoc.read(text, from).meta.references) }
  end
  return bibliographies[key]
end

-- Citations of all pages at once; every key of the book is named, so that 2020a and 2020b fall the same
-- way whichever pages are converted.
local function with_citations(pages)
  local divs = pandoc.List()
  for _, p in ipairs(pages) do divs:insert(pandoc.Div(p.blocks, { ["data-page"] = p.name })) end
  local everywhere = pandoc.List()
  for _, key in ipairs(question.cited) do everywhere:insert(pandoc.Citation(key, "NormalCitation")) end
  local meta = { lang = question.language, references = references(), ["link-citations"] = true }
  if #everywhere > 0 then meta.nocite = pandoc.MetaInlines({ pandoc.Cite({}, everywhere) }) end
  if question.csl and question.csl ~= "" then meta.csl = question.csl end
  -- Without a list of references there would be no links to it; a page that lacks it loses it below.
  local here = false
  for _, p in ipairs(pages) do here = here or p.name == question.references_page end
  if not here then divs:insert(pandoc.Div({}, { id = "refs" })) end
  local cited = pandoc.utils.citeproc(pandoc.Pandoc(divs, meta))
  for i, p in ipairs(pages) do p.blocks = cited.blocks[i].content end
end

-- pandoc writes a citation as Typst's own, which has no bibliography here; its words are finished already.
local function cited_words(cite)
  if format == "typst" then return cite.content end
end

local function link_to_references(link)
  if format == "html" and link.target:match("^#ref%-") and page.name ~= question.references_page then
    link.target = (question.html_names[question.references_page] or "") .. link.target
    return link
  end
end

-- Pages ----------------------------------------------------------------------------------------------

local function read_page(p)
  page = p
  local blocks = pandoc.read(p.text, READER).blocks
  p.blocks = blocks:walk({ Div = only_this_format, Span = only_this_format }):walk({ Cite = cross_reference })
end

local function finish_page(p)
  page = p
  local blocks, contents = number_headings(p.blocks)
  local quotes = { Div = in_own_language, Span = in_own_language }
  blocks = blocks:walk(quotes):walk(NORWEGIAN_QUOTES)
  blocks = blocks:walk({ Span = function(span) return fact(span) or typst_language(span) end, Cite = cited_words, Link = link_to_references })
  blocks = blocks:walk({ Para = equation }):walk({ Math = math })
  blocks = blocks:walk({ traverse = "topdown", Str = unbroken }):walk({ Blocks = notes_into_exhibits })
  return blocks:walk({ Div = div }):walk({ Table = bare_table }), contents
end

local function escaped(value)
  if type(value) == "string" then return escape_html(value) end
  if type(value) ~= "table" then return value end
  local copy = {}
  for key, inner in pairs(value) do copy[key] = escaped(inner) end
  return copy
end

local function contents_html(contents)
  local items = pandoc.List()
  for _, entry in ipairs(contents) do
    if entry.level == 2 then
      items:insert(('<li><a href="#%s">%s</a>'):format(entry.id, html_of({ pandoc.Plain(entry.title) })))
    elseif entry.level == 3 and #items > 0 then
      local link = ('<li><a href="#%s">%s</a></li>'):format(entry.id, html_of({ pandoc.Plain(entry.title) }))
      local open, inner = items[#items]:match("^(.-)<ul>(.*)</ul>$")
      items[#items] = (open or items[#items]) .. "<ul>" .. (inner or "") .. link .. "</ul>"
    end
  end
  return #items > 0 and ("<ul>" .. table.concat(items, "</li>\n") .. "</li></ul>") or nil
end

local function without_links(contents)
  for _, entry in ipairs(contents) do
    entry.title = entry.title:walk({ Link = function(l) return l.content end, Note = function() return {} end })
  end
  return contents
end

local answers = {}

function answers.html()
  format = "html"
  local template, html = pandoc.template.compile(question.template), {}
  for _, p in ipairs(question.pages) do read_page(p) end
  with_citations(question.pages)
  for _, p in ipairs(question.pages) do
    local blocks, contents = finish_page(p)
    local body = html_of(blocks):gsub('(class="footnote%-back")', '%1 aria-label="Tilbake til teksten"')
      :gsub('(<section id="footnotes")', '%1 aria-label="Fotnoter"')
    local context = escaped(p.context)
    context.body = body
    context.contents = contents_html(without_links(contents))
    html[p.name] = pandoc.layout.render(pandoc.template.apply(template, context))
  end
  return html
end

function answers.typst()
  format = "typst"
  local parts = {}
  for _, p in ipairs(question.pages) do read_page(p) end
  with_citations(question.pages)
  for i, p in ipairs(question.pages) do
    local blocks = finish_page(p)
    parts[i] = typst_of(blocks)
  end
  return table.concat(parts, "\n\n")
end

for line in io.lines() do
  question = pandoc.json.decode(line, false)
  local done, result = pcall(answers[question.operation])
  if done then
    io.stdout:write(pandoc.json.encode({ answer = result }), "\n")
  else
    local said = tostring(result)
    io.stdout:write(pandoc.json.encode({ error = said:match("\1(.-)\1") or said }), "\n")
  end
  io.stdout:flush()
end
