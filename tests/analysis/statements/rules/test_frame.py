"""How many units there are, told by counts with their shares."""

import pytest

from analysis.statements.rules.frame import frame
from tests.analysis.statements.in_print import figure, found, says

ALL = "all municipalities and Oslo city districts"
ANSWERED = [
    figure("a.count.2023", "348", "count", base=ALL),
    figure("a.share.2023", "94", base=ALL),
    figure("b.count.2023", "340", "count", base=ALL),
    figure("b.share.2023", "91", base=ALL),
]


@pytest.mark.parametrize(("units", "findings"), [("372", 0), ("370", 1), ("373", 1)])
def test_only_372_units_give_both_shares(units: str, findings: int) -> None:
    total = figure("units.2023", units, "count", base=ALL)
    assert len(found(frame, *ANSWERED, total, says("frame", "units.2023"))) == findings


def test_the_finding_shows_a_share_that_does_not_fit() -> None:
    total = figure("units.2023", "370", "count", base=ALL)
    (finding,) = found(frame, *ANSWERED, total, says("frame", "units.2023"))
    assert finding.arithmetic == "Andelene tillater 372; 340 av 370 er 91,9, trykt 91"
