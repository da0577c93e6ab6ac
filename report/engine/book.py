"""A book folder: plain Quarto Markdown with nothing left to compute, and what its `_quarto.yml` says.

*Page*: one chapter file, which becomes one HTML page. *Edition*: what the cover and the colophon
state, from the key `edition` of `_quarto.yml`; a Quarto user's other keys are left alone.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date as day
from functools import cached_property
from pathlib import Path
from typing import Any

from report.engine.page_language import page_language
from report.engine.title_attributes import title_attributes
from report.norwegian_date import norwegian_date


class BookError(ValueError):
    """The book folder cannot be rendered; the message says what is wrong, where, and what to do."""


@dataclass(frozen=True)
class Edition:
    """What identifies one edition. Absent values are empty text."""

    year: str
    title: str
    subtitle: str = ""
    institute: str = ""
    client: str = ""
    report_number: str = ""
    version: str = ""
    project_number: str = ""
    classification: str = ""
    isbn_html: str = ""
    isbn_pdf: str = ""
    date: str = ""
    collected: str = ""
    synthetic_notice: str = ""
    licence: str = ""
    credit: str = ""
    cover_figure: str = ""
    register_page: str = ""
    authors: tuple[str, ...] = ()

    @property
    def full_title(self) -> str:
        """Title and year, the year once."""
        return self.title if self.title.endswith(self.year) else f"{self.title} {self.year}"

    @property
    def date_words(self) -> str:
        """The date as Norwegian readers write it: 1. februar 2024."""
        return norwegian_date(day.fromisoformat(self.date)) if self.date else ""

    def to_json(self) -> dict[str, Any]:
        """Plain values for the templates."""
        return asdict(self) | {
            "authors": list(self.authors),
            "date_words": self.date_words,
            "full_title": self.full_title,
            "short_title": self.full_title.removesuffix(self.year).rstrip(),
        }


@dataclass(frozen=True)
class Page:
    """One chapter file of the book, in book order."""

    name: str
    text: str
    appendix: bool

    @cached_property
    def language(self) -> str:
        """The language tag of the page's text."""
        return page_language(self.text)

    @property
    def in_pdf(self) -> bool:
        """Whether the page stands in the PDF too; its title may say `when-format="html"`."""
        return title_attributes(self.text).get("when-format", "pdf") == "pdf"

    @property
    def html_name(self) -> str:
        """The file name of the HTML page."""
        return self.name.removesuffix(".qmd") + ".html"


@dataclass(frozen=True)
class BookFolder:
    """A folder with `_quarto.yml`, its pages, figures, tables and bibliography."""

    path: Path
    config: Mapping[str, Any]

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page with its text, chapters before appendices."""
        book = self.config["book"]
        named = [(name, False) for name in book.get("chapters", ())]
        named += [(name, True) for name in book.get("appendices") or ()]
        return tuple(Page(name, self._read(name), appendix) for name, appendix in named)

    def with_text(self, name: str, text: str) -> "BookFolder":
        """The same book, in which one page has another text than its file."""
        other = BookFolder(self.path, self.config)
        # Stands in for what `pages` would read.
        vars(other)["pages"] = tuple(
            Page(page.name, text, page.appendix) if page.name == name else page
            for page in self.pages
        )
        return other

    def with_exhibits(self, folder: Path) -> "BookFolder":
        """The same book with figures, tables and files from another folder."""
        other = BookFolder(folder, self.config)
        vars(other)["pages"] = self.pages
        return other

    @cached_property
    def edition(self) -> Edition:
        """What the edition says of itself; title and authors come from `book` where not given."""
        book = self.config["book"]
        said = {key.replace("-", "_"): value for key, value in self._edition.items()}
        fallback = {
            "title": book.get("title"),
            "subtitle": book.get("subtitle"),
            "date": book.get("date"),
        }
        known = Edition.__dataclass_fields__
        unknown = sorted(said.keys() - known.keys())
        if unknown:
            raise BookError(
                f"{self.path / '_quarto.yml'}: `edition` has no key {unknown[0]!r}; "
                f"known keys: {', '.join(k.replace('_', '-') for k in known)}"
            )
        merged = {
            k: str(v) for k, v in {**fallback, **said}.items() if v is not None and k != "authors"
        }
        if "year" not in merged or "title" not in merged:
            raise BookError(f"{self.path / '_quarto.yml'}: `edition` needs `year` and `title`")
        return Edition(**merged, authors=_authors(said.get("authors") or book.get("author")))

    @property
    def _edition(self) -> Mapping[str, Any]:
        return self.config.get("edition") or {}

    def require_cover(self) -> None:
        """Raise BookError when the cover's figure is not there; it may be drawn after the text."""
        cover = self.edition.cover_figure
        if cover and not (self.path / cover).is_file():
            raise BookError(f"{self.path / '_quarto.yml'}: cover-figure {cover!r} does not exist")

    @property
    def language(self) -> str:
        """The book's language tag."""
        return str(self.config.get("lang", "nb"))

    @property
    def bibliography(self) -> Path | None:
        """The bibliography file, if the book has one."""
        return self._file("bibliography")

    @property
    def csl(self) -> Path | None:
        """The citation style, if the book names one."""
        return self._file("csl")

    def _file(self, key: str) -> Path | None:
        name = self.config.get(key)
        if isinstance(name, list):
            if len(name) > 1:
                raise BookError(
                    f"{self.path / '_quarto.yml'}: `{key}` names {len(name)} files; give one"
                )
            name = name[0] if name else None
        return self.path / name if name else None

    def _read(self, name: object) -> str:
        if not isinstance(name, str):
            raise BookError(
                f"{self.path / '_quarto.yml'}: chapter {name!r} is not a file name; "
                "parts are not supported, list the chapters one by one"
            )
        try:
            return (self.path / name).read_text(encoding="utf-8")
        except FileNotFoundError:
            raise BookError(
                f"{self.path / '_quarto.yml'}: chapter {name!r} is not in {self.path}; "
                "make the file, or take it off the list"
            ) from None


def read_book(path: Path) -> BookFolder:
    """Read the folder's `_quarto.yml`; pages are read when asked for. Raises BookError."""
    import yaml

    source = path / "_quarto.yml"
    try:
        config = yaml.safe_load(source.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BookError(f"{source} does not exist; render the chapters first") from None
    except yaml.YAMLError as error:
        raise BookError(f"{source} is not valid YAML: {error}") from None
    if not isinstance(config, dict) or not isinstance(config.get("book"), dict):
        raise BookError(f"{source} has no `book`; this must be a Quarto book project")
    return BookFolder(path, config)


def _authors(said: object) -> tuple[str, ...]:
    """Authors as names, from one name, a list of names, or Quarto's `{name: …}` entries."""
    if not said:
        return ()
    listed = said if isinstance(said, list) else [said]
    return tuple(str(a.get("name", "")) if isinstance(a, Mapping) else str(a) for a in listed)
