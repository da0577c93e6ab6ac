from pathlib import Path

import pytest

from report.engine.subset import unsupported_markdown

SAMPLE = Path(__file__).parent / "book"


@pytest.mark.parametrize("chapter", sorted(SAMPLE.glob("*.qmd")), ids=lambda path: path.name)
def test_the_sample_book_keeps_to_the_subset(chapter: Path) -> None:
    assert unsupported_markdown(chapter.read_text(encoding="utf-8"), chapter.name) == []


@pytest.mark.parametrize(
    ("text", "offending"),
    [
        ("{{< include _x.qmd >}}", "{{< include _x.qmd >}}"),
        ("```{python}\nprint(1)\n```", "```{python}"),
        ("```{=latex}\n\\x\n```", "```{=latex}"),
        ("Tallet er `{python} n`.", "`{python} n`"),
        ("Tallet er `r n`.", "`r n`"),
        ("::: {.panel-tabset}\n:::", ".panel-tabset"),
        ("::: {.column-margin}\n:::", ".column-margin"),
        ("::: {.callout-nte}\n:::", ".callout-nte"),
        ("::: callout-nte\n:::", ".callout-nte"),
        ("::: {#thm-x}\n:::", "#thm-x"),
        ('::: {.callout-note collapse="true"}\n:::', "collapse=true"),
        ('::: {.content-visible when-format="docx"}\n:::', "when-format=docx"),
        ("[ord]{.smallcaps}", ".smallcaps"),
        ("Et <span>ord</span>", "<span>"),
        ("[@ose2020a, s. 3]", "[@ose2020a, s. 3]"),
        ("Se @lst-x.", "@lst-x"),
        ('![](a.svg){#fig-a fig-alt="A"}', '![](a.svg){#fig-a fig-alt="A"}'),
        ("![](a.png)", "![](a.png)"),
        (": Tekst {#tbl-a}", ": Tekst {#tbl-a}"),
        ("Tittel\n======", "Tittel\n======"),
        ("---\ntitle: x\n---", "---"),
        ("+---+---+", "+---+---+"),
        ("#Tittel", "#"),
        ("::: {.callout-note}\n## Tittel\n:::", "## Tittel"),
        (":::", ":::"),
    ],
)
def test_what_quarto_alone_would_read_is_reported(text: str, offending: str) -> None:
    assert offending in [
        found.text
        for found in unsupported_markdown(f"\n{text}" if text[0] != "-" else text, "x.qmd")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<https://lovdata.no> og <post@eksempel.no>",
        "<!-- en <b>kommentar</b> -->",
        "<< fte.total.2023 >> og <<fte.total.2023>>",
        '<% call table("x") %>Tekst<% endcall %>',
        "a < b og b > a",
        "```\n<b>\n```",
        "| A | B |\n|---|---|\n| 1 | 2 |",
        "Uttrykk `a < b` og $a<b$",
        "[@ose2020a; @hod2011]",
        "| A |\n|---|\n\n---\n",
    ],
)
def test_what_both_engines_read_is_left_alone(text: str) -> None:
    assert unsupported_markdown(f"\n{text}", "x.qmd") == []


def test_a_finding_has_its_line_and_the_nearest_name() -> None:
    (found,) = unsupported_markdown("# A\n\n::: {.hovefunn}\n:::\n", "x.qmd")
    assert found.line == 3
    assert found.remedy.endswith("Nearest: .hovedfunn.")


def test_an_open_div_is_reported() -> None:
    (found,) = unsupported_markdown("::: {.hovedfunn}\n- A\n", "x.qmd")
    assert found.remedy == "Close {.hovedfunn} with :::"


def test_code_that_is_never_closed_is_told_where_it_opens() -> None:
    found = unsupported_markdown("# Tittel\n\n```\nhei\n", "x.qmd")
    assert [(part.line, part.text) for part in found] == [(3, "``` is never closed")]
    assert not unsupported_markdown("# Tittel\n\n```\nhei\n```\n", "x.qmd")
