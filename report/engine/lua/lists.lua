-- Lists and what they belong to, in print.

local current = require("current")
local writing = require("writing")
local lists = {}

local LISTS = { BulletList = true, OrderedList = true, DefinitionList = true }
-- What a chapter ends with is read as one whole, as long as it takes no more than a third of a page.
local ITEMS_OF_A_CLOSING_LIST = 6

local function within(call, block)
  return { writing.block("#" .. call .. "["), block, writing.block("]") }
end

local function leads_in(block, following)
  return block.t == "Para" and following and LISTS[following.t] and pandoc.utils.stringify(block):match(":$")
end

-- A paragraph that ends in a colon stays on the page of the list after it.
function lists.led_in(blocks)
  if not current.typst() then return nil end
  local kept, changed = pandoc.Blocks({}), false
  for i, block in ipairs(blocks) do
    local leads = leads_in(block, blocks[i + 1])
    kept:extend(leads and within("leading-in", block) or { block })
    changed = changed or leads
  end
  return changed and kept or nil
end

-- The list that ends a chapter is not cut up by the exhibits before it.
function lists.closing(blocks)
  local last = blocks[#blocks]
  if not current.typst() or not last or last.t ~= "BulletList" then return blocks end
  if #last.content > ITEMS_OF_A_CLOSING_LIST then return blocks end
  blocks:remove()
  blocks:extend(within("whole", last))
  return blocks
end

return lists
