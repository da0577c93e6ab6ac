"""The forms of figures, one a module; each draws a reading of a figure on a canvas."""
