"""User involvement: for the single user and in developing services, recovery, and staff with lived experience."""

from analysis.exhibit import Column, Row, Table
from analysis.results import ThemeResults
from analysis.standard_figures import group_figure, scale_figure, year_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.linked import linked
from analysis.statistics.response import response
from analysis.statistics.since import changes_since
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import SOURCE, group_table, questions_table, year_table

SECTION = "brukermedvirkning"
ROOT = "user_involvement"
DEGREES = ("very_small", "small", "some", "large", "very_large")
SCALES = {
    "individual_level": "For den enkelte",
    "system_level": "Når tjenestene utvikles",
    "local_org_cooperation": "Lokale organisasjoner",
    "national_org_cooperation": "Nasjonale organisasjoner",
}
MERGED = tuple(
    f"{ROOT}.{what}"
    for what in (
        "individual_level",
        "system_level",
        "local_orgs.large",
        "local_orgs.small",
        "national_orgs.large",
        "national_orgs.small",
    )
)
SYSTEM = f"{ROOT}.system_level"
RECOVERY, COLLECTED = f"{ROOT}.recovery_oriented", f"{ROOT}.experience_collected"
PEERS, PEERS_CHILDREN = f"{ROOT}.peer_staff", f"{ROOT}.peer_children.share"
COMPARED = (SYSTEM, RECOVERY, PEERS, PEERS_CHILDREN)
YES_NO = (COLLECTED, PEERS, f"{ROOT}.peer_children")
FTE, FTE_CHILDREN = f"{ROOT}.peer_fte", f"{ROOT}.peer_children.fte"
RECOVERY_SINCE, PEERS_SINCE = 2017, 2019


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on user involvement."""
    where = study(survey, COMPARED, by=("size", "county"), tests=True)
    steps = [f"{ROOT}.{scale}.{degree}" for scale in SCALES for degree in DEGREES]
    recovery = [f"{RECOVERY}.{degree}" for degree in DEGREES]
    answers = [f"{stem}.{answer}" for stem in YES_NO for answer in ("yes", "no", "unknown")]
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *where,
            *group_spread(survey, where, COMPARED, "county"),
            *study(survey, (*MERGED, *steps, *recovery, COLLECTED, *answers)),
            *study(survey, (FTE, FTE_CHILDREN, f"{ROOT}.peer_children.count")),
            *changes_since(survey, (RECOVERY,), RECOVERY_SINCE),
            *changes_since(survey, (COLLECTED,), 2018),
            *changes_since(survey, (PEERS, FTE), PEERS_SINCE),
            *linked(survey, PEERS_CHILDREN, PEERS, "peer_staff"),
            *linked(survey, SYSTEM, PEERS, "peer_staff"),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om brukermedvirkning"),
            _degrees_table(survey),
            year_table(
                survey,
                "user-involvement-recovery",
                "Innrettet mot bedring",
                "Grad",
                recovery,
            ),
            _answers_table(survey),
            _fte_table(survey),
            group_table(survey, "user-involvement-by-size", "Etter størrelse", "size", COMPARED),
            group_table(survey, "user-involvement-by-county", "Etter fylke", "county", COMPARED),
        ),
        figures=(
            scale_figure(
                survey,
                "user-involvement-degrees",
                "Medvirkning og samarbeid",
                [
                    (label, survey.edition, [f"{ROOT}.{scale}.{degree}" for degree in DEGREES])
                    for scale, label in SCALES.items()
                ],
                form="diverging",
                table="user-involvement-degrees",
            ),
            year_figure(
                survey,
                "user-involvement-change",
                "Medvirkning over tid",
                (RECOVERY, COLLECTED, PEERS, PEERS_CHILDREN),
            ),
            group_figure(
                survey,
                "user-involvement-by-size",
                "Etter størrelse",
                "size",
                (SYSTEM, PEERS, PEERS_CHILDREN),
                form="dots",
                table="user-involvement-by-size",
            ),
        ),
    )


def _degrees_table(survey: Survey) -> Table:
    """One row per degree, one column per scale, in per cent of the units that answered."""
    year, measures = survey.edition, survey.codebook.measure
    return Table(
        id="user-involvement-degrees",
        title="Medvirkning og samarbeid",
        stub="Grad",
        columns=tuple(Column(label=label, unit="prosent") for label in SCALES.values()),
        rows=tuple(
            Row(
                label=measures[f"{SYSTEM}.{degree}"].label,
                cells=tuple(f"{ROOT}.{scale}.{degree}.{year}" for scale in SCALES),
            )
            for degree in DEGREES
        ),
        source=SOURCE,
    )


def _answers_table(survey: Survey) -> Table:
    """Yes, no and unknown to the three questions that are answered so."""
    year, measures = survey.edition, survey.codebook.measure
    labels = ("Brukererfaringer samlet inn", "Ansatte med egen erfaring", "Barn og unge")
    return Table(
        id="user-involvement-answers",
        title="Erfaringer og erfaringskompetanse",
        stub="Svar",
        columns=tuple(Column(label=label, unit="prosent") for label in labels),
        rows=tuple(
            Row(
                label=measures[f"{COLLECTED}.{answer}"].label,
                cells=tuple(f"{stem}.{answer}.{year}" for stem in YES_NO),
            )
            for answer in ("yes", "no", "unknown")
        ),
        notes=(
            "Ansatte med egen erfaring er regnet av alle enheter, de to andre av dem som svarte.",
        ),
        source=SOURCE,
    )


def _fte_table(survey: Survey) -> Table:
    """Full-time equivalents with lived experience in the years they were asked for."""
    measures = survey.codebook.measure
    years = sorted({y for m in (FTE, FTE_CHILDREN) for y in survey.years_of(measures[m])})
    return Table(
        id="user-involvement-peer-fte",
        title="Årsverk med erfaringskompetanse",
        stub="Tjenester",
        columns=tuple(Column(label=str(year), unit="årsverk") for year in years),
        rows=tuple(
            Row(label=label, cells=tuple(f"{m}.{year}" for year in years))
            for m, label in ((FTE, "Tjenesten"), (FTE_CHILDREN, "Barn og unge"))
        ),
        source=SOURCE,
    )
