from report.finding import Finding, ReportIsWrong, nearest_names


def test_a_finding_says_where_what_and_the_remedy() -> None:
    finding = Finding(
        "chapters/x.qmd", 7, "undefined fact", "fte.totl.2023", "Nearest: fte.total.2023."
    )
    assert str(finding) == (
        "chapters/x.qmd:7: undefined fact: fte.totl.2023\n    Nearest: fte.total.2023."
    )


def test_findings_are_shown_in_order_each_once_and_not_without_end() -> None:
    many = [Finding("x.qmd", n, "rule", "t" * 500, "r") for n in range(100, 0, -1)]
    wrong = ReportIsWrong([*many, *many])
    assert wrong.findings[0].line == 1
    assert len(wrong.findings) == 100
    assert str(wrong).endswith("… and 40 more")
    assert max(map(len, str(wrong).splitlines())) < 200


def test_the_nearest_names_are_told_or_what_else_to_say() -> None:
    assert nearest_names("housin", ["housing", "fte"]) == "housing"
    assert nearest_names("x", ["housing"]) == "none"
    assert nearest_names("x", ["housing"], otherwise="housing") == "housing"
