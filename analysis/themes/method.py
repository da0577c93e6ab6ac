"""The method chapter: who is in the frame, who answered, what was carried forward and what corrected."""

from analysis.exhibit import Column, Row, Table
from analysis.results import ThemeResults
from analysis.statistics.carried_forward import carried_forward
from analysis.statistics.corrections import corrections, reasons_given
from analysis.statistics.grouping import groups
from analysis.statistics.population import population, units
from analysis.statistics.setting import INHABITANTS
from analysis.statistics.study import study
from analysis.statistics.submission import FORMS, submission
from analysis.survey import Survey
from analysis.survey.corrections import REASONS
from analysis.tabulation import SOURCE, STUB

POPULATION_SOURCE = "Statistisk sentralbyrå, folketall 1. januar"


def results(survey: Survey) -> ThemeResults:
    """The facts and tables of the method chapter."""
    return ThemeResults(
        facts=(
            *study(survey, ("admin.coverage.fte", "admin.contributors")),
            *carried_forward(survey, "fte.total"),
            *submission(survey),
            *corrections(survey, "fte.total"),
            *population(survey),
            *units(survey),
        ),
        tables=(
            _response_table(survey),
            _submission_table(survey),
            _corrections_table(survey),
            _frame_table(survey),
        ),
    )


def _response_table(survey: Survey) -> Table:
    """Units that delivered, and what was carried forward for the others, year by year."""
    years = survey.codebook.years(survey.codebook.measure["fte.total"])
    return Table(
        id="method-response",
        title="Enheter som leverte årsverk",
        stub="År",
        columns=(
            Column(label="Leverte", spanner="Enheter"),
            Column(label="Leverte ikke", spanner="Enheter"),
            Column(label="Andel levert", spanner="Enheter", unit="prosent"),
            Column(label="Årsverk", spanner="Ført videre fra året før"),
            Column(
                label="Andel av alle årsverk", spanner="Ført videre fra året før", unit="prosent"
            ),
        ),
        rows=tuple(
            Row(
                label=str(year),
                cells=(
                    f"admin.reported.{year}",
                    f"admin.not_reported.{year}",
                    f"admin.coverage.fte.{year}",
                    f"fte.total.carried_forward.{year}",
                    f"fte.total.carried_forward_share.{year}",
                ),
            )
            for year in years
            if year in survey.years
        ),
        source=SOURCE,
    )


def _submission_table(survey: Survey) -> Table:
    """How far the forms were filled in, year by year."""
    return Table(
        id="method-submission",
        title="Utfylte skjemaer",
        stub="År",
        columns=(
            *(Column(label=label) for _, label, _ in FORMS.values()),
            Column(label="Ingenting"),
        ),
        rows=tuple(
            Row(
                label=str(year),
                cells=(
                    *(f"admin.{stem}.{year}" for stem, _, _ in FORMS.values()),
                    f"admin.not_reported.{year}",
                ),
            )
            for year in survey.years
        ),
        source=SOURCE,
    )


def _corrections_table(survey: Survey) -> Table:
    """Corrected answers by what was wrong with them."""
    year = survey.edition
    stem = "admin.corrections"
    rows = [(REASONS[reason], f"{stem}.{reason}") for reason in reasons_given(survey)]
    return Table(
        id="method-corrections",
        title="Rettede svar",
        stub="Hva som var feil",
        columns=(
            Column(label="Rettede svar"),
            Column(label="Enheter"),
            Column(label="Endring i summen av årsverk"),
        ),
        rows=tuple(
            Row(
                label=label,
                cells=(f"{name}.{year}", f"{name}.units.{year}", f"{name}.fte.{year}"),
                total=name == stem,
            )
            for label, name in (*rows, ("Alle", stem))
        ),
        source=SOURCE,
    )


def _frame_table(survey: Survey) -> Table:
    """Units and inhabitants by size class."""
    year = survey.edition
    keys = [(group.label, f".{group.key}") for group in groups(survey, year, "size")]
    headers = ("Under 18 år", "18 år og eldre", "Alle")
    return Table(
        id="method-frame",
        title="Enheter og innbyggere",
        stub=STUB["size"],
        columns=(
            Column(label="Kommuner/bydeler"),
            *(Column(label=header, spanner="Innbyggere") for header in headers),
        ),
        rows=tuple(
            Row(
                label=label,
                cells=(
                    f"units{key}.{year}",
                    *(f"population.{age}{key}.{year}" for age in INHABITANTS),
                ),
                total=not key,
            )
            for label, key in (*keys, ("Alle", ""))
        ),
        source=POPULATION_SOURCE,
    )
