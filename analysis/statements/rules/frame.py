"""The frame: how many units there are in all, which every count printed with its share tells."""

from collections.abc import Iterator

from analysis.digits import in_digits
from analysis.statements.grim import bases_for
from analysis.statements.pairs import ALL_UNITS, MOST_UNITS, bases_in_words, pairs
from analysis.statements.published import Published, year_of
from analysis.statements.rule import Found, rule


@rule(
    "frame",
    "Antall enheter i alt passer ikke med andelene",
    "warning",
    "Hvert antall som er trykt med sin andel av alle enheter, tillater bare noen totaler. Et trykt "
    "antall enheter i alt må være blant dem som alle tillater.",
)
def frame(published: Published) -> Iterator[Found]:
    """Printed numbers of all units, against every count printed with its share of all units."""
    of_all = [(c, s) for c, s in pairs(published) if s.base == ALL_UNITS]
    if not of_all:
        return
    possible = [set(bases_for(s.value, s.decimals, MOST_UNITS, int(c.value))) for c, s in of_all]
    common = tuple(sorted(set.intersection(*possible)))
    for statement in published.saying("frame"):
        for figure in published.figures(statement.figures):
            if not common or figure.value in common:
                continue
            against = [
                (c, s)
                for (c, s), n in zip(of_all, possible, strict=True)
                if int(figure.value) not in n
            ]
            yield Found(
                about=(figure.id,),
                figures=(figure.id,),
                year=year_of(figure),
                said=f"{in_digits(figure.value)} enheter i alt ({published.place(statement)}) er en annen telling "
                "enn den andelene er regnet av.",
                arithmetic=f"Andelene tillater {bases_in_words(common)}; "
                + "; ".join(
                    f"{in_digits(c.value)} av {in_digits(figure.value)} er "
                    f"{in_digits(c.value * 100 / figure.value, 1)}, trykt {in_digits(s.value, s.decimals)}"
                    for c, s in against[:2]
                ),
                remedy="Si hvilken telling tallet følger; bland ikke de to.",
            )
