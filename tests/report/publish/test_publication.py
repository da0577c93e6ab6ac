import pytest

from report.finding import CouldNotRun
from report.publish.publication import read_publication
from tests.report.publish.samples import second_version


def test_the_record_is_read_as_it_was_written() -> None:
    record = second_version().to_json()
    assert read_publication(record, "web") == second_version()
    assert b'"by": "\xe2\x88\x923"' in record


@pytest.mark.parametrize("record", [None, b"", b"{}", b"[1]"])
def test_what_is_no_record_is_said(record: bytes | None) -> None:
    with pytest.raises(CouldNotRun, match="web has no publication.json"):
        read_publication(record, "web")
