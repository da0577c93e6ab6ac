"""The rules of bound words, told to a reader: what must be true of a number for the word to stand."""

from report.panel.exactly import in_full
from report.wording.rule import LIMITED, Rule

_TOLD = {
    "increase": "Tallet har økt når begge år står på trykk. Gjelder det andeler, er økningen minst 7 prosentpoeng.",
    "decrease": "Tallet har gått ned når begge år står på trykk. Gjelder det andeler, er nedgangen minst 7 prosentpoeng.",
    "clear_increase": "Økningen er på minst 7 prosentpoeng, eller minst 7 prosent.",
    "clear_decrease": "Nedgangen er på minst 7 prosentpoeng, eller minst 7 prosent.",
    "small_increase": "Økningen er på 3 til 6 prosentpoeng.",
    "small_decrease": "Nedgangen er på 3 til 6 prosentpoeng.",
    "unchanged": "Endringen er på høyst 2 prosentpoeng, opp eller ned.",
    "rises": "Tallet er høyere enn før, slik begge står på trykk.",
    "falls": "Tallet er lavere enn før, slik begge står på trykk.",
    "largest": "Det første tallet er større enn alle de andre, slik de står på trykk.",
    "smallest": "Det første tallet er mindre enn alle de andre, slik de står på trykk.",
    "equal": "Tallene er like, slik de står på trykk.",
    "trend_up": "Andelen stiger med kommunestørrelsen, mer enn tilfeldigheter ville gitt (p under 0,05).",
    "trend_down": "Andelen synker med kommunestørrelsen, mer enn tilfeldigheter ville gitt (p under 0,05).",
    "no_trend": "Mønsteret over kommunestørrelse er ikke større enn tilfeldigheter kan gi (p på 0,05 eller mer).",
    "difference": "Fylkene skiller seg mer fra hverandre enn tilfeldigheter ville gitt, når vi tar hensyn til kommunestørrelse (p under 0,05).",
    "no_difference": "Fylkene skiller seg ikke mer fra hverandre enn tilfeldigheter kan gi, når vi tar hensyn til kommunestørrelse (p på 0,05 eller mer).",
    "linked_more": "De som svarer det ene, svarer oftere det andre også, når vi tar hensyn til kommunestørrelse (p under 0,05).",
    "linked_less": "De som svarer det ene, svarer sjeldnere det andre, når vi tar hensyn til kommunestørrelse (p under 0,05).",
    "not_linked": "De to svarene henger ikke mer sammen enn tilfeldigheter kan gi, når vi tar hensyn til kommunestørrelse (p på 0,05 eller mer).",
}  # fmt: skip
_LIMITED = {"share": ("Andelen", "prosent"), "ratio": ("Det første tallet", "ganger det andre")}
_WHOLE = 100


def told_rule(rule: Rule) -> str:
    """The rule as a sentence; raises KeyError for a rule that nobody has told yet."""
    if rule.name not in LIMITED:
        return _TOLD[rule.name]
    number, unit = _LIMITED[rule.name]
    least, under = f"minst {in_full(rule.lower)}", f"under {in_full(rule.upper)}"
    if rule.upper > _WHOLE:
        return f"{number} er {least} {unit}."
    if rule.lower <= 0:
        return f"{number} er {under} {unit}."
    return f"{number} er {least} og {under} {unit}."
