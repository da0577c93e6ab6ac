-- Formulas: MathML on the page; in print with the TeX source as alternative text unless one is given.

local current = require("current")
local writing = require("writing")
local formulas = {}

local function typst(math, alt, number, id)
  local inner = writing.typst({ pandoc.Plain({ math }) }):match("^%$%s*(.-)%s*%$$")
  return writing.inline(("#math.equation(block: %s, %salt: %s, $%s$)%s"):format(
    tostring(math.mathtype == "DisplayMath"),
    number and ("numbering: (..) => [(" .. number .. ")], ") or "",
    writing.typst_string(alt or math.text:match("^%s*(.-)%s*$")),
    inner,
    id and (" <" .. id .. ">") or ""))
end

function formulas.math(math)
  if current.typst() then return typst(math) end
end

-- Quarto writes a numbered formula as `$$…$$ {#eq-x}`, which pandoc reads as a formula and words.
function formulas.numbered(para)
  local first = para.content[1]
  if not first or first.t ~= "Math" or first.mathtype ~= "DisplayMath" then return nil end
  local rest = pandoc.utils.stringify(pandoc.Inlines({ table.unpack(para.content, 2) }))
  local id = rest:match("^%s*{#(eq%-[%w._-]+)")
  local label = id and current.question.labels[id]
  if not label then return nil end
  if current.typst() then
    local alt = rest:match('alt=[“"«](.-)[”"»]')
    return pandoc.Plain({ typst(first, alt, label.number, id) })
  end
  return writing.block(('<div class="equation" id="%s">%s<span class="number">(%s)</span></div>')
    :format(id, writing.html({ pandoc.Plain({ first }) }), label.number))
end

return formulas
