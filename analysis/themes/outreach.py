"""Outreach: work among youth, measures on school refusal, and ACT and FACT teams with their staff."""

from analysis.exhibit import Column, Row, Table
from analysis.fact import Fact
from analysis.reference.napha import CATEGORIES, register_teams
from analysis.results import ThemeResults
from analysis.standard_figures import group_figure, measures_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.open_answers import open_answers
from analysis.statistics.pattern import trend_by_size
from analysis.statistics.response import response
from analysis.statistics.study import asked_now, study
from analysis.survey import Survey
from analysis.tabulation import (
    SOURCE,
    distribution_table,
    group_table,
    open_answers_table,
    questions_table,
)

SECTION = "oppsokende"
YOUTH, SCHOOL = "outreach.youth.share", "outreach.school_refusal_measures.share"
HAS_TEAM = "outreach.has_team"
TEAM_TYPES = tuple(
    f"outreach.team_type.{kind}" for kind in ("fact", "fact_youth", "other_adult", "act")
)
COUNTS = (
    "outreach.respondents.count",
    "outreach.respondents.share",
    "outreach.has_team.count",
    "outreach.youth.count",
    "outreach.school_refusal_measures.count",
    "outreach.school_refusal_measures.described",
)
STAFFED = ("fact", "fact_youth", "act")
FTE = tuple(f"outreach.team_fte.{part}" for part in ("total", "municipal", "municipal_share"))
SUMS = ("outreach.team_fte.fact_share", "outreach.team_fte.as_reported")
DESCRIBED = "opps_skolevegring_hva"


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the outreach chapter."""
    by_type = [f"{stem}.{kind}" for stem in FTE for kind in STAFFED]
    asked_all = (YOUTH, SCHOOL, HAS_TEAM)
    where = study(survey, asked_all, by=("size", "county"), tests=True)
    in_register = register_teams(survey)
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *where,
            *group_spread(survey, where, asked_all, "county"),
            *study(survey, TEAM_TYPES),
            *_trend_of_fact_teams(survey),
            *study(survey, (*COUNTS, *FTE, *SUMS, *by_type)),
            *open_answers(survey, DESCRIBED),
            *in_register,
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om oppsøkende virksomhet"),
            distribution_table(
                survey, "outreach-work", "Oppsøkende virksomhet", "Tilbud", asked_all
            ),
            distribution_table(survey, "outreach-team-types", "Typer team", "Team", TEAM_TYPES),
            _fte_table(survey),
            *((_register_table(survey),) if in_register else ()),
            group_table(survey, "outreach-by-size", "Etter størrelse", "size", asked_all),
            group_table(survey, "outreach-by-county", "Etter fylke", "county", asked_all),
            open_answers_table(survey, DESCRIBED, "Tiltak mot skolevegring"),
        ),
        figures=(
            measures_figure(
                survey, "outreach-team-types", "Typer team", TEAM_TYPES, table="outreach-team-types"
            ),
            group_figure(
                survey,
                "outreach-by-size",
                "Etter størrelse",
                "size",
                asked_all,
                form="dots",
                table="outreach-by-size",
            ),
            group_figure(
                survey,
                "outreach-team-by-county",
                "Etter fylke",
                "county",
                (HAS_TEAM,),
                table="outreach-by-county",
            ),
        ),
    )


def _trend_of_fact_teams(survey: Survey) -> tuple[Fact, ...]:
    measure = "outreach.team_type.fact"
    return (trend_by_size(survey, measure, survey.edition),) if asked_now(survey, measure) else ()


def _fte_table(survey: Survey) -> Table:
    """Team full-time equivalents by type: all, paid by the municipality, and that share."""
    year, measures = survey.edition, survey.codebook.measure
    return Table(
        id="outreach-team-fte",
        title="Årsverk i teamene",
        stub="Team",
        columns=(
            Column(label="Årsverk i alt"),
            Column(label="Betalt av kommunene"),
            Column(label="Kommunenes andel", unit="prosent"),
        ),
        rows=(
            *(
                Row(
                    label=measures[f"outreach.team_type.{kind}"].label,
                    cells=tuple(f"{stem}.{kind}.{year}" for stem in FTE),
                )
                for kind in STAFFED
            ),
            Row(label="Alle", cells=tuple(f"{stem}.{year}" for stem in FTE), total=True),
        ),
        notes=("Team som flere kommuner deler, er talt én gang.",),
        source=SOURCE,
    )


def _register_table(survey: Survey) -> Table:
    """Teams in operation in NAPHA's register, which is not part of the survey."""
    return Table(
        id="outreach-register",
        title="Team i NAPHAs oversikt",
        stub="Team",
        columns=(Column(label="Antall team"),),
        rows=tuple(
            Row(label=label, cells=(f"outreach.teams_national.{key}.{survey.edition}",))
            for key, label in CATEGORIES.items()
        ),
        source="NAPHA",
    )
