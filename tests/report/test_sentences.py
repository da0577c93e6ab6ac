"""The sentences of a page, as they are read and as they are built."""

from report.sentences import Sentence, sentences

PAGE = """# Boligsituasjon {#sec-housing}

::: {.hovedfunn}
- Det er [43]{.fact data-fact="a.2023"} prosent. [Rundt halvparten]{.claim data-rule="share" data-fact="b.2023"} mangler boliger.
:::

## Etter fylke

Se *Prop. 121 S* og [@regjeringen2021]. Andelen er [43]{.fact data-fact="a.2023"} prosent ([her](https://x.no)).

| a | b |
|---|---|

```{=html}
<p>Rå. Tekst.</p>
```

::: {#fig-x}
![](figures/fig-x.svg){fig-alt="Alternativ tekst."}

Figuren viser [12]{.fact data-fact="c.2023"} kommuner.
:::
"""


def test_numbers_and_bound_words_are_slots_and_the_place_is_their_first_mention() -> None:
    assert list(sentences(PAGE)) == [
        Sentence("Boligsituasjon", "Boligsituasjon", "sec-housing"),
        Sentence("Det er 43 prosent.", "Det er {a.2023} prosent.", "tall-a.2023"),
        Sentence("Rundt halvparten mangler boliger.", "{b.2023} mangler boliger.", "tall-b.2023"),
        Sentence("Etter fylke", "Etter fylke", "etter-fylke"),
        Sentence(
            "Se Prop. 121 S og [@regjeringen2021].",
            "Se Prop. 121 S og [@regjeringen2021].",
            "etter-fylke",
        ),
        Sentence(
            "Andelen er 43 prosent (her).", "Andelen er {a.2023} prosent (her).", "etter-fylke"
        ),
        Sentence("Figuren viser 12 kommuner.", "Figuren viser {c.2023} kommuner.", "tall-c.2023"),
    ]


def test_a_word_of_several_numbers_is_one_slot() -> None:
    (sentence,) = sentences(
        'Den er [større enn]{.claim data-rule="largest" data-fact="a.2023 b.2023"} der.'
    )
    assert sentence.form == "Den er {a.2023 b.2023} der."
    assert sentence.anchor == "tall-a.2023"


def test_a_number_after_an_abbreviation_begins_no_sentence() -> None:
    assert len(list(sentences('Det er ca. [12]{.fact data-fact="a.2023"} prosent.'))) == 1


def test_a_quotation_is_read_as_it_prints() -> None:
    quotation = "# Eldre\n\n> «Vi spurte \\*rådet\\*\\. Ja\\_nei \\[her\\]\\(x\\)\\.»\n>\n> Oppdiktet svar\n"
    assert [sentence.text for sentence in sentences(quotation)] == [
        "Eldre",
        "«Vi spurte *rådet*.",
        "Ja_nei [her](x).»",
        "Oppdiktet svar",
    ]
