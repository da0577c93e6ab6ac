"""`report review`: the comments of reviewers by chapter, and what the editors do about them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from report.cli.app import WRONG, EditionOption, mistakes_are_said, project
from report.finding import CouldNotRun, nearest_names

if TYPE_CHECKING:
    from report.project import Project
    from report.review.annotation import Decision

_DECISIONS: "dict[str, Decision]" = {
    "resolve": "resolved",
    "reopen": "reopened",
    "block": "blocking",
    "unblock": "not blocking",
}
_ACTIONS = ("import", "reply", *_DECISIONS)


def command(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ACTION ...]",
            help="Nothing lists what is open; or: import FILE…, reply ID TEXT, "
            "resolve|reopen|block|unblock ID… (the first signs of an id are enough).",
        ),
    ] = None,
    edition: EditionOption = None,
    chapter: Annotated[
        str, typer.Option("--chapter", metavar="NAME", help="List this chapter alone.")
    ] = "",
    every: Annotated[bool, typer.Option("--all", help="List the resolved ones too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="List as JSON.")] = False,
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", help="Who replies or decides.")
    ] = "Redaksjonen",
) -> None:
    """List the open comments with their sentences as they stand now, or act on them."""
    with mistakes_are_said():
        here = project(edition)
        action, rest = (words[0], words[1:]) if words else ("", [])
        if action and action not in _ACTIONS:
            near = nearest_names(action, _ACTIONS, otherwise=", ".join(_ACTIONS))
            raise CouldNotRun(f"there is no action {action!r}; nearest: {near}")
        if action and not rest:
            raise CouldNotRun(
                f"`report review {action}` must be told what: see `report review --help`"
            )
        if action == "import":
            _import(here, rest)
        elif action:
            _act(here, action, rest, by)
        elif _list(here, chapter, every, as_json):
            raise typer.Exit(WRONG)


def _import(here: "Project", files: list[str]) -> None:
    from report.review.imported import import_files

    for read in import_files(here, map(Path, files)):
        known = f", {read.known} of them here already" if read.known else ""
        print(f"{read.file}: {read.new + read.known} read{known}; {read.new} new.")


def _act(here: "Project", action: str, rest: list[str], by: str) -> None:
    from report.review.said_now import comment_named, decide, reply

    if action == "reply":
        if len(rest) < 2:
            raise CouldNotRun('a reply needs an id and a text: report review reply 1f3a9c2e "…"')
        reply(here, comment_named(here, rest[0]), " ".join(rest[1:]), by)
        return
    found = [comment_named(here, named) for named in rest]
    for comment in found:
        decide(here, comment, _DECISIONS[action], by)
        print(f"{comment.id[:8]} {_DECISIONS[action]}")


def _list(here: "Project", chapter: str, every: bool, as_json: bool) -> bool:
    """List the comments; True when a file could not be read."""
    import json
    import sys

    from report.finding import listing
    from report.freshness import is_fresh
    from report.review.listing import listings
    from report.review.store import kept
    from report.review.terminal import summary, told, told_strays

    found = kept(here)
    shown = [
        comment
        for comment in found.threads.comments
        if (every or not comment.resolved) and chapter in ("", comment.chapter)
    ]
    chapters = listings(here, shown)
    if as_json:
        # Signs beyond ASCII are escaped, so that what reviewers wrote cannot steer a terminal.
        plain = [listed.to_plain() for one in chapters for listed in one.comments]
        print(json.dumps(plain, indent=1))
    else:
        print("\n".join((*told(chapters), *told_strays(found.threads.strays))))
        print(summary(shown))
        if shown and not here.site.is_dir():
            print("Nothing is rendered yet, so the sentences are as they stood when commented on.")
        elif shown and not is_fresh(here):
            print("The sentences are those of the last render, and the project has changed since.")
    if found.findings:
        print(f"\n{listing(found.findings)}", file=sys.stderr)
    return bool(found.findings)
