"""Tables of every unit, or of every area: on the page, and as files to take along."""
