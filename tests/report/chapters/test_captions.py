from report.chapters.captions import captions_in

PAGE = """# Bolig

::: {#fig-homes}
![](figures/fig-homes.svg){fig-alt="En figur"}

Hjemmene er [39]{.fact data-fact="x"} prosent.
:::

::: {.exhibit-note}
n = 355.
:::

::: {#tbl-form}

| Tema | Forslag |
|:-----|:--------|
| Arbeid | Hvor mange |

Forslag til skjemaet,
fra kapitlene.

:::

::: {#tbl-homes}
<!-- table homes -->

Hjem, 2023.
:::
"""


def test_captions_stand_in_the_order_of_the_page_those_of_typed_tables_with_them() -> None:
    assert list(captions_in(PAGE).items()) == [
        ("fig-homes", 'Hjemmene er [39]{.fact data-fact="x"} prosent.'),
        ("tbl-form", "Forslag til skjemaet, fra kapitlene."),
        ("tbl-homes", "Hjem, 2023."),
    ]


def test_a_page_without_exhibits_has_no_captions() -> None:
    assert captions_in("# Bolig\n\n::: {.hovedfunn}\n- Ett\n:::\n") == {}
