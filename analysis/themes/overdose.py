"""Overdoses and physical health: deaths, what is learnt from them, prevention, and follow-up of the body."""

from collections.abc import Iterable

from analysis.answers_table import YES_NO_UNKNOWN, answers_table
from analysis.fact import Fact
from analysis.figures_by_area import group_multiples
from analysis.results import ThemeResults
from analysis.standard_figures import group_figure, scale_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.linked import linked
from analysis.statistics.named_groups import in_named_groups
from analysis.statistics.response import response
from analysis.statistics.spread import spread
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import group_table, questions_table

SECTION = "overdose"
DEATHS = tuple(f"overdose.deaths_5y.{answer}" for answer in YES_NO_UNKNOWN)
ASKED = {
    "overdose.deaths_5y": "Dødsfall de siste fem årene",
    "overdose.deaths_reviewed": "Dødsfallene er gjennomgått",
    "overdose.korus_contact": "Kontakt med KORUS",
}
KORUS = "overdose.korus_contact.share"
REVIEWED = "overdose.deaths_reviewed"
DEGREES = ("very_small", "small", "some", "large", "very_large")
USERS = ("rop", "substance_use", "mental_disorder")
LITTLE = tuple(f"somatic.little_followup.{user}" for user in USERS)
MUCH = tuple(f"somatic.much_followup.{user}" for user in USERS)


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on overdoses and physical health."""
    answers = [f"{stem}.{answer}" for stem in ASKED for answer in YES_NO_UNKNOWN]
    users = {item.key: item.label for item in survey.codebook.questions["som_oppfolging"].items}
    follow_up = {f"somatic.followup.{user}": users[user] for user in USERS}
    degrees = [f"{stem}.{degree}" for stem in follow_up for degree in DEGREES]
    compared = (*DEATHS, KORUS, *MUCH)
    where = study(survey, compared, by=("size", "county"), tests=True)
    little = study(survey, LITTLE)
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *study(
                survey,
                (
                    "overdose.respondents.count",
                    "overdose.respondents.share",
                    "overdose.korus_contact.count",
                    REVIEWED,
                    *answers,
                    *degrees,
                ),
            ),
            *where,
            *group_spread(survey, where, compared, "county"),
            *in_named_groups(survey, DEATHS, ("size_gt_20000",)),
            *linked(survey, KORUS, "overdose.deaths_5y.yes", "deaths_5y"),
            *little,
            *_least_and_most(survey, little),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om overdoser og kroppslig helse"),
            answers_table(survey, "overdose-answers", "Overdoser", "Spørsmål", ASKED),
            answers_table(
                survey,
                "somatic-followup",
                "Oppfølging av kroppslig helse",
                "Brukere med",
                follow_up,
                DEGREES,
            ),
            group_table(survey, "overdose-by-size", "Etter størrelse", "size", (*DEATHS, KORUS)),
            group_table(survey, "somatic-by-size", "Etter størrelse", "size", MUCH),
        ),
        figures=(
            group_multiples(
                survey,
                "overdose-deaths-by-size",
                "Dødsfall av overdose etter størrelse",
                DEATHS,
                table="overdose-by-size",
            ),
            group_figure(
                survey,
                "overdose-korus-by-county",
                "Kontakt med KORUS",
                "county",
                (KORUS,),
            ),
            scale_figure(
                survey,
                "somatic-followup",
                "Oppfølging av kroppslig helse",
                [
                    (label, survey.edition, [f"{stem}.{degree}" for degree in DEGREES])
                    for stem, label in follow_up.items()
                ],
                form="diverging",
                table="somatic-followup",
            ),
        ),
    )


def _least_and_most(survey: Survey, little: Iterable[Fact]) -> tuple[Fact, ...]:
    """Little follow-up of the group that has least of it, and of the one that has most; none, no facts."""
    year = survey.edition
    shares = [fact for fact in little if fact.id in {f"{stem}.{year}" for stem in LITTLE}]
    if not shares:
        return ()
    stem = "somatic.little_followup"
    return spread(shares, f"{stem}.low.{year}", f"{stem}.high.{year}", group="brukergruppene")
