-- Content for one format only: kept without its wrapping, or left out.

local current = require("current")

local function shown(element)
  local wanted = element.attributes["when-format"]
  if not wanted then return true end
  local here = wanted == current.format or (wanted == "pdf" and current.typst())
  if element.classes:includes("content-visible") then return here end
  return not here
end

return function(element)
  local classes = element.classes
  if classes:includes("content-visible") or classes:includes("content-hidden") then
    return shown(element) and element.content or {}
  end
end
