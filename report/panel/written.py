"""The scripts with the pages' numbers, kept by content and written beside the pages."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from report import panel
from report.chapters.order import book_name
from report.chapters.reading import Reading
from report.kept import joined_digest, keep, keep_sealed, sealed
from report.panel.in_print import kept_in_print
from report.panel.page_numbers import fact_ids, numbers_script
from report.panel.told import Teller
from report.project import Project
from report.snapshot import digest
from report.wording.claim import Claim

FOLDER = "numbers"


def write_numbers(project: Project, reading: Reading, results_key: str, site: Path) -> None:
    """Write `numbers/<page>.js` for every page of the site on which a number stands."""
    in_print = kept_in_print(project.root, reading, project.cache / "in_print", results_key)
    teller = Teller(reading.results.facts, reading.results.questions, in_print)
    claims = _claims_by_page(reading)
    same = (results_key, _printed_digest(in_print), _code())
    for page in sorted(site.glob("*.html")):
        ids = fact_ids(page.read_text(encoding="utf-8"))
        if ids:
            bound = claims.get(page.stem, ())
            said = "\n".join(f"{c.words} {c.rule} {[f.id for f in c.facts]}" for c in bound)
            kept = project.cache / "numbers" / joined_digest((*same, *ids, said))
            content = sealed(kept)
            if content is None:
                content = numbers_script(teller, ids, bound).encode()
                keep_sealed(kept, content)
            keep(site / FOLDER / f"{page.stem}.js", content)


def _claims_by_page(reading: Reading) -> Mapping[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        found[book_name(claim.file).removesuffix(".qmd")].append(claim)
    return found


def _printed_digest(in_print: Mapping[str, tuple[str, ...]]) -> str:
    return hashlib.sha256(repr(sorted(in_print.items())).encode()).hexdigest()


def _code() -> str:
    """The hash of the code that tells of numbers."""
    folder = Path(str(panel.__file__)).parent
    return digest(folder, sorted(folder.glob("*.py")))
