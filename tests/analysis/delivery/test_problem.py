"""A bad file can have thousands of problems: a few of each kind are printed, and all are counted."""

from analysis.delivery.problem import DeliveryError, Problem, quoted


def test_a_few_of_each_kind_are_printed_and_the_rest_counted() -> None:
    many = [Problem("a.csv", row, "behov", "value", f"'{row}' is wrong") for row in range(2, 1002)]
    other = Problem("a.csv", 1, "x", "unknown column", "matches no variable")
    wrong = DeliveryError([*many, other])
    lines = str(wrong).splitlines()
    assert lines[0] == "a.csv:1: x: matches no variable"
    assert lines[1] == "a.csv:2: behov: '2' is wrong"
    assert lines[-1] == "a.csv: … and 996 more of this kind: value"
    assert len(lines) == 6
    assert len(wrong.findings) == 1001


def test_one_kind_in_many_columns_is_bounded_as_well() -> None:
    many = [Problem("a.csv", 2, f"q{n:03}", "value", "is wrong") for n in range(100)]
    assert len(str(DeliveryError(many)).splitlines()) == 13


def test_a_problem_of_the_whole_file_has_no_row() -> None:
    assert str(Problem("a.csv", 0, "", "empty", "the file is empty")) == "a.csv: the file is empty"


def test_a_long_value_is_cut() -> None:
    assert quoted("x" * 500) == repr("x" * 59 + "…")


def test_a_long_name_of_a_column_is_cut_and_the_remedy_stands() -> None:
    wrong = DeliveryError([Problem("a.csv", 1, "x" * 100_000, "unknown column", "list it")])
    assert len(str(wrong)) < 1000
    assert str(wrong).endswith("xxx: list it")
