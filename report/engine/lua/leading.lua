-- A paragraph that ends in a colon leads in the list after it, and stays on its page.

local current = require("current")
local writing = require("writing")

local LISTS = { BulletList = true, OrderedList = true, DefinitionList = true }

local function leads_in(block, following)
  return block.t == "Para" and following and LISTS[following.t] and pandoc.utils.stringify(block):match(":$")
end

return function(blocks)
  if not current.typst() then return nil end
  local kept, changed = pandoc.Blocks({}), false
  for i, block in ipairs(blocks) do
    if leads_in(block, blocks[i + 1]) then
      kept:extend({ writing.block("#leading-in["), block, writing.block("]") })
      changed = true
    else
      kept:insert(block)
    end
  end
  return changed and kept or nil
end
