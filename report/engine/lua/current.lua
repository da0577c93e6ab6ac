--[[ What is being answered now: the question, the page, and the format ("html" or "typst").

Every module reads this one table, so that filters keep the short signatures pandoc gives them.
]]

local current = { question = {}, page = {}, format = "html" }

-- Stop with a message about the page. pandoc wraps errors in its own words; the marks let it be found.
function current.fail(message) error("\1" .. current.page.name .. ": " .. message .. "\1", 0) end

function current.failure(said) return tostring(said):match("\1(.-)\1") or tostring(said) end

function current.typst() return current.format == "typst" end

-- Whether the answer holds this page; a PDF cannot link to a chapter that it leaves out.
function current.holds(name)
  for _, page in ipairs(current.question.pages) do
    if page.name == name then return true end
  end
  return false
end

return current
