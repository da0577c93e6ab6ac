"""A claim is a judging word that was checked: the words, the rule, the facts and the verdict."""

from dataclasses import dataclass

from analysis.fact import Fact
from report.finding import Finding
from report.wording.lexicon import Lexicon
from report.wording.number import in_digits, spoken
from report.wording.rule import Rule


@dataclass(frozen=True)
class Claim:
    """Words that hold for facts by a rule; made by `check` and by nothing else."""

    words: str
    rule: Rule
    facts: tuple[Fact, ...]
    file: str
    line: int


def check(
    words: str, facts: tuple[Fact, ...], lexicon: Lexicon, file: str, line: int, sentence: str
) -> Claim | Finding:
    """The claim, or the finding that says why the words do not hold and which would."""

    def finding(rule: str, remedy: str) -> Finding:
        return Finding(file, line, rule, sentence or words, remedy)

    rule = lexicon.rule(words)
    if rule is not None and rule.suits(facts) and rule.holds(facts):
        return Claim(words, rule, facts, file, line)
    would_hold = ", ".join(f"«{other}»" for other in lexicon.true_of(facts)) or "none listed"
    values = "; ".join(f"{fact.id} = {_exactly(fact)}" for fact in facts)
    if rule is None:
        near = ", ".join(f"«{other}»" for other in lexicon.nearest(words))
        return finding(
            f"«{words}» has no rule",
            f"Words that hold for {values}: {would_hold}."
            + (f" Nearest listed: {near}." if near else "")
            + " New expressions are listed in templates/wording.yml.",
        )
    if not rule.suits(facts):
        kinds = ", ".join(fact.kind for fact in facts)
        return finding(
            f"«{words}» cannot be asked of {kinds}",
            f"Its rule is {rule}. Words that suit {values}: {would_hold}.",
        )
    return finding(
        f"«{words}» does not hold",
        f"Rule: {rule}. Value: {values}. Words that hold: {would_hold}.",
    )


def _exactly(fact: Fact) -> str:
    """The value with more places than it prints, as a verdict at a limit must show them."""
    if fact.kind == "test":
        return f"p {in_digits(fact.value, 4)}"
    return f"{in_digits(fact.value, fact.decimals + 2)} ({spoken(fact)})"
