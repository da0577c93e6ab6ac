"""Statements: printed figures with what the print said about them, and the rules they must obey.

A rule knows what must hold of any figure of its kind and nothing of any single one. It says
nothing where print leaves several readings open, and it reads every printed number as the interval
of values that round to it, so that rounding is never called a mistake.
"""
