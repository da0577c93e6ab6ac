"""Open answers that may point to a person: the kind of find is told, never what was found."""

import pandas as pd

from analysis.codebook.asked import asked
from analysis.coding.codings import answers_to
from analysis.coding.persons import personal
from analysis.quality.cases import Cases, Condition, Row, Said
from analysis.quality.wording import listed
from analysis.quality.year_answers import YearAnswers


def persons(year: YearAnswers) -> Cases:
    """Every open answer of every unit."""
    places = [str(name) for name in year.units["name"].dropna()]
    rows = [
        (unit, question.key, "|".join(personal(text, year.given_names, places)))
        for question in year.asked
        if question.type == "text"
        for unit, text in answers_to(year.answers[question.key]).items()
    ]

    def said(row: Row) -> Said:
        kinds = listed(row["kinds"].split("|"))
        return Said(
            f"Svaret på «{asked(year.codebook, row['variable']).question}» kan peke på en person: {kinds}."
        )

    return Cases(
        table=pd.DataFrame(rows, columns=["unit", "variable", "kinds"]),
        condition=Condition("col_vals_eq", {"columns": "kinds", "value": ""}),
        said=said,
    )
