from decimal import Decimal

from analysis.asked_question import AskedQuestion
from analysis.register import Register
from report.panel.told import Teller, tried_on
from tests.samples import make_fact

QUESTION = AskedQuestion(
    key="eldre_hjemmebesok",
    section="Eldre",
    text="Gjør kommunen forebyggende hjemmebesøk på en systematisk måte?",
    kind="Ett svar",
    variables=("eldre_hjemmebesok",),
)
SHARE = make_fact(
    "elderly.home_visits.yes.2023",
    "38.98809523809",
    label="Ja",
    sources=("eldre_hjemmebesok",),
    derived_from=(
        "elderly.home_visits.yes.numerator.2023",
        "elderly.home_visits.yes.base.2023",
    ),
    base_n=336,
    computed_by="analysis.statistics.counts.share",
)
FACTS = (
    SHARE,
    make_fact("elderly.home_visits.yes.2022", "36.4", year="2022"),
    make_fact("elderly.home_visits.yes.numerator.2023", "131", "count"),
    make_fact("elderly.home_visits.yes.base.2023", "336", "count"),
    make_fact("units.2023", "372", "count"),
)
PRINTED = {SHARE.id: ("«39 prosent» i sammendraget for 2023: likt.",)}


def rows(fact, **changed):
    teller = Teller(Register((*FACTS, fact) if changed else FACTS), (QUESTION,), PRINTED)
    return dict(teller.tell(fact).rows)


def test_a_number_tells_what_it_is_of_whom_and_how_it_came_about() -> None:
    assert rows(SHARE) == {
        "Hva det er": "Definisjonen av elderly.home_visits.yes.2023.",
        "Spørsmålet": "«Gjør kommunen forebyggende hjemmebesøk på en systematisk måte?»",
        "Uavrundet": "38,988095… prosent",
        "Av hvem": "Kommuner/bydeler som har svart (n\u00a0=\u00a0336)",
        "Svarte ikke": "36 av 372 svarte ikke, eller fikk ikke spørsmålet.",
        "Slik er det regnet": "Enhetene som svarte dette, delt på alle som svarte.",
        "På trykk før": "«39 prosent» i sammendraget for 2023: likt.",
    }


def test_it_tells_its_years_and_the_numbers_that_it_came_from() -> None:
    told = Teller(Register(FACTS), (QUESTION,), PRINTED).tell(SHARE)
    assert (told.number, told.name, told.about) == ("39", "Ja", "alle kommuner og bydeler, 2023")
    assert [(year.year, year.number) for year in told.years] == [("2022", "36"), ("2023", "39")]
    assert told.parts == SHARE.derived_from


def test_what_is_carried_forward_is_said_and_what_was_never_printed_too() -> None:
    fact = make_fact("fte.total.2023", "17436", "fte", carried_forward=Decimal("132.25"), n=360)
    told = rows(fact, added=True)
    assert told["Fra året før"] == "132,3 årsverk er videreført fra dem som ikke leverte i år."
    assert told["På trykk før"] == "Nei, ikke som vi vet om."
    assert "Spørsmålet" not in told


def test_a_denominator_of_other_units_stands_beside_n() -> None:
    fact = make_fact("housing.response_rate.2023", "91.4", n=340, base_n=372)
    assert rows(fact, added=True)["Av hvem"].endswith("(n\u00a0=\u00a0340, nevner 372)")


def test_of_many_questions_the_first_two_are_told() -> None:
    questions = tuple(
        AskedQuestion(key=k, section="", text=f"Hva er {k}?", kind="", variables=(k,))
        for k in ("a", "b", "c", "d")
    )
    fact = make_fact("x.2023", "1", sources=("a", "b", "c", "d"))
    told = dict(Teller(Register([fact]), questions, {}).tell(fact).rows)
    assert told["Spørsmålet"] == "«Hva er a?» «Hva er b?» … og 2 til."


def test_a_rule_is_tried_on_the_whole_value() -> None:
    assert tried_on(SHARE) == "Ja, alle kommuner og bydeler, 2023: 38,988095… prosent"
