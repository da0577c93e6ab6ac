"""Families of measures: one measure for every item and option of a question.

A scale of five options for two items is ten measures that differ only in which answer is counted.
The codebook writes them once, and this module writes them out.
"""

from collections.abc import Iterator

from analysis.codebook.counted import Family, Measure
from analysis.codebook.instrument import Option, Question

_NOTHING = Option.model_construct(key="", label="")


def members(family: Family, question: Question) -> Iterator[Measure]:
    """The measures of a family, in the order of the question's items and options."""
    items = question.items if "{item}" in family.id else (_NOTHING,)
    options = question.options if "{option}" in family.id else (_NOTHING,)
    for item in items:
        for option in options:
            yield _member(family, question, item, option)


def _member(family: Family, question: Question, item: Option, option: Option) -> Measure:
    parts = [question.key, item.key, option.key if question.type == "multi" else ""]
    variable = "__".join(part for part in parts if part)
    chosen = (option.key,) if option.key and question.type != "multi" else family.options
    return Measure(
        id=family.id.format(
            item=family.names.get(item.key, item.key),
            option=family.names.get(option.key, option.key),
        ),
        statistic=family.statistic,
        label=_label(family.label, item.label, option.label),
        definition=family.definition.format(
            item=in_sentence(item.label), option=in_sentence(option.label)
        ),
        variables=(variable,),
        options=chosen,
        denominator=question.variables if family.statistic == "ratio" else (),
        base=family.base,
        group=family.group,
        decimals=family.decimals,
    )


def _label(pattern: str, item: str, option: str) -> str:
    """The pattern with its words; small inside it, as they stand where they open it."""
    inside = pattern.format(item=in_sentence(item), option=in_sentence(option))
    for words, name in ((item, "{item}"), (option, "{option}")):
        if pattern.startswith(name):
            return words + inside[len(words) :]
    return inside


def in_sentence(label: str) -> str:
    """The label as it stands inside a sentence: small first letter, unless it is an abbreviation.

    >>> in_sentence("Svært god"), in_sentence("FACT-team")
    ('svært god', 'FACT-team')
    """
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
