"""The scripts with the pages' numbers, kept by content and written beside the pages."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from report import panel
from report.chapters.reading import Reading
from report.kept import joined_digest, keep, keep_sealed, sealed
from report.panel.in_print import kept_in_print
from report.panel.page_numbers import bound_words, fact_ids, key_of, numbers_script
from report.panel.told import Teller
from report.project import Project
from report.snapshot import digest

FOLDER = "numbers"


def write_numbers(project: Project, reading: Reading, results_key: str, site: Path) -> None:
    """Write `numbers/<page>.js` for every page of the site on which a number stands."""
    in_print = kept_in_print(project.root, reading, project.cache / "in_print", results_key)
    teller = Teller(reading.results.facts, reading.results.questions, in_print)
    same = (results_key, _printed_digest(in_print), _code())
    for page in sorted(site.glob("*.html")):
        html = page.read_text(encoding="utf-8")
        ids = fact_ids(html)
        if ids:
            # A caption stands in the list of figures too, with words that its own chapter bound.
            keys = bound_words(html)
            bound = [claim for claim in reading.claims if key_of(claim) in keys]
            said = "\n".join(f"{key_of(c)} {c.words} {c.rule}" for c in bound)
            kept = project.cache / "numbers" / joined_digest((*same, *ids, said))
            content = sealed(kept)
            if content is None:
                content = numbers_script(teller, ids, bound).encode()
                keep_sealed(kept, content)
            keep(site / FOLDER / f"{page.stem}.js", content)


def _printed_digest(in_print: Mapping[str, tuple[str, ...]]) -> str:
    return hashlib.sha256(repr(sorted(in_print.items())).encode()).hexdigest()


def _code() -> str:
    """The hash of the code that tells of numbers."""
    folder = Path(str(panel.__file__)).parent
    return digest(folder, sorted(folder.glob("*.py")))
