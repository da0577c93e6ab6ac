"""The match log: for every delivered column its variable, how it was matched, and what was recoded."""

import csv
import io
from collections.abc import Sequence

from analysis.codebook import Codebook
from analysis.delivery.form_reading import Form, Recoded
from analysis.delivery.recoding import DECIMAL_COMMA

_COLUMNS = ("file", "column", "variable", "matched", "recoded")
_NOT_DELIVERED = "not delivered"


def match_log(forms: Sequence[Form], names: Sequence[str], codebook: Codebook, year: int) -> str:
    """The log as CSV, with the files under `names`: a row for each delivered column, then one for each variable that has none."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for name, form in zip(names, forms, strict=True):
        for match in form.matches:
            changed = [r for r in form.recoded if r.column == match.column]
            said = "; ".join(map(_said, changed))
            writer.writerow((name, match.column, match.variable, match.how, said))
    delivered = {variable for form in forms for variable in form.values}
    for variable in codebook.variables(year):
        if variable not in delivered:
            writer.writerow(("", "", variable, _NOT_DELIVERED, ""))
    return written.getvalue()


def _said(one: Recoded) -> str:
    if one.how == DECIMAL_COMMA:
        return f"{one.how} ({one.count})"
    return f"{one.text} → {one.value or 'no answer'} ({one.how}, {one.count})"
