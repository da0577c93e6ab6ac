"""The `report` command: one module per verb."""

# In the order of a year's work, which is the order of `report --help`.
VERBS = {
    "import": "import_",
    "quality": "quality",
    "render": "render",
    "check": "check",
    "facts": "facts",
    "synthesize": "synthesize",
}
