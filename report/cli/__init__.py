"""The `report` command: one module per verb."""

# In the order of a year's work, which is the order of `report --help`.
VERBS = {
    "new-edition": "new_edition",
    "import": "import_",
    "quality": "quality",
    "coding": "coding",
    "render": "render",
    "preview": "preview",
    "check": "check",
    "reconcile": "reconcile",
    "diff": "diff",
    "review": "review",
    "review-package": "review_package",
    "publish": "publish",
    "verify": "verify",
    "facts": "facts",
    "series": "series",
    "synthesize": "synthesize",
}
