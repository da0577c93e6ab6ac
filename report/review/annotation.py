"""An annotation: one thing that a reviewer or the editors said, as a W3C Web Annotation.

A comment points at a place in a chapter, a reply at a comment, and a decision (resolved, blocking) at a
comment too. What is read here was written by strangers: anything that is not exactly of this form and
within these bounds is refused, and what is accepted is text and nothing else.
"""

from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    model_validator,
)

from report.review.bounds import (
    QUOTE_AT_MOST,
    SENTENCE_AT_MOST,
    Moment,
    Name,
    Urn,
    Words,
    one_line,
)

Decision = Literal["resolved", "reopened", "blocking", "not blocking"]
Motivation = Literal["commenting", "replying", "moderating"]
DECISIONS: tuple[Decision, ...] = ("resolved", "reopened", "blocking", "not blocking")
CONTEXT: tuple[str, dict[str, str]] = (
    "http://www.w3.org/ns/anno.jsonld",
    {"report": "urn:is-24-8:report:"},
)


class _Strict(BaseModel):
    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, validate_by_name=True, validate_by_alias=True
    )


class Creator(_Strict):
    """Who said it, by the name that they gave."""

    type: Literal["Person"] = "Person"
    name: Name


class Body(_Strict):
    """What was said: words, or a decision as a tag."""

    type: Literal["TextualBody"] = "TextualBody"
    purpose: Literal["commenting", "replying", "tagging"]
    format: Literal["text/plain"] = "text/plain"
    value: Words


class Quote(_Strict):
    """The words that were marked, and those around them."""

    type: Literal["TextQuoteSelector"] = "TextQuoteSelector"
    exact: Annotated[str, StringConstraints(min_length=1, max_length=QUOTE_AT_MOST)]
    prefix: Annotated[str, StringConstraints(max_length=200)] = ""
    suffix: Annotated[str, StringConstraints(max_length=200)] = ""


class SaidThen(_Strict):
    """The sentence as it stood: as read, with slots for what is computed, and under which heading."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=SENTENCE_AT_MOST)]
    form: Annotated[str, StringConstraints(min_length=1, max_length=SENTENCE_AT_MOST)]
    place: Annotated[str, StringConstraints(max_length=200), AfterValidator(one_line)] = ""


class Target(_Strict):
    """The place: `report:2023/housing`, the words, the sentence, and the fact behind a number or word."""

    type: Literal["SpecificResource"] = "SpecificResource"
    source: Annotated[
        str, StringConstraints(pattern=r"^report:[12]\d{3}/[a-z0-9][a-z0-9_-]{0,79}$")
    ]
    selector: Quote
    sentence: SaidThen = Field(alias="report:sentence")
    fact: Annotated[str, StringConstraints(max_length=2_000, pattern=r"^[A-Za-z0-9_.\- ]*$")] = (
        Field(default="", alias="report:fact")
    )

    @property
    def year(self) -> int:
        """The edition that the comment is on."""
        return int(self.source.split(":")[1].split("/")[0])

    @property
    def chapter(self) -> str:
        """The chapter, by its file name without ending."""
        return self.source.split("/")[1]


def _kind(target: Any) -> str:
    return "comment" if isinstance(target, str) else "place"


class Annotation(_Strict):
    """A comment, a reply or a decision."""

    context: tuple[str, dict[str, str]] = Field(default=CONTEXT, alias="@context")
    id: Urn
    type: Literal["Annotation"] = "Annotation"
    motivation: Motivation
    creator: Creator
    created: Moment
    body: Annotated[tuple[Body, ...], Field(min_length=1, max_length=2)]
    target: Annotated[
        Annotated[Target, Tag("place")] | Annotated[Urn, Tag("comment")], Discriminator(_kind)
    ]

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if self.context != CONTEXT:
            raise ValueError(f"@context must be {list(CONTEXT)}")
        if (self.motivation == "commenting") != isinstance(self.target, Target):
            raise ValueError("a comment has a place as its target, all else the id of a comment")
        purposes, tags = [body.purpose for body in self.body], self.tags
        if self.motivation == "moderating":
            fits = purposes == ["tagging"] and tags[0] in DECISIONS
        elif self.motivation == "replying":
            fits = purposes == ["replying"]
        else:
            fits = purposes == ["commenting", *("tagging" for _ in tags)] and tags in (
                (),
                ("blocking",),
            )
        if not fits:
            raise ValueError(f"the bodies do not belong to the motivation {self.motivation!r}")
        return self

    @property
    def tags(self) -> tuple[str, ...]:
        """Decisions among the bodies."""
        return tuple(body.value for body in self.body if body.purpose == "tagging")

    @property
    def text(self) -> str:
        """The words."""
        return self.body[0].value

    @property
    def uuid(self) -> str:
        """The id without its scheme, which names the file."""
        return self.id.removeprefix("urn:uuid:")

    def to_json(self) -> str:
        """The annotation as JSON-LD, the same bytes each time."""
        return self.model_dump_json(by_alias=True, indent=1) + "\n"


class AnnotationPage(_Strict):
    """What a package exports: the comments of one reviewer on one chapter."""

    context: tuple[str, dict[str, str]] = Field(default=CONTEXT, alias="@context")
    type: Literal["AnnotationPage"]
    items: tuple[Annotation, ...]
