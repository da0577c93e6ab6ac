-- Tables written in Markdown: header cells for columns and rows in both formats.

local current = require("current")
local writing = require("writing")
local tables = {}

local ALIGN = { AlignLeft = "left", AlignRight = "right", AlignCenter = "center", AlignDefault = "left" }

function tables.typst(element)
  local simple = pandoc.utils.to_simple_table(element)
  local aligns, columns = {}, {}
  for i, align in ipairs(simple.aligns) do
    aligns[i] = ALIGN[align]
    -- A table whose lines are long has widths, from its dashes; they hold its text in place.
    local width = simple.widths[i] or 0
    columns[i] = width > 0 and string.format("%.3ffr", width) or i == 1 and "1fr" or "auto"
  end
  local function row(cells)
    local written = {}
    for i, cell in ipairs(cells) do written[i] = "[" .. writing.typst(cell) .. "]" end
    return table.concat(written, ", ")
  end
  local lines = {
    "plain-table(table(",
    "  columns: (" .. table.concat(columns, ", ") .. ",),",
    "  align: (" .. table.concat(aligns, ", ") .. ",),",
  }
  if #simple.headers > 0 then table.insert(lines, "  table.header(" .. row(simple.headers) .. "),") end
  for _, cells in ipairs(simple.rows) do table.insert(lines, "  " .. row(cells) .. ",") end
  return table.concat(lines, "\n") .. "\n))"
end

function tables.html(element, name)
  local html = writing.html({ element }):gsub("^%s+", ""):gsub("%s+$", "")
  html = html:gsub("<table[^>]*>", "<table " .. name .. ">", 1):gsub("<colgroup>.-</colgroup>%s*", "")
  html = html:gsub("<thead>.-</thead>", function(head) return (head:gsub("<th([ >])", '<th scope="col"%1')) end)
  return (html:gsub("(<tr[^>]*>)%s*<td([^>]*)>(.-)</td>", '%1<th scope="row"%2>%3</th>'))
end

-- A table that is no exhibit: without number and caption.
function tables.bare(element)
  if current.typst() then return writing.block("#" .. tables.typst(element)) end
  return writing.block('<div class="scroll" tabindex="0" role="region" aria-label="Tabell">'
    .. tables.html(element, 'aria-label="Tabell"') .. "</div>")
end

return tables
