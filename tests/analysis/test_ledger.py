"""The ledger holds every printed figure, and tells a mistake at its line."""

from decimal import Decimal
from pathlib import Path

import pytest

from analysis.ledger import LedgerError, read_ledger, read_ledger_files

ROOT = Path(__file__).parents[2]
HEADER = (
    "id,theme,year,group,statistic,value,unit,base_n,base,is_lower_bound,is_approx,"
    "published_as,description,note,status,source"
)


def project(root: Path, *rows: str) -> Path:
    folder = root / "data/published"
    folder.mkdir(parents=True)
    (folder / "figures.csv").write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    (folder / "series.csv").write_text(HEADER, encoding="utf-8")
    return root


def test_the_total_of_2023() -> None:
    figure = read_ledger(ROOT)["fte.total.2023"]
    assert (figure.value, figure.published_as, figure.decimals) == (Decimal(17436), "17 436", 0)


def test_a_growth_has_the_decimal_that_was_printed() -> None:
    assert read_ledger(ROOT)["fte.children.change_pct.2022_2023"].decimals == 1


def test_figures_of_all_four_texts_and_the_series() -> None:
    ledger = read_ledger(ROOT)
    assert sum(not figure.source.startswith(("http", "(")) for figure in ledger.values()) == 320
    assert ledger["fte.adults.2017"].value == 11534
    assert ledger["fte.total.change_abs.2019_2020.text_error"].status == "error"


def test_the_figures_that_the_checks_of_statements_ask_for() -> None:
    ledger = read_ledger(ROOT)
    assert ledger["fte.total.2015"].value == 13131
    assert ledger["gp.good_cooperation.2018"].is_lower_bound
    assert ledger["discharge.respondents.count.2023"].value == 336
    assert ledger["context.ssb.units.2020"].value == 370


def test_mistakes_are_told_at_their_line(tmp_path: Path) -> None:
    row = "a.2023,t,2023,all,count,{},units,,,no,no,1,,,{},s"
    root = project(tmp_path, row.format("1", ""), row.format("en", ""), row.format("1", "wrong"))
    with pytest.raises(LedgerError) as caught:
        read_ledger(root)
    assert [finding.split("figures.csv:")[1] for finding in caught.value.findings] == [
        "3: value 'en' is no number; write digits with a decimal point",
        "4: status 'wrong' is not 'error', 'conflict', 'before_series' or empty; put it right",
    ]


def test_an_id_stands_once(tmp_path: Path) -> None:
    row = "a.2023,t,2023,all,count,1,units,,,no,no,1,,,,s"
    with pytest.raises(LedgerError, match=r"id .a\.2023. stands twice; delete one of them"):
        read_ledger(project(tmp_path, row, row))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1: column 'id' is missing; add it to the first line"),
        ("id,value\na.2023,1", "1: column 'theme' is missing; add it to the first line"),
        (f"{HEADER}\na.2023,t", "2: 2 values for 16 columns; check commas and quotes"),
        (
            f"{HEADER}\na.2023,t,2023,all,count,NaN,units,,,no,no,1,,,,s",
            "2: value 'NaN' is no number; write digits with a decimal point",
        ),
    ],
)
def test_a_file_of_another_form_is_told(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "other.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LedgerError) as caught:
        read_ledger_files([file])
    assert caught.value.findings == (f"{file}:{said}",)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("recruitment.very_hard.psychologist.2023", " prosent"),
        ("fte.total.2023", " årsverk"),
        ("outreach.youth.count.2023", ""),
    ],
)
def test_the_unit_after_a_number(figure: str, words: str) -> None:
    assert read_ledger(ROOT)[figure].unit_word == words
