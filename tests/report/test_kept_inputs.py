from pathlib import Path

from report.kept_inputs import keep_inputs, kept_input
from report.manifest import hashes


def test_answers_and_corrections_are_kept_and_found_by_their_hash(tmp_path: Path) -> None:
    root, store = tmp_path / "project", tmp_path / "store"
    answers, codebook = root / "data/2023/answers.csv", root / "data/codebook.yml"
    answers.parent.mkdir(parents=True)
    answers.write_text("enhet\n0301\n")
    codebook.write_text("measures:\n")
    inputs = hashes(root, [answers, codebook])
    keep_inputs(root, inputs, store)
    assert len(list(store.iterdir())) == 1
    digest = inputs["data/2023/answers.csv"]
    answers.write_text("enhet\n0302\n")
    found = kept_input(root, store, "data/2023/answers.csv", digest)
    assert found is not None
    assert found.read_text() == "enhet\n0301\n"
    found.write_text("damaged")
    assert kept_input(root, store, "data/2023/answers.csv", digest) is None
    codebook_hash = inputs["data/codebook.yml"]
    assert kept_input(root, store, "data/codebook.yml", codebook_hash) == codebook
