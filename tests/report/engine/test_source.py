from report.engine.source import Fence, Line, lines_and_fences, prose


def test_code_and_raw_blocks_are_no_prose() -> None:
    text = "En\n```{=html}\n<table>\n@fig-x\n```\nTo"
    assert list(lines_and_fences(text)) == [
        Line(1, "En"),
        Fence(2, "{=html}", "<table>\n@fig-x"),
        Line(6, "To"),
    ]


def test_a_longer_fence_holds_a_shorter_one() -> None:
    fence, after = lines_and_fences("````\n```\n````\nUt")
    assert fence == Fence(1, "", "```")
    assert after == Line(4, "Ut")


def test_comments_are_blank_also_over_lines() -> None:
    text = "A <!-- @x --> b\n<!-- @y\n@z --> c"
    assert [line.text for line in prose(text)] == ["A             b", "", "       c"]


def test_words_leave_out_code_spans() -> None:
    assert Line(1, "Se `@fig-x` her").words == "Se          her"
