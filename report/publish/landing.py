"""The landing page of a version: what it is, the ways to read it, how to cite it, what was corrected."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from markupsafe import Markup

from analysis.digits import in_digits
from report.norwegian_date import norwegian_date
from report.own_page import inlined_script, inlined_style
from report.publish.citation import apa
from report.publish.described import Described
from report.publish.offered import FACTS, Offered
from report.publish.schema_org import schema_org
from report.raw_template import raw_templates

CHANGES_SHOWN = 40
BY_UNIT, WHOLE = "Kommune for kommune og bydel for bydel", "Hele rapporten"


def landing_page(described: Described, templates: Path) -> str:
    """The page, which needs nothing beside it but what it links to."""
    publication = described.publication
    env = raw_templates(templates / "publish").overlay()
    env.filters = env.filters | {"day": norwegian_date, "digits": in_digits}
    return env.get_template("landing.html").render(
        title=described.title,
        short_title=described.edition.title.removesuffix(str(publication.edition)).rstrip(),
        edition=described.edition,
        publication=publication,
        demo=publication.demo,
        notices=described.notices,
        summary=described.summary,
        address=described.address,
        contact_address=described.contact_address,
        licence_address=described.licence_address,
        site=described.site,
        pdf=described.pdf,
        data=list(_by_kind(described.data)),
        apa=apa(described.edition, publication),
        issued=norwegian_date(publication.issued),
        issued_slashed=f"{publication.issued:%Y/%m/%d}",
        shown=CHANGES_SHOWN,
        schema=Markup(_within_script(schema_org(described))),  # noqa: S704 – cannot end the element
        css=inlined_style(templates, ["publish/landing.css"]),
        js=inlined_script(templates, "publish/newer.js"),
    )


def _by_kind(files: Iterable[Offered]) -> Iterator[tuple[str, list[Offered]]]:
    """The files under the headings that a reader looks for; no heading stands empty."""
    kinds: dict[str, list[Offered]] = {}
    for file in files:
        kinds.setdefault(WHOLE if file.href == FACTS else BY_UNIT, []).append(file)
    yield from kinds.items()


def _within_script(json_text: str) -> str:
    """JSON that no browser takes for the end of the element it stands in."""
    return json_text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
