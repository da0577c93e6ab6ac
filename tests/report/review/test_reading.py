import json
from typing import Any

import pytest

from report.review.bounds import TEXT_AT_MOST
from report.review.reading import NotAnAnnotation, read_annotation, read_annotation_page
from tests.report.review.sample import comment


def plain(**changes: Any) -> dict[str, Any]:
    return json.loads(comment().to_json()) | changes


def refused(content: bytes | dict[str, Any]) -> str:
    with pytest.raises(NotAnAnnotation) as wrong:
        read_annotation(content if isinstance(content, bytes) else json.dumps(content).encode())
    return "\n".join(wrong.value.faults)


def body(text: str) -> list[dict[str, str]]:
    return [{"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": text}]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "\x1b[31mrødt\x1b[0m",
        "\u202eavsnu\u202c snudd",
        "null\x00byte",
        "=HYPERLINK(1)",
        "x" * TEXT_AT_MOST,
        "👍",
    ],
)
def test_hostile_text_is_kept_as_the_text_that_it_is(text: str) -> None:
    assert read_annotation(json.dumps(plain(body=body(text))).encode()).text == text


@pytest.mark.parametrize(
    "text", ["", "   \n", "\u202e\u200b", "\x00\x00", "x" * (TEXT_AT_MOST + 1)]
)
def test_text_that_nobody_can_read_is_refused(text: str) -> None:
    assert refused(plain(body=body(text))).startswith("body.0.value: ")


def test_a_fault_names_the_place_and_the_value_and_is_short() -> None:
    said = refused(plain(created="i går"))
    assert said.startswith("created: ")
    assert said.endswith("found 'i går'")
    assert len(refused(plain(id="x" * 100_000))) < 400


def test_every_fault_is_told_at_once() -> None:
    assert refused(plain(id="1", created="2", extra="3")).count("\n") == 2


def test_names_are_one_line() -> None:
    said = refused(plain(creator={"type": "Person", "name": "Kari\n\x1b[2J"}))
    assert "creator.name: must be one line" in said
    assert "\x1b" not in said


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{" * 100_000,
        b"[" * 1_000_000,
        b'{"a": "\\ud800"}',
        b'{"a": NaN}',
    ],
)
def test_what_is_no_json_object_is_refused_without_harm(content: bytes) -> None:
    assert refused(content)


def test_a_page_of_annotations_is_read() -> None:
    page = {"@context": plain()["@context"], "type": "AnnotationPage", "items": [plain()]}
    assert len(read_annotation_page(json.dumps(page).encode()).items) == 1
    page["items"] = [plain(created="")]
    with pytest.raises(NotAnAnnotation, match="items.0.created"):
        read_annotation_page(json.dumps(page).encode())
