"""Competence centres: which are known, who has been in contact, for what, and how satisfied they are."""

from collections.abc import Collection, Mapping

from analysis.exhibit import Column, Row, Table
from analysis.fact import Fact
from analysis.results import ThemeResults
from analysis.standard_figures import scale_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.response import response
from analysis.statistics.since import changes_since
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import SOURCE, questions_table
from analysis.themes.centres_contact import (
    CONTACT,
    contact_by_size,
    contact_by_year,
    contact_over_years,
    small_and_large,
)

SECTION, ROOT = "sentre", "competence_centres"
SATISFIED = f"{ROOT}.satisfied"
SINCE = 2016
FROM_THE_START = ("napha", "korus", "rbup_rkbu", "rvts", "nkrop", "nkvts", "nssf")


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on competence centres."""
    centres = _labels(survey, "senter_kjennskap")
    contact = [f"{CONTACT}.{centre}" for centre in centres]
    where = study(survey, contact, by=("size", "county"), tests=True)
    order = _by_contact(survey, centres, where)
    known = {of: _parts(survey, "senter_kjennskap", "known", of) for of in order}
    used = {of: _parts(survey, "senter_bruk", "used_for", of) for of in order}
    judged = {of: _parts(survey, "senter_fornoyd", "satisfaction", of) for of in order}
    parts = [m for table in (known, used, judged) for ids in table.values() for m in ids]
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *where,
            *group_spread(survey, where, contact, "county"),
            *changes_since(survey, [f"{CONTACT}.{centre}" for centre in FROM_THE_START], SINCE),
            *study(survey, [*parts, *(f"{SATISFIED}.{centre}" for centre in centres)]),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om kompetansesentrene"),
            _table(survey, "centres-known", "Kjennskap", known, CONTACT, "I kontakt eller brukt"),
            contact_by_year(survey, order, where),
            contact_by_size(survey, order),
            _table(survey, "centres-used-for", "Bruk", used, "", ""),
            _table(survey, "centres-satisfied", "Tilfredshet", judged, SATISFIED, "Fornøyd i alt"),
        ),
        figures=(
            scale_figure(
                survey,
                "centres-known",
                "Kjennskap til sentrene",
                [(order[of], survey.edition, ids) for of, ids in known.items()],
                neutral=None,
                form="diverging",
                table="centres-known",
            ),
            contact_over_years(survey, order, where),
            small_and_large(survey, order),
        ),
    )


def _labels(survey: Survey, question: str) -> dict[str, str]:
    return {item.key: item.label for item in survey.codebook.questions[question].items}


def _parts(survey: Survey, question: str, stem: str, centre: str) -> list[str]:
    options = survey.codebook.questions[question].options
    return [f"{ROOT}.{stem}.{centre}.{option.key}" for option in options]


def _by_contact(
    survey: Survey, centres: Mapping[str, str], facts: Collection[Fact]
) -> dict[str, str]:
    """The centres from the most contacted to the least; as in the form where nobody was asked."""
    values = {fact.id: fact.value for fact in facts}

    def contact(centre: str) -> float:
        return float(values.get(f"{CONTACT}.{centre}.{survey.edition}", 0))

    return {centre: centres[centre] for centre in sorted(centres, key=contact, reverse=True)}


def _table(
    survey: Survey,
    table_id: str,
    title: str,
    parts: Mapping[str, list[str]],
    merged: str,
    merged_label: str,
) -> Table:
    """A row for each centre and a column for each answer, and for the merged ones where there are such."""
    year, measures = survey.edition, survey.codebook.measure
    centres = _labels(survey, "senter_kjennskap")
    labels = [measures[m].label for m in next(iter(parts.values()))]
    return Table(
        id=table_id,
        title=title,
        stub="Senter",
        columns=tuple(
            Column(label=label, unit="prosent")
            for label in (*labels, *([merged_label] if merged else []))
        ),
        rows=tuple(
            Row(
                label=centres[centre],
                cells=tuple(
                    f"{m}.{year}" for m in (*ids, *([f"{merged}.{centre}"] if merged else []))
                ),
            )
            for centre, ids in parts.items()
        ),
        source=SOURCE,
    )
