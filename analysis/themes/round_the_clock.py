"""Round-the-clock places: those that municipalities own and buy, and whether they cover the need."""

from analysis.answers_table import YES_NO_UNKNOWN, answers_table
from analysis.figures_by_area import group_multiples
from analysis.results import ThemeResults
from analysis.standard_figures import measures_figure, scale_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.linked import linked
from analysis.statistics.named_groups import in_named_groups, size_spread_in
from analysis.statistics.open_answers import open_answers
from analysis.statistics.response import response
from analysis.statistics.study import asked_now, study
from analysis.survey import Survey
from analysis.tabulation import (
    distribution_table,
    group_table,
    open_answers_table,
    questions_table,
)

SECTION = "heldogn"
OWN, PRIVATE = "rtc.own_places", "rtc.purchase_private.any.share"
NONPROFIT, COMMERCIAL = (
    "rtc.purchase_private.nonprofit.share",
    "rtc.purchase_private.commercial.share",
)
OTHER_MUNICIPALITY, WOMEN = "rtc.purchase_other_municipality.share", "rtc.women_specific"
WAYS = (OWN, NONPROFIT, COMMERCIAL, OTHER_MUNICIPALITY)
KINDS = tuple(f"rtc.type.{kind}.share" for kind in ("nursing_home", "rehab", "other"))
BOUGHT = tuple(
    f"rtc.purchase_private.{seller}_{need}.share"
    for seller in ("nonprofit", "commercial")
    for need in ("mental", "substance", "rop")
)
ASKED_ALL = {
    "rtc.own_places": "Egne heldøgnsplasser",
    "rtc.purchase_other_municipality": "Kjøper fra andre kommuner",
    "rtc.women_specific": "Tilbud særskilt for kvinner",
}
GROUPS = {
    "substance_use": "Hovedsakelig rus",
    "mental_disorder": "Hovedsakelig psykisk lidelse",
    "rop": "Samtidig rus og psykisk lidelse",
    "violence_risk": "Antatt forhøyet voldsrisiko",
}
DEGREES = ("very_small", "small", "some", "large", "very_large")
INSUFFICIENT = tuple(f"rtc.self_assessment.{group}_insufficient" for group in GROUPS)
COUNTS = (
    "rtc.own_places.share",
    "rtc.own_places.count",
    "rtc.own_places.share_of_all",
    "rtc.type.rehab.count",
    "rtc.type.nursing_home.count",
    "rtc.purchase_private.respondents",
    "rtc.purchase_private.none.share",
    "rtc.purchase_private.none.count",
    "rtc.purchase_private.any.count",
    "rtc.purchase_other_municipality.count",
    "rtc.suggestions.count",
)
SUGGESTIONS = "hd_innspill"


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on round-the-clock places."""
    compared = (*WAYS, PRIVATE, WOMEN, INSUFFICIENT[-1])
    where = study(survey, compared, by=("size", "county"), tests=True)
    answers = [f"{stem}.{answer}" for stem in ASKED_ALL for answer in YES_NO_UNKNOWN]
    degrees = [f"rtc.self_assessment.{group}.{degree}" for group in GROUPS for degree in DEGREES]
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *where,
            *group_spread(survey, where, compared, "county"),
            *in_named_groups(survey, (OWN,), ("size_gt_50000",)),
            *(
                size_spread_in(survey, where, (OWN,), "other_sizes")
                if asked_now(survey, OWN)
                else ()
            ),
            *study(survey, (*COUNTS, *KINDS, *BOUGHT, *answers, *degrees, *INSUFFICIENT[:-1])),
            *linked(survey, PRIVATE, OWN, "own_places"),
            *open_answers(survey, SUGGESTIONS),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om heldøgnstilbud"),
            answers_table(survey, "rtc-answers", "Heldøgnstilbud", "Spørsmål", ASKED_ALL),
            distribution_table(survey, "rtc-kinds", "Slags plasser", "Plasser", KINDS),
            distribution_table(
                survey,
                "rtc-purchases",
                "Kjøp fra private",
                "Selger og målgruppe",
                ("rtc.purchase_private.none.share", *BOUGHT),
            ),
            group_table(survey, "rtc-by-size", "Etter størrelse", "size", WAYS),
            group_table(
                survey, "rtc-by-county", "Etter fylke", "county", (OWN, PRIVATE, INSUFFICIENT[-1])
            ),
            open_answers_table(survey, SUGGESTIONS, "Innspill"),
        ),
        figures=(
            group_multiples(
                survey,
                "rtc-by-size",
                "Egne plasser og kjøp",
                WAYS,
                facts=where,
                table="rtc-by-size",
            ),
            measures_figure(
                survey, "rtc-purchases", "Kjøp fra private", BOUGHT, table="rtc-purchases"
            ),
            scale_figure(
                survey,
                "rtc-coverage",
                "Om tilbudet dekker behovet",
                [
                    (
                        label,
                        survey.edition,
                        [f"rtc.self_assessment.{group}.{degree}" for degree in DEGREES],
                    )
                    for group, label in GROUPS.items()
                ],
                form="diverging",
            ),
        ),
    )
