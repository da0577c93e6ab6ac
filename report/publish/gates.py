"""The gates of publication: what must hold before anything is sent, all of it told at once."""

from collections.abc import Callable, Iterator, Mapping

from analysis.errors import UserError
from report.chapters.order import read_order
from report.checks.chapters import checked_chapters
from report.edition import field_line, is_synthetic
from report.errata import next_version
from report.finding import CouldNotRun, Finding, ReportIsWrong
from report.manifest import made_from, outputs_in, recorded_outputs
from report.project import Project
from report.publish.git_state import git_findings
from report.publish.target import TargetFailed
from report.records import inputs_of
from report.review.store import open_comments
from report.snapshot import take_snapshot
from report.stages import Stages

Gate = Callable[[Project], tuple[Finding, ...]]
SHOWN = 10


def checks_pass(project: Project) -> tuple[Finding, ...]:
    """What `report check` finds."""
    order = read_order(project.root, project.quarto_yml)
    checked_chapters(project, order, take_snapshot(project))
    return ()


def build_is_fresh(project: Project) -> tuple[Finding, ...]:
    """A finished render of both formats, made from the files as they are, and untouched since."""
    where = project.relative(project.build)
    again = f"Run `report render --edition {project.year}`."
    if not project.site.is_dir() or not project.pdf.is_file():
        return (Finding(where, 0, "no finished render", "HTML and PDF are both needed", again),)
    recorded = made_from(project.build)
    now = inputs_of(project, read_order(project.root, project.quarto_yml))
    old = sorted(
        name for name in recorded.keys() | now.keys() if recorded.get(name) != now.get(name)
    )
    found = [Finding(name, 0, "changed since the render", name, again) for name in old[:SHOWN]]
    if len(old) > SHOWN:
        more = f"and {len(old) - SHOWN} files more"
        found.append(Finding(where, 0, "changed since the render", more, again))
    said, are = recorded_outputs(project.build), outputs_in(project.build)
    found += [
        Finding(f"{where}/{name}", 0, "not as rendered", name, f"Nobody edits a build. {again}")
        for name in sorted(said.keys() | are.keys())
        if said.get(name) != are.get(name)
    ]
    return tuple(found)


def reconciled(project: Project) -> tuple[Finding, ...]:
    """Figures in print that the finished report contradicts, and reasons that explain nothing."""
    from report.reconcile.gathered import gather
    from report.reconcile.terminal import findings

    if build_is_fresh(project):
        return ()
    return tuple(findings(gather(project), "data/published", strict=False))


def no_open_comment(project: Project) -> tuple[Finding, ...]:
    """Comments of reviewers that block, and that nobody has answered."""
    return tuple(
        Finding(
            f"review/{project.year}/{comment.id}.json",
            0,
            "open comment that blocks",
            f"{comment.by} on {comment.chapter}: {comment.text}",
            f"Answer it, and close it with `report review resolve {comment.id[:8]}`.",
        )
        for comment in open_comments(project)
        if comment.blocking
    )


def nothing_withheld_is_told(project: Project) -> tuple[Finding, ...]:
    """What may not be published cannot be computed from what is."""
    from report.checks.disclosure import attacked

    attacked(project)
    return ()


def tree_is_tagged(project: Project) -> tuple[Finding, ...]:
    """The tree is what a tagged revision holds."""
    return git_findings(project.root, project.year, next_version(project))


def answers_are_real(project: Project) -> tuple[Finding, ...]:
    """The edition does not say that its answers are synthetic."""
    file = project.relative(project.edition_file)
    if not is_synthetic(project.edition_file, file):
        return ()
    line = field_line(project.edition_file.read_text(encoding="utf-8"), "synthetic")
    remedy = (
        "Publish real answers; --demo publishes an example that says on its front that it is one."
    )
    return (Finding(file, line, "synthetic answers", "synthetic: true", remedy),)


GATES: tuple[Gate, ...] = (
    checks_pass,
    build_is_fresh,
    reconciled,
    no_open_comment,
    nothing_withheld_is_told,
    tree_is_tagged,
    answers_are_real,
)


# What a person who waits is told that a gate looks at.
_STAGES: Mapping[Gate, str] = {
    checks_pass: "checks",
    build_is_fresh: "age of the render",
    reconciled: "reconciliation",
    no_open_comment: "comments",
    nothing_withheld_is_told: "withheld numbers",
    tree_is_tagged: "revision and tag",
    answers_are_real: "answers",
}


def findings_at(
    gates: tuple[Gate, ...], project: Project, stages: Stages | None = None
) -> tuple[Finding, ...]:
    """What every gate finds, each a stage; a gate that cannot be tried is a finding too."""
    stages = stages or Stages()
    found: set[Finding] = set()
    for gate in gates:
        with stages.stage(_STAGES.get(gate, "version")):
            found.update(_found_at(gate, project))
    return tuple(sorted(found))


def _found_at(gate: Gate, project: Project) -> Iterator[Finding]:
    rule = getattr(gate, "__name__", "version").replace("_", " ")
    try:
        yield from gate(project)
    except ReportIsWrong as wrong:
        yield from wrong.findings
    except UserError as wrong:
        remedy = "Put it right; `report check` says the same."
        for said in wrong.findings:
            yield Finding(project.relative(project.root), 0, rule, said, remedy)
    except TargetFailed:
        raise
    except CouldNotRun as stopped:
        yield Finding(".", 0, f"{rule}: could not be tried", str(stopped), "Mend that first.")
