"""All rules on a year's answers, tried and judged."""

from collections.abc import Mapping

from analysis.quality.base import dropped_bases, small_bases
from analysis.quality.cases import Cases
from analysis.quality.change import changes, line_changes
from analysis.quality.contradiction import contradictions
from analysis.quality.decimal_slip import decimal_slips
from analysis.quality.declared import Rules
from analysis.quality.judging import judged
from analysis.quality.missing import fte_missing, missing_sections, silent_again, unfinished
from analysis.quality.outlier import outliers
from analysis.quality.persons import persons
from analysis.quality.status import contradicting_status
from analysis.quality.team import team_figures, teams_without_code
from analysis.quality.verdict import Verdict
from analysis.quality.year_answers import YearAnswers
from analysis.survey.accepted import Acceptance


def answer_cases(rules: Rules, year: YearAnswers) -> dict[str, Cases]:
    """What every rule is tried on, by the rule's id, in the order of the declared rules."""
    return {
        **contradictions(year),
        "change": changes(rules.change, year),
        "change_line": line_changes(rules.change_line, year),
        "decimal_slip": decimal_slips(rules.decimal_slip, year),
        "outlier": outliers(rules.outlier, year),
        "fte_missing": fte_missing(year),
        "silent_again": silent_again(rules.silent_again, year),
        "missing_section": missing_sections(year),
        "unfinished": unfinished(year),
        "status": contradicting_status(rules.status, year),
        "team_figures": team_figures(year),
        "team_without_code": teams_without_code(rules.team_without_code, year),
        "small_base": small_bases(rules.small_base, year),
        "base_dropped": dropped_bases(rules.base_dropped, year),
        "persons": persons(year),
    }


def judged_answers(
    rules: Rules, year: YearAnswers, accepted: Mapping[str, Acceptance]
) -> tuple[Verdict, ...]:
    """The verdict on every rule."""
    declared = rules.by_id()
    return tuple(
        judged(name, declared[name], year.year, cases, accepted)
        for name, cases in answer_cases(rules, year).items()
    )
