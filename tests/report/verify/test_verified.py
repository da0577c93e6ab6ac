from report.verify.record import Manifest, Record
from report.verify.verified import causes, differences

NAMES = ("facts.json", "report.pdf", "site/index.html")


def record(**found: str) -> Record:
    said = dict.fromkeys(NAMES, "a")
    manifest = Manifest(edition=2023, engines={}, tools={}, inputs={}, outputs=said)
    return Record("build/2023", manifest, said, said | {"report.pdf": found.get("pdf", "a")})


def test_the_same_bytes_are_no_difference() -> None:
    assert list(differences(record(), dict.fromkeys(NAMES, "a"))) == []


def test_a_changed_file_is_told_from_one_that_is_made_otherwise() -> None:
    again = {"facts.json": "a", "report.pdf": "a", "site/index.html": "b", "site/new.html": "c"}
    assert list(differences(record(pdf="forged"), again)) == [
        "report.pdf: was changed after it was made",
        "site/index.html: is made otherwise now",
        "site/new.html: is made now and was not then",
    ]


def test_what_is_gone_and_what_is_not_made_any_more() -> None:
    again = {"report.pdf": "a", "site/index.html": "a"}
    assert list(differences(record(pdf=""), again)) == [
        "facts.json: is not made any more",
        "report.pdf: is gone",
    ]


def test_tools_fonts_and_data_explain_a_difference() -> None:
    then, now = {"typst": "0.15.1", "pandas": "3.1.1"}, {"typst": "0.15.2", "pandas": "3.1.1"}
    lost = ("templates/fonts/rapport-sans.ttf", "data/2023/answers.csv", "report/book.py")
    assert list(causes(then, now, lost)) == [
        "tool: typst 0.15.1 then, 0.15.2 now",
        "font: templates/fonts/rapport-sans.ttf is not as it was, neither in the tree nor in its history",
        "answers: data/2023/answers.csv is not as it was, neither in the tree nor in its history",
        "code: report/book.py is not as it was, neither in the tree nor in its history",
    ]


def test_where_nothing_recorded_differs_it_is_a_hand_or_the_machine() -> None:
    (said,) = causes({"typst": "1"}, {"typst": "1"}, ())
    assert "by hand" in said
    assert "by the machine (" in said
