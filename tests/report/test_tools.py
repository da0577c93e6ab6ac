import re
from pathlib import Path

from report.tools import program_version

ROOT = Path(__file__).parents[2]


def test_the_version_of_the_program_is_the_one_that_it_is_cited_by() -> None:
    cited = re.search(r'^version: "(.+)"$', (ROOT / "CITATION.cff").read_text("utf-8"), re.M)
    assert cited
    assert program_version() == cited[1]
