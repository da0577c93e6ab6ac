"""`report coding`: schemes and rows for coding the open answers, and how far the coding is."""

from typing import TYPE_CHECKING

from report.cli.app import EditionOption, mistakes_are_said, project

if TYPE_CHECKING:
    from analysis.coding.state import CodingState


def command(edition: EditionOption = None) -> None:
    """Draft what is missing in data/<year>/coding/, draw what is coded twice, and show the agreement."""
    with mistakes_are_said():
        here = project(edition)
        from analysis.coding.draft import drafts
        from analysis.coding.state import coding_states
        from analysis.delivery.placing import place
        from analysis.survey import Survey

        survey = Survey.read(here.root, here.year, strict=False)
        known = (here.root, survey.codebook, here.year, survey.answers(here.year))
        written = drafts(*known)
        place(written)
        for path in written:
            print(here.relative(path))
        states = [*coding_states(*known)]
        width = max((len(state.question) for state in states), default=0)
        for state in states:
            print(f"{state.question:<{width}}  {told(state)}")
        left = sum(len(state.findings) for state in states)
        print(
            f"\n{left} finding{'s' if left != 1 else ''}; `report check` lists them with file and line."
            if left
            else f"\nThe open answers of {here.year} are coded."
        )


def told(state: "CodingState") -> str:
    """One line: how many answers, how many are coded, by two, and how well the two agree."""
    if not state.answers:
        return "no answers"
    if state.coding is None:
        return f"{state.answers} answers, the scheme is not filled in"
    coding = state.coding
    if coding.scheme.left_out:
        return f"{state.answers} answers, left out: {coding.scheme.left_out}"
    alpha = "none" if coding.agreement is None else f"{coding.agreement:.2f}"
    parts = [
        f"{len(coding.printed)} of {state.answers} coded",
        f"{len(coding.double_coded)} by two",
        f"alpha {alpha}",
    ]
    if state.uncertain:
        parts.append(f"uncertain: {', '.join(state.uncertain)}")
    return ", ".join(parts)
