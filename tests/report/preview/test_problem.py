from analysis.errors import UserError
from report.finding import CouldNotRun, Finding, ReportIsWrong
from report.preview.problem import Place, problem_of


def test_findings_are_told_with_file_and_line() -> None:
    finding = Finding("chapters/housing.qmd", 12, "typed numeral «47»", "Det var 47.", "Print it.")
    assert problem_of(ReportIsWrong([finding])).places == (
        Place("chapters/housing.qmd:12", "typed numeral «47»", "Det var 47.", "Print it."),
    )


def test_mistakes_in_data_are_told_as_they_are_said() -> None:
    places = problem_of(UserError(["data/2023/answers.csv:3: no unit"])).places
    assert [place.text for place in places] == ["data/2023/answers.csv:3: no unit"]
    assert problem_of(CouldNotRun("no pandoc")).places[0].text == "no pandoc"


def test_a_fault_of_the_program_is_told_by_its_name() -> None:
    assert problem_of(KeyError("x")).places[0].text == "KeyError: 'x'"
