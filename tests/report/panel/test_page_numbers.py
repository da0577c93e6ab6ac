import json
from decimal import Decimal

from analysis.register import Register
from report.panel.page_numbers import fact_ids, numbers_script
from report.panel.told import Teller
from report.wording.claim import Claim
from report.wording.rule import Rule
from tests.samples import make_fact

PART = make_fact("a.numerator.2023", "131", "count")
SHARE = make_fact("a.2023", "38.99", derived_from=(PART.id,))
OTHER = make_fact("b.2023", "12", definition="Slutt </script> på det")
TELLER = Teller(Register((SHARE, PART, OTHER)), (), {})


def data(script: str) -> dict:
    assert script.startswith("reportNumbers(")
    return json.loads(script.removeprefix("reportNumbers(").removesuffix(");\n"))


def test_the_ids_of_a_page_are_those_of_its_numbers_and_bound_words() -> None:
    html = '<a class="fact" data-fact="a.2023">39</a> <a data-fact="b.2023 a.2023">flest</a>'
    assert fact_ids(html) == ("a.2023", "b.2023")


def test_a_page_has_its_own_numbers_and_those_behind_them() -> None:
    told = data(numbers_script(TELLER, ["a.2023"], []))
    assert sorted(told["facts"]) == ["a.2023", "a.numerator.2023"]
    name, about, number, _, _, parts = told["facts"]["a.2023"]
    assert (told["texts"][name], told["texts"][about]) == (
        "a.2023",
        "alle kommuner og bydeler, 2023",
    )
    assert (number, parts) == ("39", ["a.numerator.2023"])


def test_texts_that_numbers_share_are_written_once() -> None:
    texts = data(numbers_script(TELLER, ["a.2023", "b.2023"], []))["texts"]
    assert len(texts) == len(set(texts))


def test_a_definition_cannot_end_the_script() -> None:
    script = numbers_script(TELLER, ["b.2023"], [])
    assert "</" not in script
    assert "Slutt </script> på det." in data(script)["texts"]


def test_a_bound_word_has_its_rule_and_what_it_was_tried_on() -> None:
    rule = Rule("share", Decimal("37.5"), Decimal("42.5"))
    claim = Claim("fire av ti", rule, (SHARE,), "chapters/a.qmd", 3)
    told = data(numbers_script(TELLER, ["a.2023"], [claim, claim]))
    assert told["claims"] == {
        "share a.2023": [
            [
                "fire av ti",
                "Andelen er minst 37,5 og under 42,5 prosent.",
                ["39 prosent, alle kommuner og bydeler, 2023: 38,99 prosent"],
            ]
        ]
    }
