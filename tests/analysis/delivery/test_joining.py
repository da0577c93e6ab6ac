"""Where no form says how much of it was filled in, the answers do."""

import csv
import io

import pytest

from analysis.codebook import Codebook, read_codebook
from analysis.delivery.joining import derived_status
from tests.deliveries.project import CODEBOOK, ROOT, YEAR


@pytest.fixture(scope="module")
def codebook(tmp_path_factory: pytest.TempPathFactory) -> Codebook:
    path = tmp_path_factory.mktemp("codebook") / "codebook.yml"
    path.write_text(CODEBOOK, "utf-8")
    return read_codebook(path)


@pytest.mark.parametrize(
    ("answered", "status"),
    [
        ((), "not_started"),
        (("tiltak__annet",), "confirmed"),
        (("behov",), "partial"),
        (("tiltak__annet", "tema__none"), "complete"),
    ],
)
def test_status_by_what_is_answered(
    codebook: Codebook, answered: tuple[str, ...], status: str
) -> None:
    values = {v: {"1101": "1"} if v in answered else {} for v in codebook.variables(YEAR)}
    assert derived_status("1101", codebook, YEAR, values) == status


def test_the_rule_gives_the_status_that_the_shipped_answers_say() -> None:
    codebook = read_codebook(ROOT / "data/codebook.yml")
    text = (ROOT / "data/2023/answers.csv").read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    values = {v: {r["enhet"]: r[v] for r in rows if r[v]} for v in codebook.variables(2023)}
    wrong = [
        row["enhet"]
        for row in rows
        if derived_status(row["enhet"], codebook, 2023, values) != row["status"]
    ]
    assert wrong == []
