"""A scheme says what belongs to each theme, and a mistake in it is told at its line."""

from pathlib import Path

import pytest

from analysis.coding.scheme import SchemeError, read_scheme
from tests.analysis.coding.sample_project import SCHEME, write

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("key: plan", "key: visits", "9: themes › 'visits' › key: 'visits' stands twice"),
        ("key: plan", "key: agreement", "9: themes › 'agreement' › key: 'agreement' is taken"),
        ("key: per", "key: decided", "6: coders › 'decided' › key: 'decided' is taken"),
        ("several: yes", "severl: yes", "2: severl: field 'severl' does not exist; did you mean 'several'?"),
        ("name: Per, date: 2023-10-27", "name: Per, date: ", "6: coders › 'per' › date: "),
        (", includes: Arbeid med planer.", "", "9: themes › 'plan' › includes: field 'includes' is missing"),
        ("question: hvordan", "question: hvorfor", "1: question 'hvorfor' is not the file's; write 'hvordan'"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_line(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    write(tmp_path, SCHEME.replace(right, wrong))
    with pytest.raises(SchemeError) as caught:
        read_scheme(tmp_path, 2023, "hvordan")
    assert f"hvordan.yml:{said}" in str(caught.value)


def test_nobody_and_nothing(tmp_path: Path) -> None:
    write(tmp_path, "question: hvordan\nthemes:\ncoders:\n")
    with pytest.raises(SchemeError) as caught:
        read_scheme(tmp_path, 2023, "hvordan")
    assert len(caught.value.findings) == 2


def test_every_shipped_scheme_says_that_its_codes_are_synthetic() -> None:
    files = sorted((ROOT / "data").glob("*/coding/*.yml"))
    files = [file for file in files if file.stem != "quotations"]
    assert len(files) == 15
    for file in files:
        written = read_scheme(ROOT, int(file.parent.parent.name), file.stem)
        assert written
        assert written.scheme.synthetic
