"""The rules on what is in print, a module for each kind of claim; `analysis.statements.findings` has their order."""
