"""Measures over unknowns: what a measure will be, as one form over another.

This says for unknown answers what `analysis.statistics` says for given ones.
"""

from analysis.codebook import Measure
from analysis.synthesis.program import Form, added
from analysis.synthesis.targets import Point
from analysis.synthesis.unknowns import Unknowns, group_name

_ONE = Form({}, 1.0)
_TENTH = 0.1


class NotCalibrated(Exception):
    """A kind of measure that cannot be said over the unknowns."""


def value(unknowns: Unknowns, point: Point) -> tuple[Form, Form]:
    """The measure at the point, in its printed unit, as numerator and denominator.

    Raises:
        NotCalibrated: the measure needs more than the unknowns know.
    """
    measure = point.measure
    match measure.statistic:
        case "total":
            return _total(unknowns, measure.variables, point), _ONE
        case "rate":
            people = unknowns.frame.population[point.year, point.group, measure.population]
            sums = _total(unknowns, measure.variables, point)
            return sums * float(measure.per), Form({}, float(people))
        case "ratio":
            part = _total(unknowns, measure.variables, point)
            return part * 100.0, _total(unknowns, measure.denominator, point)
        case "share":
            return _chosen(unknowns, point) * 100.0, _asked(unknowns, point)
        case "count":
            return _chosen(unknowns, point), _ONE
        case "respondents":
            return _responded(unknowns, point), _ONE
        case "respondents_share":
            return _responded(unknowns, point) * 100.0, Form({}, float(len(unknowns.frame.units)))


def _total(unknowns: Unknowns, variables: tuple[str, ...], point: Point) -> Form:
    codebook, year, group = unknowns.codebook, point.year, group_name(point)
    unit = _TENTH if codebook.question_of[variables[0]].type == "fte" else 1.0
    if not group:
        return added([unknowns.sums[v, year] for v in variables]) * unit
    forms: list[Form] = []
    for key in dict.fromkeys(codebook.question_of[v].key for v in variables):
        if not set(codebook.questions[key].variables) <= set(variables):
            raise NotCalibrated(f"a figure for {group!r} needs all items of {key!r}")
        sums = unknowns.block_sums[key, year]
        forms += [sums[b] for b in unknowns.members(key, year, group)]
    return added(forms) * unit


def _asked(unknowns: Unknowns, point: Point) -> Form:
    measure, year = point.measure, point.year
    question = unknowns.codebook.question_of[measure.variables[0]]
    members = unknowns.members(question.key, year, point.group)
    if measure.base == "frame":
        return Form({}, float(unknowns.block[question.key, year].isin(members).sum()))
    bases, _ = unknowns.base(question, measure.variables[0], year)
    return added([bases[b] for b in members])


def _chosen(unknowns: Unknowns, point: Point) -> Form:
    measure, year = point.measure, point.year
    question = unknowns.codebook.question_of[measure.variables[0]]
    members = unknowns.members(question.key, year, point.group)
    if len(measure.variables) > 1:
        return _asked(unknowns, point) - added(
            [unknowns.answers[v, year][b][0] for v in _opposite(unknowns, measure) for b in members]
        )
    keys = [option.key for option in question.options]
    columns = [keys.index(key) for key in measure.options] or [0]
    rows = unknowns.answers[measure.variables[0], year]
    return added([rows[b][c] for b in members for c in columns])


def _opposite(unknowns: Unknowns, measure: Measure) -> list[str]:
    """The exclusive options, when the measure is of choosing any of the others."""
    question = unknowns.codebook.question_of[measure.variables[0]]
    rest = [v for v in question.variables if v not in measure.variables]
    if question.type != "multi" or [v.rsplit("__", 1)[1] for v in rest] != list(question.exclusive):
        raise NotCalibrated("'any of' several is known only against the exclusive options")
    return rest


def _responded(unknowns: Unknowns, point: Point) -> Form:
    measure, year = point.measure, point.year
    if not measure.variables:
        section = unknowns.codebook.section[measure.section]
        return Form({}, float(section.respondents[year]))
    variable = measure.variables[0]
    question = unknowns.codebook.question_of[variable]
    if question.type == "text":
        return added([form for row in unknowns.answers[variable, year] for form in row])
    if question.type in ("fte", "number"):
        return Form({}, float(unknowns.frame.answered[question.key, year].sum()))
    return added(unknowns.base(question, variable, year)[0])
