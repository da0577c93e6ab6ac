"""`report check`: everything that must hold, without rendering."""

from typing import Annotated

import typer

from report.cli.app import EditionOption, mistakes_are_said, project


def command(
    edition: EditionOption = None,
    attack: Annotated[
        bool,
        typer.Option(
            "--attack", help="Also try to compute what is withheld from all that is published."
        ),
    ] = False,
) -> None:
    """Check data, numbers, words, references and Markdown of the edition, and write nothing."""
    from report.chapters.order import read_order
    from report.checks.chapters import checked_chapters
    from report.snapshot import take_snapshot

    with mistakes_are_said():
        here = project(edition)
        order = read_order(here.root, here.quarto_yml)
        composed, labels = checked_chapters(here, order, take_snapshot(here))
        reading = composed.reading
        print(
            f"{here.year}: {len(composed.pages)} chapters hold. "
            f"{len(reading.printed_facts())} facts, {len(reading.claims)} claims, "
            f"{len(reading.tables)} tables, {len(reading.figures)} figures, {len(labels.by_id)} labels."
        )
        if attack:
            from report.checks.disclosure import attacked

            print(attacked(here))
