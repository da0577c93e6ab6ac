"""A publication as programs that describe it need it: the edition, the version, and what it offers."""

from dataclasses import dataclass

from report.edition import Edition
from report.publish.citation import address_of, full_title
from report.publish.offered import Offered
from report.publish.publication import Publication

_LICENCES = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "NLOD 2.0": "https://data.norge.no/nlod/no/2.0",
}


@dataclass(frozen=True)
class Described:
    """What the landing page and both kinds of metadata say, each in its own form."""

    edition: Edition
    publication: Publication
    summary: str
    site: Offered
    pdf: Offered
    data: tuple[Offered, ...]

    @property
    def title(self) -> str:
        """Title and subtitle as one."""
        return full_title(self.edition)

    @property
    def address(self) -> str:
        """Where readers find the version, or nothing."""
        return address_of(self.edition, self.publication)

    @property
    def licence_address(self) -> str:
        """The licence's own address, or nothing where it is not a known one."""
        return _LICENCES.get(self.edition.licence, "")

    @property
    def contact_address(self) -> str:
        """Where a click on the contact leads: to a new letter, or to a page; nothing without a contact."""
        contact = self.edition.contact
        return f"mailto:{contact}" if "@" in contact else contact

    @property
    def notices(self) -> tuple[str, ...]:
        """What a reader must know before the first number: a demonstration, synthetic answers."""
        demo = "Demonstrasjon. Dette er et eksempel på en publisering, ikke en utgivelse av resultater."
        said = (
            demo if self.publication.demo else "",
            self.edition.synthetic_notice if self.edition.synthetic else "",
        )
        return tuple(filter(None, said))
