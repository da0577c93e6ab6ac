"""Age groups: for whom a figure is, and how many inhabitants there are of them."""

from analysis.reference.population import AgeGroup
from analysis.statements.published import Published

# The ledger's word for a group of inhabitants.
AGES: dict[str, AgeGroup] = {"adults": "adults", "children": "children", "all": "all"}
WORDS: dict[AgeGroup, str] = {
    "adults": "innbyggere 18 år og eldre",
    "children": "innbyggere under 18 år",
    "all": "innbyggere i alt",
}


def inhabitants(published: Published, year: int, ages: AgeGroup) -> int | None:
    """The population on 1 January; none where it is not known."""
    try:
        return published.inhabitants(year, ages)
    except ValueError:
        return None
