from decimal import Decimal

from analysis.ledger import PublishedFigure
from analysis.statements.sources import Sources
from report.panel.in_print import earlier_print
from report.reconcile.reconciled import Reconciled


def figure(published: str, **changed) -> PublishedFigure:
    plain = {
        **dict.fromkeys(PublishedFigure.__dataclass_fields__, ""),
        **{"id": "a.2023", "value": Decimal(39), "unit": "percent", "base_n": None},
        **{"is_lower_bound": False, "is_approx": False, "source": "summary_2023"},
    }
    return PublishedFigure(**(plain | {"published_as": published} | changed))


SOURCES = Sources({"summary_2023": "sammendraget for 2023"})


def test_a_number_says_where_it_was_printed_and_as_what() -> None:
    rows = (Reconciled(figure=figure("39"), status="equal", fact="a.2023", reads="39"),)
    assert earlier_print(rows, SOURCES) == {
        "a.2023": ["«39 prosent» i sammendraget for 2023: likt."]
    }


def test_a_number_that_print_has_otherwise_has_its_reason() -> None:
    row = Reconciled(
        figure=figure("41"), status="explained", fact="a.2023", reason="Rettet etter trykk."
    )
    (told,) = earlier_print((row,), SOURCES)["a.2023"]
    assert told == "«41 prosent» i sammendraget for 2023: forklart. Rettet etter trykk."


def test_words_have_no_unit_and_a_figure_without_a_fact_tells_of_none() -> None:
    word = Reconciled(figure=figure("nær halvparten"), status="within", fact="b.2023")
    gone = Reconciled(figure=figure("7"), status="absent")
    assert earlier_print((word, gone), SOURCES) == {
        "b.2023": ["«nær halvparten» i sammendraget for 2023: likt innenfor avrundingen."]
    }
