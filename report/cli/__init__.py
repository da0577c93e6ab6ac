"""The `report` command: one module per verb."""
