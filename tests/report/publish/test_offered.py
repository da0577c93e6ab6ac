import pytest

from report.publish.offered import Offered, offered, offered_data
from report.unit_tables.data_file import DataFile


@pytest.mark.parametrize(
    ("size", "said"), [(200, "1 kB"), (83_400, "83 kB"), (960_000, "1,0 MB"), (3_140_000, "3,1 MB")]
)
def test_sizes_are_said_as_a_reader_knows_them(size: int, said: str) -> None:
    assert Offered("report.pdf", "", size, "").size_said == said


def test_form_and_hash_are_those_of_the_file() -> None:
    file = offered("report.pdf", "Rapporten", {"report.pdf": b"a\n"})
    assert (file.form, file.media_type, file.size) == ("PDF", "application/pdf", 2)
    assert file.sha256.startswith("87428fc5")


def test_only_files_that_were_rendered_are_offered() -> None:
    files = (DataFile("a.csv", "A", "CSV", b""), DataFile("b.csv", "B", "CSV", b""))
    build = {"site/data/a.csv": b"", "facts.json": b"[]"}
    assert [file.href for file in offered_data(files, build)] == ["site/data/a.csv", "facts.json"]
