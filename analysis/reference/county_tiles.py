"""Where the counties of a division stand on a map of equal squares."""

from functools import cache
from pathlib import Path

from analysis.errors import UserError
from analysis.reference.place_key import place_key
from analysis.reference.tables import table


class NoTiles(UserError):
    """Nobody has placed the counties of a division on the map of squares."""


@cache
def county_places(root: Path, division: int) -> dict[str, tuple[int, int]]:
    """Column (from the west) and row (from the north) of each county, by its key, north to south.

    Raises:
        NoTiles: the table has no county of that division.
    """
    tiles = table(root, "fylkesruter")
    known = sorted(set(tiles["inndeling"]))
    if division not in known:
        raise NoTiles(
            [
                f"data/reference/fylkesruter.csv: no squares for division {division}; there are for "
                f"{', '.join(map(str, known))}; give each county of {division} a column and a row"
            ]
        )
    placed = tiles[tiles["inndeling"] == division]
    return {
        place_key(county): (int(column), int(row))
        for county, column, row in zip(
            placed["fylke"], placed["kolonne"], placed["rad"], strict=True
        )
    }
