"""The survey reads every year's answers, checks them, and carries full-time equivalents forward."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from shutil import copytree

import pytest

from analysis.codebook import Measure
from analysis.reference.units import unit_numbers
from analysis.survey import AnswersError, Survey

ROOT = Path(__file__).parents[3]

CODEBOOK = """\
title: Lite skjema
size_classes:
  - {key: all_sizes, label: Alle}
sections:
  - key: arsverk
    title: Årsverk
    carry_forward: 2
    questions:
      - key: tiltak
        text: Hvilke tiltak?
        type: fte
        years: [2021, 2022, 2023]
        items: {bolig: Bolig, annet: Annet}
      - key: utdanning
        text: Hvilken utdanning?
        type: fte
        years: [2021, 2022, 2023]
        items: {psykolog: Psykolog, andre: Andre}
        sums_to: tiltak
  - key: eldre
    title: Eldre
    questions:
      - key: behov
        text: Er behovene kartlagt?
        type: yes_no_unknown
        years: [2023]
        options: {"yes": Ja, "no": Nei, unknown: Vet ikke}
      - key: hvordan
        text: Hvordan?
        type: text
        years: [2023]
        filter: {variable: behov, is_one_of: ["yes"]}
      - key: tema
        text: Hvilke tema?
        type: multi
        years: [2023]
        options: {rus: Rus, none: Ingen}
        exclusive: [none]
"""
FTE = "tiltak__bolig,tiltak__annet,utdanning__psykolog,utdanning__andre"
YEAR_2023 = f"""\
enhet,navn,status,{FTE},behov,hvordan,tema__rus,tema__none
1101,Eigersund,complete,10.5,2.0,1.0,11.5,yes,Hjemmebesøk,1,0
1103,Stavanger,not_started,,,,,,,,
1106,Haugesund,complete,20,5,0,25,no,,0,1
"""
EARLIER = f"""\
enhet,navn,status,{FTE}
1101,Eigersund,complete,10.0,2.0,1.0,11.0
1103,Stavanger,{{status}},{{stavanger}}
1106,Haugesund,complete,20,5,0,25
"""
Project = Callable[..., Path]


def silent(text: str, division: int = 2020) -> str:
    """The rows of the units that are not in the first lines, which have not answered."""
    blank = "," * (text.partition("\n")[0].count(",") - 2)
    given = {"1101", "1103"} | {line.partition(",")[0] for line in text.splitlines()}
    others = [unit for unit in unit_numbers(ROOT, division) if unit not in given]
    return "".join(f"{unit},,not_started{blank}\n" for unit in others)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of three years; `wrong` replaces texts in the last year's answers."""

    def made(**wrong: str) -> Path:
        copytree(ROOT / "data/reference", tmp_path / "data/reference", dirs_exist_ok=True)
        (tmp_path / "data/codebook.yml").write_text(CODEBOOK, encoding="utf-8")
        last = YEAR_2023
        if wrong:
            assert wrong["right"] in last
            last = last.replace(wrong["right"], wrong["by"])
        texts = {
            2021: EARLIER.format(status="complete", stavanger="100,50,10,140"),
            2022: EARLIER.format(status="not_started", stavanger=",,,"),
            2023: last,
        }
        for year, text in texts.items():
            (tmp_path / f"data/{year}").mkdir(exist_ok=True)
            (tmp_path / f"data/{year}/answers.csv").write_text(text + silent(text), "utf-8")
        return tmp_path

    return made


def findings(root: Path) -> list[str]:
    with pytest.raises(AnswersError) as caught:
        Survey.read(root, 2023)
    return [
        finding.removeprefix(f"{root}/data/2023/answers.csv:") for finding in caught.value.findings
    ]


def test_answers_have_their_types(project: Project) -> None:
    survey = Survey.read(project(), 2023)
    row = survey.answers(2023).loc["1101"]
    assert survey.years == (2021, 2022, 2023)
    assert row["status"] == "complete"
    assert row["tiltak__bolig"] == Decimal("10.5")
    assert (row["behov"], row["hvordan"]) == ("yes", "Hjemmebesøk")
    assert (row["tema__rus"], row["tema__none"]) == (1, 0)
    assert survey.answers(2023).loc["1103", "behov":].isna().all()


def test_an_edition_reads_no_later_year(project: Project) -> None:
    assert Survey.read(project(), 2022).years == (2021, 2022)


def test_a_silent_unit_keeps_the_figures_of_the_year_before(project: Project) -> None:
    survey = Survey.read(project(), 2022)
    assert survey.answers(2022).loc["1103", "tiltak__bolig"] == 100
    carried = survey.carried_forward(2022)
    assert list(carried.index[carried]) == ["1103"]


def test_a_unit_silent_two_years_keeps_what_it_last_gave(project: Project) -> None:
    survey = Survey.read(project(), 2023)
    assert survey.answers(2023).loc["1103", "utdanning__andre"] == 140
    assert survey.carried_forward(2023)["1103"]


def test_a_carried_figure_knows_the_year_in_which_it_was_given(project: Project) -> None:
    given = Survey.read(project(), 2023).carried_from(2023)
    assert list(given.columns) == FTE.split(",")
    assert len(given) == 372
    assert given.loc["1103"].tolist() == [2021] * 4
    assert given.drop(index="1103").isna().all(axis=None)


def test_nothing_is_carried_for_more_years_than_the_codebook_says(project: Project) -> None:
    root = project()
    book = root / "data/codebook.yml"
    text = book.read_text(encoding="utf-8").replace("carry_forward: 2", "carry_forward: 1")
    book.write_text(text, encoding="utf-8")
    survey = Survey.read(root, 2023)
    assert survey.answers(2022).loc["1103", "tiltak__bolig"] == 100
    assert survey.answers(2023).loc["1103", FTE.split(",")].isna().all()
    assert not survey.carried_forward(2023)["1103"]


def test_an_edition_of_another_division_has_other_units(project: Project) -> None:
    root = project()
    (root / "data/2024").mkdir()
    rows = "1101,Eigersund,complete,1,1,1,1\n1580,Haram,complete,2,0,1,1\n1103,Stavanger,not_started,,,,\n"
    text = f"enhet,navn,status,{FTE}\n{rows}"
    (root / "data/2024/answers.csv").write_text(text + silent(text, 2024), "utf-8")
    book = root / "data/codebook.yml"
    asked = book.read_text(encoding="utf-8").replace("2022, 2023]", "2022, 2023, 2024]")
    book.write_text(asked, encoding="utf-8")
    survey = Survey.read(root, 2024)
    assert [survey.division(year) for year in survey.years] == [2020, 2020, 2020, 2024]
    assert [len(survey.answers(year)) for year in survey.years] == [372, 372, 372, 373]
    assert survey.units(2024).loc["1580", "name"] == "Haram"
    assert survey.answers(2024).loc["1580", "tiltak__bolig"] == 2
    assert not survey.carried_forward(2024)["1103"]


def test_a_division_that_never_began_is_told_where_it_stands(project: Project) -> None:
    root = project()
    book = root / "data/codebook.yml"
    text = book.read_text(encoding="utf-8").replace(
        "sections:", "divisions: {2022: 2021}\nsections:"
    )
    book.write_text(text, encoding="utf-8")
    with pytest.raises(AnswersError) as caught:
        Survey.read(root, 2023)
    assert caught.value.findings == (
        "data/codebook.yml: divisions › 2022: no municipal division begins in 2021; "
        "write one of 2016, 2017, 2018, 2019, 2020, 2024",
    )


def test_the_first_year_has_nothing_to_carry(project: Project) -> None:
    survey = Survey.read(project(), 2021)
    assert not survey.carried_forward(2021).any()


@pytest.mark.parametrize(
    ("right", "by", "finding"),
    [
        ("1106,Haug", "1199,Haug", "4: enhet: no unit has the number '1199'"),
        ("1106,Haug", "1101,Haug", "4: enhet: unit '1101' also stands on line 2; keep one of them"),
        (",behov,", ",behvo,", "1: column 'behov' is missing; add it; did you mean 'behvo'?"),
        (
            "11.5,yes",
            "11.5,ja",
            "2: behov: 'ja' is not one of yes, no, unknown",
        ),
        (",10.5,", ",10.55,", "2: tiltak__bolig: '10.55' has more than one decimal; round it to one"),
        (",10.5,", ",-1,", "2: tiltak__bolig: '-1' is negative; full-time equivalents are 0 or more"),
        ("complete,20", "completed,20", "4: status: 'completed' is not one of not_started, confirmed, "
         "partial, complete; did you mean 'complete'?"),
        (",1,0\n", ",2,0\n", "2: tema__rus: '2' is not one of 0, 1"),
        (",1,0\n", ",1\n", "2: 10 values for 11 columns; check commas and quotes"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_line(project: Project, right: str, by: str, finding: str) -> None:
    found = findings(project(right=right, by=by))
    assert any(text.startswith(finding) for text in found), found


@pytest.mark.parametrize(
    ("right", "by", "finding"),
    [
        (
            ",1,0\n",
            ",1,1\n",
            " 1101: tema__none: 'none' is chosen together with others; keep one of them "
            "(to accept: exclusive.2023.1101.tema__none)",
        ),
        (
            ",no,,",
            ",no,Hjemmebesøk,",
            " 1106: hvordan: answered, but asked only where behov is yes; empty it or correct behov "
            "(to accept: filter.2023.1106.hvordan)",
        ),
        (
            ",0,25,",
            ",0,24.9,",
            " 1106: utdanning: adds up to 24.9, but tiltak to 25; split the same full-time equivalents "
            "(to accept: sums_to.2023.1106.utdanning)",
        ),
    ],
)
def test_a_broken_rule_names_the_unit(project: Project, right: str, by: str, finding: str) -> None:
    assert findings(project(right=right, by=by)) == [finding]


def test_all_mistakes_are_collected_and_the_text_is_bounded(project: Project) -> None:
    rows = "".join(f"99{n:02},Ukjent,complete,1,1,1,1,,,,\n" for n in range(30))
    root = project(right="1106,Haugesund", by=rows + "1106,Haugesund")
    with pytest.raises(AnswersError) as caught:
        Survey.read(root, 2023)
    assert len(caught.value.findings) == 30
    assert str(caught.value).endswith("… and 10 more")


def test_a_missing_year_says_which_are_there(project: Project) -> None:
    with pytest.raises(
        AnswersError,
        match="no answers for the edition 2024; there are answers for 2021, 2022, 2023",
    ):
        Survey.read(project(), 2024)


def test_the_answers_of_the_project_are_whole() -> None:
    survey = Survey.read(ROOT, 2023)
    assert survey.years == tuple(range(2016, 2024))
    assert {year: int(survey.carried_forward(year).sum()) for year in survey.years} == {
        2016: 0, 2017: 0, 2018: 0, 2019: 0, 2020: 66, 2021: 24, 2022: 0, 2023: 0,
    }  # fmt: skip
    assert all(len(survey.answers(year)) == 372 for year in survey.years)


def test_the_years_of_a_measure_are_those_asked_and_answered(project: Project) -> None:
    root = project()
    (root / "data/2021/answers.csv").unlink()
    survey = Survey.read(root, 2023)
    both, mapped = (
        Measure(id="m", statistic="count", label="", definition="", variables=(variable,))
        for variable in ("tiltak__bolig", "behov")
    )
    assert survey.codebook.years(both) == (2021, 2022, 2023)
    assert survey.years_of(both) == (2022, 2023)
    assert survey.years_of(mapped) == (2023,)
