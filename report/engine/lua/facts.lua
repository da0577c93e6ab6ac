-- Facts: on the page a number or a bound word leads to its place in the register; in print it is text.

local current = require("current")
local facts = {}

local function target(id)
  local register = current.question.register_page
  if register == "" or current.page.name == register or not id or id == "" then return nil end
  return current.question.html_names[register] .. "#fact-" .. id
end

-- The first mention on a page can be linked to.
local function anchored(attr, id)
  local mentioned = current.page.mentioned or {}
  current.page.mentioned = mentioned
  if id and not mentioned[id] then
    mentioned[id] = true
    attr.identifier = "tall-" .. id
  end
  return attr
end

function facts.span(span)
  if not (span.classes:includes("fact") or span.classes:includes("claim")) then return nil end
  if current.typst() then return span.content end
  local id = (span.attributes["data-fact"] or ""):match("^%S*")
  local to = target(id)
  return to and pandoc.Link(span.content, to, "", anchored(span.attr, id))
end

function facts.in_html(html)
  return (html:gsub('<span class="fact" data%-fact="([^"]+)"(.-)>(.-)</span>', function(id, rest, text)
    local to = target(id)
    return to and ('<a class="fact" href="%s" data-fact="%s"%s>%s</a>'):format(to, id, rest, text)
  end))
end

return facts
