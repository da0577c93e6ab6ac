"""Availability: acute help, evenings and weekends, and Rask psykisk helsehjelp with other low thresholds."""

from analysis.answers_table import YES_NO_UNKNOWN, answers_table
from analysis.figures_by_area import county_tiles
from analysis.results import ThemeResults
from analysis.standard_figures import group_figure, scale_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.grouping import groups
from analysis.statistics.linked import linked
from analysis.statistics.response import response
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import distribution_table, group_table, questions_table

SECTION = "tilgjengelighet"
ACUTE, EVENING, WEEKEND = (f"availability.{when}" for when in ("acute", "evening", "weekend"))
WEB, OTHER_LOW = "availability.web_information", "availability.other_low_threshold"
OFFERS = {
    ACUTE: "Eget akuttilbud",
    EVENING: "Tjenester ettermiddag og kveld",
    WEEKEND: "Tjenester i helgene",
    WEB: "Oversikt på nettsidene",
    OTHER_LOW: "Andre lavterskeltilbud",
}
RPH = "rph.established"
OPEN, LOW_THRESHOLD = (ACUTE, EVENING, WEEKEND, WEB), (RPH, OTHER_LOW)
RPH_ANSWERS = ("rph.own", "rph.intermunicipal", "rph.planned", "rph.none")
COUNTS = (
    "availability.acute.respondents.count",
    "availability.acute.respondents.share",
    "rph.respondents.count",
    "rph.respondents.share",
    "rph.planned.count",
    "rph.planned.share",
    "rph.fte",
)


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on availability."""
    compared = (*OFFERS, RPH)
    where = study(survey, compared, by=("size", "county"), tests=True)
    answers = [f"{stem}.{answer}" for stem in OFFERS for answer in YES_NO_UNKNOWN]
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *where,
            *group_spread(survey, where, compared, "county"),
            *study(survey, (*COUNTS, *answers)),
            *study(survey, RPH_ANSWERS, by=("size",)),
            *linked(survey, WEEKEND, EVENING, "evening"),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om tilgjengelighet"),
            answers_table(survey, "availability-answers", "Tilgjengelighet", "Tilbud", OFFERS),
            distribution_table(survey, "rph", "Rask psykisk helsehjelp", "Svar", RPH_ANSWERS),
            group_table(survey, "availability-by-size", "Etter størrelse", "size", OPEN),
            group_table(survey, "low-threshold-by-size", "Etter størrelse", "size", LOW_THRESHOLD),
            group_table(survey, "availability-by-county", "Etter fylke", "county", OPEN),
        ),
        figures=(
            group_figure(
                survey,
                "availability-by-county",
                "Kveld og helg etter fylke",
                "county",
                (EVENING, WEEKEND),
                form="dots",
                table="availability-by-county",
            ),
            county_tiles(
                survey,
                "availability-acute-by-county",
                "Eget akuttilbud etter fylke",
                ACUTE,
                facts=where,
                table="availability-by-county",
            ),
            scale_figure(
                survey,
                "rph-by-size",
                "Rask psykisk helsehjelp etter størrelse",
                [
                    ("Alle", survey.edition, RPH_ANSWERS),
                    *(
                        (group.label, survey.edition, [f"{m}.{group.key}" for m in RPH_ANSWERS])
                        for group in groups(survey, survey.edition, "size")
                    ),
                ],
                neutral=None,
            ),
        ),
    )
