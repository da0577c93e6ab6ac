"""Fields of an edition that only a person can fill in, and that stand blank until then."""

from collections.abc import Iterator

import yaml

from analysis.yaml_file import YamlFile
from analysis.yaml_model import line_of
from report.edition import Edition
from report.next_edition.decision import Decision

_WHY = {
    "report_number": "The institute gives every report a number of its own.",
    "date": "The date of publication stands on the cover, and decides which works can be cited.",
    "version": "A reader of a corrected report must see that it is another one.",
    "collected": "The title page says when the answers were given.",
    "isbn_html": "The web edition has an ISBN of its own.",
    "isbn_pdf": "The PDF has an ISBN of its own.",
}
_HOW = {
    "date": "Write it as 2024-12-18.",
    "version": 'Write it in quotes: "1.0".',
    "collected": "Write it as a reader says it: Våren 2024.",
    "isbn_html": 'Write thirteen digits, or "" if it has none.',
    "isbn_pdf": 'Write thirteen digits, or "" if it has none.',
}


def blank_fields(written: YamlFile, shown_as: str) -> Iterator[Decision]:
    """A decision for each field of the edition that has its name and no value."""
    if not isinstance(written.node, yaml.MappingNode):
        return
    for field, value in written.value.items():
        if value is None and field in Edition.model_fields:
            why = _WHY.get(field, "It stands in the report and cannot be taken from last year's.")
            how = _HOW.get(field, 'Write it, or "" if there is none.')
            yield Decision(shown_as, line_of(written.node, (field,)), f"blank {field}", why, how)
