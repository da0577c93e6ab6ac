-- Entries of the register: classes on the page; in print small type in two columns.

local current = require("current")
local writing = require("writing")
local register = {}

local function is_entry(block) return block.t == "Div" and block.classes:includes("register-entry") end

-- Entries that follow each other become one div, since print sets them in columns together.
function register.gather(blocks)
  if not current.typst() then return nil end
  local kept, gathered = pandoc.Blocks({}), nil
  for _, block in ipairs(blocks) do
    if is_entry(block) then
      if not gathered then
        gathered = pandoc.Div({}, { class = "register" })
        kept:insert(gathered)
      end
      gathered.content:insert(block)
    else
      gathered = nil
      kept:insert(block)
    end
  end
  return #kept < #blocks and kept or nil
end

local function call(name, content)
  local blocks = pandoc.List({ writing.block("#" .. name .. "[") })
  blocks:extend(content)
  blocks:insert(writing.block("]"))
  return blocks
end

function register.div(div)
  if not current.typst() then return nil end
  if div.classes:includes("register") then return call("register", div.content) end
  if is_entry(div) then return call("register-entry", div.content) end
end

-- What is said beside the words of a definition is set back.
function register.span(span)
  if not current.typst() or not span.classes:includes("register-details") then return nil end
  span.content:insert(1, writing.inline("#details["))
  span.content:insert(writing.inline("]"))
  return span.content
end

return register
