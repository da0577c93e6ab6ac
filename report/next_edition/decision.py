"""A decision that only a person can make, told with the place where it is written down."""

from dataclasses import dataclass

from report.finding import Finding


@dataclass(frozen=True)
class Decision:
    """Where (`file`, `line`; 0 for the whole file), what is open, why it matters, how it is said."""

    file: str
    line: int
    what: str
    why: str
    how: str

    def finding(self) -> Finding:
        """The open decision as what stops a render."""
        return Finding(self.file, self.line, self.what, self.why, self.how)
