import json
from pathlib import Path

import pytest

from report.finding import CouldNotRun
from report.publish.upload import upload
from report.verify.record import read_record
from tests.report.publish.samples import make_publication
from tests.report.publish.targets import folder_target

# SHA-256 of "a\n", as any other tool gives it.
A = "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7"
MANIFEST = {
    "edition": 2023,
    "engines": {"html": "embedded"},
    "tools": {"python": "3.11.7"},
    "inputs": {"data/2023/answers.csv": A},
    "outputs": {"site/index.html": A, "facts.json": A},
}


def build(folder: Path, **fields: object) -> Path:
    (folder / "site").mkdir(parents=True)
    (folder / "site/index.html").write_text("a\n")
    (folder / "facts.json").write_text("b\n")
    (folder / "manifest.json").write_text(json.dumps(MANIFEST | fields))
    return folder


def published(folder: Path) -> Path:
    files = {
        "manifest.json": json.dumps(MANIFEST).encode(),
        "publication.json": make_publication().to_json(),
        "site/index.html": b"a\n",
    }
    upload(folder_target(folder), "2023/v1", files)
    (folder / "2023/latest.json").write_text('{"version": 1}')
    return folder


def test_a_build_has_what_it_wrote_down_and_what_lies_there_now(tmp_path: Path) -> None:
    build(tmp_path / "build/2023")
    record = read_record("build/2023", tmp_path)
    assert (record.where, record.publication) == ("build/2023", None)
    assert record.said == MANIFEST["outputs"]
    assert record.found["site/index.html"] == A
    assert record.found["facts.json"] != A


def test_a_file_that_is_gone_has_no_hash(tmp_path: Path) -> None:
    (build(tmp_path / "b") / "facts.json").unlink()
    assert read_record("b", tmp_path).found["facts.json"] == ""


@pytest.mark.parametrize("place", ["2023", "2023/v1"])
def test_a_publication_is_found_by_its_pointer_or_its_version(tmp_path: Path, place: str) -> None:
    published(tmp_path)
    record = read_record(place, tmp_path)
    assert record.where == str(tmp_path / "2023/v1")
    assert record.publication == make_publication()
    assert set(record.said) == {"manifest.json", "publication.json", "site/index.html"}
    assert record.said == record.found


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"inputs": {"../../.bashrc": A}}, "leads out of its own folder"),
        ({"inputs": {"/etc/passwd": A}}, "leads out of its own folder"),
        ({"outputs": {"site/../../x": A}}, "leads out of its own folder"),
        ({"tools": None}, "manifest.json: tools"),
        ({"edition": "i fjor"}, "manifest.json: edition"),
    ],
)
def test_a_manifest_of_somebody_elses_is_not_trusted(
    tmp_path: Path, fields: dict[str, object], message: str
) -> None:
    build(tmp_path / "b", **fields)
    with pytest.raises(CouldNotRun, match=message):
        read_record("b", tmp_path)


def test_a_list_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    folder = published(tmp_path) / "2023/v1"
    (folder / "SHA256SUMS").write_text(f"{A}  ../../../secret\n")
    with pytest.raises(CouldNotRun, match="leads out of its own folder"):
        read_record("2023", tmp_path)


def test_a_place_without_a_report_is_said(tmp_path: Path) -> None:
    with pytest.raises(CouldNotRun, match="give the folder of a render"):
        read_record("tomt", tmp_path)
