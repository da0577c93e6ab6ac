import pytest

from report.reconcile.named import Naming
from tests.samples import make_fact

NAMING = Naming(
    {
        "fte.total.2022": make_fact(
            "fte.total.2022", "17074", "fte", definition="Årsverk.", year="2022"
        ),
        "beds.evening.agder.2023": make_fact(
            "beds.evening.agder.2023", "40", definition="Andel med plasser", group="Agder"
        ),
        "fte.total.change_pct.2021_2022": make_fact(
            "fte.total.change_pct.2021_2022",
            "1",
            "change_pct",
            definition="Prosentvis endring: Årsverk.",
            year="2021–2022",
        ),
    }
)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("fte.total.2022", "Årsverk (2022)"),
        ("fte.total.2015", "Årsverk (2015)"),
        ("beds.evening.agder.2023", "Andel med plasser (Agder 2023)"),
        ("beds.evening.agder.2021", "Andel med plasser (Agder 2021)"),
        ("fte.total.change_pct.2021_2022", "Prosentvis endring: Årsverk"),
        ("fte.total.change_abs.2015_2020", "Endring fra 2015 til 2020: Årsverk"),
        ("fte.total.change_share.2015_2020", ""),
        ("admin.form_variables", ""),
        ("gp.count.2023", ""),
    ],
)
def test_a_figure_is_named_by_the_number_that_it_is_or_another_year_of(
    figure: str, words: str
) -> None:
    assert NAMING.words(figure) == words


def test_the_number_that_it_was_held_against_comes_first() -> None:
    assert NAMING.words("fte.total.2022", "fte.total.2015") == "Årsverk (2022)"
    assert NAMING.words("", "fte.total.2015") == "Årsverk (2015)"
