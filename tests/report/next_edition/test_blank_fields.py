import pytest

from analysis.yaml_file import parse_yaml
from report.next_edition.blank_fields import blank_fields


def blank(text: str) -> list[tuple[int, str]]:
    return [(d.line, d.what) for d in blank_fields(parse_yaml(text, "e.yml"), "e.yml")]


def test_a_field_without_a_value_is_blank_and_an_empty_text_is_not() -> None:
    text = 'year: 2024\nreport_number:\nproject_number: ""\nisbn_pdf: # kommer\ndate: ~\n'
    assert blank(text) == [(2, "blank report_number"), (4, "blank isbn_pdf"), (5, "blank date")]


@pytest.mark.parametrize("text", ["", "- a\n", "titel:\n"])
def test_other_mistakes_are_told_by_the_edition_itself(text: str) -> None:
    assert blank(text) == []
