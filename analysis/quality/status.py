"""A form's status that contradicts its answers."""

import numpy as np

from analysis.codebook.asked import asked
from analysis.quality.cases import Cases, Condition, Row, Said, by_unit
from analysis.quality.declared import StatusRule
from analysis.quality.wording import STATUS, listed
from analysis.quality.year_answers import YearAnswers
from analysis.survey.carry_forward import carried_variables


def contradicting_status(rule: StatusRule, year: YearAnswers) -> Cases:
    """Every unit with a status, and the contradiction: too much is answered, or too little."""
    status = year.answers["status"]
    answered = year.answers.drop(columns="status").notna()
    fte = answered[carried_variables(year.codebook, year.year)].any(axis="columns")
    allowed = [
        v
        for key in rule.confirmed_sections
        for q in year.codebook.section[key].questions
        for v in q.variables
        if v in answered
    ]
    beyond = answered.drop(columns=allowed)
    contradiction = np.select(
        [
            (status == "not_started") & answered.any(axis="columns"),
            (status == "confirmed") & beyond.any(axis="columns"),
            (status == "confirmed") & ~fte,
            (status == "partial") & ~answered.any(axis="columns"),
        ],
        ["begun", "beyond", "unconfirmed", "empty"],
        default="",
    )

    def said(row: Row) -> Said:
        unit = row["unit"]
        marked = f"Skjemaet er merket som «{STATUS[status[unit]]}», men "
        match row["contradiction"]:
            case "unconfirmed":
                return Said(f"{marked}det står ingen årsverk i det.")
            case "empty":
                return Said(f"{marked}det er tomt.")
            case kind:
                given = answered if kind == "begun" else beyond
                variables = [v for v, is_answered in given.loc[unit].items() if is_answered]
                sections = {
                    year.codebook.section_of[year.codebook.question_of[str(v)].key].title: None
                    for v in variables
                }
                return Said(
                    f"{marked}det er svar i {listed([f'«{title}»' for title in sections])}.",
                    f"{len(variables)} svar, det første på «{asked(year.codebook, str(variables[0])).question}»",
                )

    columns = {
        "status": {"known": status.notna().to_numpy(dtype=bool), "contradiction": contradiction}
    }
    return Cases(
        table=by_unit(year.answers.index, columns, "known"),
        condition=Condition("col_vals_eq", {"columns": "contradiction", "value": ""}),
        said=said,
    )
