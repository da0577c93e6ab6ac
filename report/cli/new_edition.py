"""`report new-edition`: begin next year's edition, and say what a person must decide."""

from typing import Annotated

import typer

from report.cli.app import mistakes_are_said, project


def command(
    year: Annotated[int, typer.Argument(help="The year of the survey, for example 2024.")],
) -> None:
    """Make data/<year>/ from the edition before, keep that one's chapters, and list the decisions."""
    with mistakes_are_said():
        newest = project(None)
        from report.next_edition.begin import begin
        from report.next_edition.decisions import decisions

        for path in begin(newest.root, year):
            print(newest.relative(path))
        found = decisions(newest.root, year)
        print(f"\n{len(found)} decisions before edition {year} can be rendered:\n")
        for number, decision in enumerate(found, 1):
            where = f"{decision.file}:{decision.line}" if decision.line else decision.file
            print(f"{number}. {where}: {decision.what}\n   {decision.why}\n   {decision.how}")
        print(
            "\n`report check` lists those that are still open. When there are answers, `report coding` begins the "
            "coding of the open ones. Then read the chapters: numbers and bound "
            "words are checked, the rest of the prose is last year's."
        )
