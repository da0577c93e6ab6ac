-- Pieces of output: blocks and inlines as text of the current format, and text that is kept as it is.

local current = require("current")
local writing = {}

function writing.html(blocks)
  return pandoc.write(pandoc.Pandoc(blocks), "html5", { html_math_method = "mathml", wrap_text = "none" })
end

function writing.typst(blocks)
  return (pandoc.write(pandoc.Pandoc(blocks), "typst", { wrap_text = "none" }):gsub("%s+$", ""))
end

function writing.inline(text) return pandoc.RawInline(current.format, text) end

function writing.block(text) return pandoc.RawBlock(current.format, text) end

function writing.typst_string(text)
  return '"' .. text:gsub('[\\"]', "\\%0"):gsub("\n", " ") .. '"'
end

function writing.escaped(text)
  return (text:gsub("[&<>\"]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }))
end

-- The content of a file, or nil.
function writing.file_text(path)
  local file = io.open(path, "rb")
  if not file then return nil end
  local text = file:read("a")
  file:close()
  return text
end

return writing
