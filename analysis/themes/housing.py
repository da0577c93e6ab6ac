"""Housing: how the services judge it for two groups of people, and why it is not good."""

from analysis.exhibit import Column, Row, Table
from analysis.results import ThemeResults
from analysis.standard_figures import group_figure, measures_figure, scale_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.open_answers import open_answers
from analysis.statistics.response import response
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import SOURCE, group_table, open_answers_table, questions_table, year_table

SECTION = "bolig"
STEPS = ("very_poor", "poor", "medium", "good", "very_good")
MERGED = ("poor_or_very_poor", "good_or_very_good")
POOR = ("housing.mental_health.poor_or_very_poor", "housing.substance_use.poor_or_very_poor")
CAUSES = (
    "housing.cause.rop_housing",
    "housing.cause.small_affordable",
    "housing.cause.staffed_housing",
    "housing.cause.general_access",
)
OTHER_CAUSES = "bolig_arsak_annet"
SINCE_2021 = (
    "housing.husbanken_small_degree",
    "housing.challenges_described.count",
    "housing.challenges_described.share",
)
JUDGED = {"mental_health": "Psykisk helse", "substance_use": "Rus"}


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the housing chapter."""
    steps = [f"housing.{who}.{step}" for who in JUDGED for step in STEPS]
    good = [f"housing.{who}.good_or_very_good" for who in JUDGED]
    compared = (*POOR, *good, *CAUSES)
    where = study(survey, compared, by=("size", "county"), tests=True)
    return ThemeResults(
        facts=(
            *study(survey, ("housing.response_rate", *SINCE_2021)),
            *response(survey, SECTION),
            *study(
                survey,
                (
                    *steps,
                    "housing.cause.other",
                    "housing.other_causes_described",
                    "housing.mental_health.very_poor.count",
                ),
            ),
            *where,
            *group_spread(survey, where, compared, "county"),
            *open_answers(survey, OTHER_CAUSES),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om boligsituasjon"),
            _status_table(survey),
            year_table(
                survey,
                "housing-change",
                "Boligsituasjonen over tid",
                "Vurdering",
                [f"housing.{who}.{step}" for who in JUDGED for step in MERGED],
                change="change_pp",
            ),
            year_table(
                survey,
                "housing-causes",
                "Årsaker",
                "Årsak",
                (*CAUSES, "housing.cause.other"),
                change="change_pp",
            ),
            group_table(
                survey,
                "housing-poor-by-size",
                "Dårlig boligsituasjon",
                "size",
                POOR,
            ),
            group_table(
                survey,
                "housing-poor-by-county",
                "Dårlig boligsituasjon",
                "county",
                POOR,
            ),
            group_table(
                survey,
                "housing-causes-by-size",
                "Årsaker",
                "size",
                CAUSES,
            ),
            open_answers_table(survey, OTHER_CAUSES, "Andre grunner"),
        ),
        figures=(
            scale_figure(
                survey,
                "housing-status",
                "Boligsituasjonen over tid",
                [
                    (f"{label} {year}", year, [f"housing.{who}.{step}" for step in STEPS])
                    for who, label in JUDGED.items()
                    for year in _asked(survey)
                ],
                table="housing-change",
            ),
            group_figure(
                survey,
                "housing-poor-by-size",
                "Dårlig boligsituasjon",
                "size",
                POOR,
                form="dots",
                table="housing-poor-by-size",
            ),
            measures_figure(
                survey,
                "housing-causes",
                "Årsaker",
                CAUSES,
                years=(survey.edition - 1, survey.edition),
                table="housing-causes",
            ),
        ),
    )


def _asked(survey: Survey) -> tuple[int, ...]:
    return survey.years_of(survey.codebook.measure["housing.mental_health.good"])


def _status_table(survey: Survey) -> Table:
    """Antall and prosent for each step of the scale, mental health beside substance use."""
    year, measures = survey.edition, survey.codebook.measure
    return Table(
        id="housing-status",
        title="Boligsituasjonen",
        stub="Vurdering",
        columns=tuple(
            Column(label=label, spanner=spanner, unit=unit)
            for spanner in JUDGED.values()
            for label, unit in (("Antall", ""), ("Andel", "prosent"))
        ),
        rows=(
            *(
                Row(label=label, cells=_cells(step, year))
                for step, label in (
                    (s, measures[f"housing.mental_health.{s}"].label) for s in STEPS
                )
            ),
            Row(label="Alle som svarte", cells=_bases(year), total=True),
        ),
        source=SOURCE,
    )


def _cells(step: str, year: int) -> tuple[str, ...]:
    stems = (f"housing.{who}.{step}" for who in JUDGED)
    return tuple(cell for stem in stems for cell in (f"{stem}.numerator.{year}", f"{stem}.{year}"))


def _bases(year: int) -> tuple[str, ...]:
    return tuple(cell for who in JUDGED for cell in (f"housing.{who}.good.base.{year}", ""))
