"""Full-text search of the site: an index that the browser reads piece by piece, made by pagefind."""
