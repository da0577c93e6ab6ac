"""Small reports to compare."""

from typing import Any

from analysis.exhibit import Column, Row, Table
from report.diff.contents import BoundWord, ComparedPage, Contents
from report.diff.grid import table_grid
from report.diff.side import PrintedFact, Side
from report.sentences import Sentence
from report.wording.number import printed, signed
from tests.samples import make_fact

SHARE, CHANGE = "housing.good.2023", "housing.good.change_pp.2022_2023"


def number(
    fact_id: str = SHARE, value: str = "43.4", kind: str = "share", **details: Any
) -> PrintedFact:
    fact = make_fact(fact_id, value, kind, **details)
    return PrintedFact(fact, printed(fact), signed(fact))


def facts(*numbers: PrintedFact) -> dict[str, PrintedFact]:
    return {one.fact.id: one for one in numbers}


def word(words: str, rule: str, *ids: str, page: str = "housing.qmd") -> BoundWord:
    return BoundWord(page, words, rule, "0", "0", ids or (CHANGE,))


def page(*forms: str, name: str = "housing.qmd") -> ComparedPage:
    said = tuple(Sentence(form, form, "sec-housing") for form in forms)
    return ComparedPage(name, "5", "Boligsituasjon", said)


def table(*cells: str, title: str = "Boligsituasjonen", page: str = "housing.qmd") -> Table:
    return Table(
        id="housing",
        title=title,
        stub="Svar",
        columns=(Column(label="2023"),),
        rows=tuple(Row(label=f"Rad {n}", cells=(cell,)) for n, cell in enumerate(cells, 1)),
    )


def contents(
    *claims: BoundWord, pages: tuple[ComparedPage, ...] = (), shown: Table | None = None
) -> Contents:
    grids = {("table", "housing"): table_grid(shown, "housing.qmd")} if shown else {}
    return Contents(pages, claims, grids)


def side(*numbers: PrintedFact, **details: Any) -> Side:
    plain: dict[str, Any] = {"label": "build/2023", "slug": "build-2023", "year": 2023}
    return Side(facts=facts(*numbers), **(plain | details))
