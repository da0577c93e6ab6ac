from report.review.page_text import sentences_of
from tests.report.review.sample import PAGE


def texts(article: str) -> list[str]:
    return [said.text for said in sentences_of(f"<main><article>{article}</article></main>")]


def forms(article: str) -> list[str]:
    return [said.form for said in sentences_of(f"<article>{article}</article>")]


def test_the_sentences_of_a_page_with_their_forms_and_places() -> None:
    assert [(s.text, s.form, s.place) for s in sentences_of(PAGE)] == [
        ("Kapittel 15 Boligsituasjon", "{nr} Boligsituasjon", "sec-housing"),
        (
            "I 2023 vurderte 43 prosent av kommunene boligsituasjonen som god.",
            "I 2023 vurderte {housing.good.2023} prosent av kommunene boligsituasjonen som god.",
            "sec-housing",
        ),
        (
            "Det er en nedgang fra året før.",
            "Det er {housing.good.change} fra året før.",
            "sec-housing",
        ),
        ("Rus", "Rus", "rus"),
        (
            "For mennesker med rusproblemer er bildet et annet.",
            "For mennesker med rusproblemer er bildet et annet.",
            "rus",
        ),
        ("Tabell 15.2 viser svarene.", "{#tbl-bolig} viser svarene.", "rus"),
        ("Svarene i 2023.", "Svarene i 2023.", "tbl-bolig"),
        ("Vurdering · Andel", "Vurdering · Andel", "tbl-bolig"),
        ("God · 43", "God · {housing.good.2023}", "tbl-bolig"),
    ]


def test_what_is_not_said_in_the_article_is_left_out() -> None:
    page = (
        "<nav><p>Meny.</p></nav><article><p>Her.<script>x()</script></p><svg><text>4</text></svg>"
    )
    page += '<p class="was">før</p><div class="exhibit-tools"><p>Last ned</p></div></article><p>Bunn.</p>'
    assert [said.text for said in sentences_of(page)] == ["Her."]


def test_sentences_end_where_a_reader_says_that_they_end() -> None:
    assert texts("<p>Ja. Nei? «Kanskje.» Så.</p>") == ["Ja.", "Nei?", "«Kanskje.»", "Så."]
    assert texts("<p>Ose mfl. (2020) sier det. det går f.eks. an.</p>") == [
        "Ose mfl. (2020) sier det. det går f.eks. an."
    ]


def test_blanks_of_every_kind_are_one_space() -> None:
    assert texts("<p>  Tre\u00a0av\n fire<br>er  <b> her </b> .</p>") == ["Tre av fire er her ."]


def test_two_numbers_side_by_side_are_two_slots_even_when_they_are_one_fact() -> None:
    number = '<a data-fact="a.2023">4</a>'
    assert forms(f"<p>{number}{number}</p>") == ["{a.2023}{a.2023}"]
    assert forms('<p><a data-fact="a b">nesten <b>fire</b></a> år</p>') == ["{a b} år"]


def test_a_list_item_that_holds_a_paragraph_says_what_is_its_own() -> None:
    assert texts("<ul><li>Først<p>Så dette.</p>etter</li></ul>") == ["Førstetter", "Så dette."]


def test_a_row_has_its_empty_cells_left_out() -> None:
    assert texts("<table><tr><td>A</td><td></td><td> 4. Er det </td></tr></table>") == [
        "A · 4. Er det"
    ]


def test_broken_html_is_read_as_far_as_it_goes() -> None:
    assert texts("<p>Åpen <b>her<p>Neste</i></p>") == ["Åpen her", "Neste"]
