import json
from pathlib import Path

from report.manifest import hashes, made_from, manifest, outputs_in
from report.project import Project

# SHA-256 of "a\n", as any other tool gives it.
A = "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7"
EDITION = {
    "title": "Rapporten",
    "date": "2023-12-20",
    "synthetic": True,
    "synthetic_notice": "Syntetisk.",
}


def test_files_are_named_from_the_root_and_sorted(tmp_path: Path) -> None:
    for name in ("b.csv", "a.csv"):
        (tmp_path / name).write_text("a\n")
    assert hashes(tmp_path, [tmp_path / "b.csv", tmp_path / "a.csv"]) == {"a.csv": A, "b.csv": A}


def test_outputs_are_the_site_the_pdfs_and_the_facts(tmp_path: Path) -> None:
    (tmp_path / "site" / "assets").mkdir(parents=True)
    for name in (
        "site/index.html",
        "site/assets/book.css",
        "report.pdf",
        "facts.json",
        "manifest.json",
    ):
        (tmp_path / name).write_text("a\n")
    assert list(outputs_in(tmp_path)) == [
        "facts.json",
        "report.pdf",
        "site/assets/book.css",
        "site/index.html",
    ]


def test_the_manifest_says_edition_engine_inputs_outputs_tools_and_notice(tmp_path: Path) -> None:
    text = manifest(
        Project(tmp_path, 2023),
        EDITION,
        {"answers.csv": A},
        {"facts.json": A},
        {"html": "embedded"},
    )
    said = json.loads(text)
    assert (said["edition"], said["engines"]) == (2023, {"html": "embedded"})
    assert said["inputs"] == {"answers.csv": A}
    assert said["outputs"] == {"facts.json": A}
    assert said["notice"] == "Syntetisk."
    assert {"python", "typst", "pandas", "pypandoc_binary"} <= said["tools"].keys()


def test_the_last_render_says_what_it_was_made_from(tmp_path: Path) -> None:
    assert made_from(tmp_path) == {}
    (tmp_path / "manifest.json").write_text(json.dumps({"inputs": {"answers.csv": A}}))
    assert made_from(tmp_path) == {"answers.csv": A}
    (tmp_path / "manifest.json").write_text("{")
    assert made_from(tmp_path) == {}
