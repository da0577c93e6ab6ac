"""Comments of reviewers: kept in the edition's own record, and never lost when the text changes."""
