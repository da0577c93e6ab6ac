-- Bare `quarto render` at the root would print the template language as prose; stop with one line instead.
io.stderr:write("The chapters are templates: run `report render` (or `make report`) instead of `quarto render` here.\n")
os.exit(1)
