"""The forms of figures, one a module; each puts a figure's plot on a canvas."""
