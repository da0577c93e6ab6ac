"""Statements: printed figures with what the print said about them, and the rules they must obey.

A rule knows what must hold of any figure of its kind and nothing of any single one. It says
nothing where print leaves several readings open, and it reads every printed number as the interval
of values that round to it, so that rounding is never called a mistake.

`published` reads everything in print (figures, `statement`, `sources`); `interval`, `grim` and
`levels` reckon with it; `rules` has a module for each kind of claim; `findings` runs them all.
`result_rules` holds the edition's own numbers (`own_results`, `own_sums`) to rules of the same kind.
"""
