import json

import pytest
from pydantic import ValidationError

from report.review.annotation import Annotation, Body
from report.review.reading import read_annotation
from tests.report.review.sample import comment, decision, reply, urn


def test_what_is_written_is_read_back_the_same() -> None:
    first = comment("Æ, ø og å\n«her»", blocking=True, fact="housing.good.2023")
    for one in (first, reply(first), decision(first, "resolved")):
        assert read_annotation(one.to_json().encode()) == one


def test_the_file_is_a_web_annotation() -> None:
    plain = json.loads(comment(exact="bildet").to_json())
    assert plain["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (plain["type"], plain["motivation"]) == ("Annotation", "commenting")
    assert plain["target"]["selector"]["type"] == "TextQuoteSelector"
    assert plain["target"]["selector"]["exact"] == "bildet"
    # Every name of our own is under our own prefix.
    own = set(plain["target"]) - {"type", "source", "selector"}
    assert own == {"report:sentence", "report:fact"}
    assert plain["@context"][1] == {"report": "urn:is-24-8:report:"}


def test_a_comment_knows_its_edition_and_chapter() -> None:
    target = comment(source="report:2022/summary-en").target
    assert not isinstance(target, str)
    assert (target.year, target.chapter) == (2022, "summary-en")


@pytest.mark.parametrize(
    "source", ["report:2023/../../etc", "report:2023/", "http://a.no/", "report:2023/A", "2023/a"]
)
def test_a_source_is_a_chapter_and_nothing_else(source: str) -> None:
    with pytest.raises(ValidationError):
        comment(source=source)


def test_bodies_belong_to_the_motivation() -> None:
    first = comment()
    wrong: list[dict[str, object]] = [
        {"motivation": "replying"},
        {"target": urn()},
        {"body": (Body(purpose="tagging", value="blocking"),)},
        {"body": (*first.body, Body(purpose="tagging", value="resolved"))},
        {"body": (*first.body, *first.body)},
    ]
    for change in wrong:
        with pytest.raises(ValidationError):
            Annotation(**(first.model_dump() | change))
    plain = decision(first, "resolved").model_dump()
    with pytest.raises(ValidationError, match="do not belong"):
        Annotation(**(plain | {"body": (Body(purpose="tagging", value="deleted"),)}))
