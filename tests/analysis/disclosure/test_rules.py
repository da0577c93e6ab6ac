from pathlib import Path

import pytest
import yaml

from analysis.codebook import codebook_for
from analysis.disclosure.rules import Disclosure, DisclosureError, read_disclosure

ROOT = Path(__file__).parents[3]
BOOK = codebook_for(ROOT, 2023)
GOOD = {
    "protection": {"units": 2, "percent": 20},
    "sensitive": {"od_dodsfall": {"options": ["yes"], "reason": "Et dødsfall peker på en person."}},
    "not_sensitive": "Resten handler om kommunens tjenester.",
    "rules": [
        {"key": "few_units", "kind": "count", "least": 3, "reason": "Én eller to kan gjettes."}
    ],
}


def read(tmp_path: Path, **changed: object) -> Disclosure:
    folder = tmp_path / "data/2023"
    folder.mkdir(parents=True)
    text = yaml.safe_dump({**GOOD, **changed}, allow_unicode=True)
    (folder / "disclosure.yml").write_text(text, encoding="utf-8")
    return read_disclosure(tmp_path, 2023, BOOK)


def test_the_shipped_rules_have_reasons_and_every_kind() -> None:
    rules = read_disclosure(ROOT, 2023, BOOK)
    kinds = {rule.kind for rule in rules.rules}
    assert kinds == {"base", "count", "persons", "dominance", "open_text"}
    assert "16 til 19" in rules.not_sensitive


def test_a_rule_looks_at_sensitive_answers_only(tmp_path: Path) -> None:
    rules = read(tmp_path)
    (rule,) = rules.rules
    assert rules.covers(rule, "od_dodsfall", ("yes",))
    assert not rules.covers(rule, "od_dodsfall", ("unknown",))
    assert not rules.covers(rule, "od_korus", ("yes",))


def test_without_a_file_nothing_is_published_by_mistake(tmp_path: Path) -> None:
    with pytest.raises(DisclosureError, match=r"data/2023/disclosure.yml: .* missing; copy"):
        read_disclosure(tmp_path, 2023, BOOK)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"sensitive": {"od_dodsfal": {"reason": "Et dødsfall."}}}, "did you mean 'od_dodsfall'"),
        (
            {"sensitive": {"od_dodsfall": {"options": ["yess"], "reason": "Et dødsfall."}}},
            "no answer 'yess'; did you mean 'yes'",
        ),
        (
            {"rules": [{"key": "few", "kind": "count", "reason": "For få til å trykkes."}]},
            "add `least`",
        ),
        (
            {"rules": [{"key": "sums", "kind": "count", "least": 3, "reason": "For få enheter."}]},
            "'sums' is taken",
        ),
        ({"rules": [{"key": "few", "kind": "count", "least": 3, "reason": ""}]}, "at least 10"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_remedy(
    tmp_path: Path, changed: dict[str, object], said: str
) -> None:
    with pytest.raises(DisclosureError) as error:
        read(tmp_path, **changed)
    (finding,) = error.value.findings
    assert finding.startswith("data/2023/disclosure.yml:")
    assert said in finding


def test_the_strictest_rule_on_persons_counts(tmp_path: Path) -> None:
    persons = [
        {"key": f"p{n}", "kind": "persons", "of": "all", "least": n, "reason": "Personer kjennes igjen."}
        for n in (3, 5)
    ]  # fmt: skip
    rules = read(tmp_path, rules=persons)
    found = rules.too_few_persons(BOOK.measure["education.adults.higher_edu.share"], BOOK)
    assert found is not None
    assert found.least == 5
