"""Tables and figures, drawn once from their facts for the web page and for print."""
