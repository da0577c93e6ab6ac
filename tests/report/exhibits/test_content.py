"""An exhibit without its facts is refused, with the nearest names."""

from dataclasses import replace

import pytest

from analysis.exhibit import Figure, Point, Series
from report.exhibits.content import ExhibitError, require_content
from tests.report.exhibits.samples import EXHIBITS, FACTS, FIGURES, TABLES


def test_what_is_complete_passes() -> None:
    for exhibit in EXHIBITS.values():
        require_content(exhibit, FACTS)


def test_every_missing_fact_is_named_with_its_place_and_the_nearest() -> None:
    few = {id: FACTS[id] for id in ("n.all", "outreach.2", "outreach.all", "fact_team.all")}
    with pytest.raises(ExhibitError) as error:
        require_content(TABLES["sizes"], few)
    assert len(error.value.findings) == 19
    assert error.value.findings[-1] == (
        "table 'sizes', row 'Bydeler i Oslo', column 'Har FACT-team': fact 'fact_team.6' "
        "does not exist; did you mean 'fact_team.all'?"
    )


def test_a_figure_names_series_and_category() -> None:
    series = (Series(label="Voksne", points=(Point(x="2023", fact="fte.adult.2023"),)),)
    with pytest.raises(ExhibitError, match=r"'Voksne' at '2023'.*mean 'fte\.adults\.2023'"):
        require_content(replace(FIGURES["line-one"], series=series), FACTS)


def test_an_exhibit_that_shows_nothing_is_refused() -> None:
    empty = Figure(id="none", title="", form="bars", series=(), unit="prosent")
    with pytest.raises(ExhibitError, match=r"figure 'none' shows no fact"):
        require_content(empty, FACTS)
