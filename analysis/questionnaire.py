"""The questionnaire: the questions of an edition, in the words and order of its form."""

from pathlib import Path

import yaml

from analysis.asked_question import AskedQuestion
from analysis.codebook import codebook_for
from analysis.codebook.edition_codebook import codebook_path
from analysis.codebook.instrument import Option, Question, Section
from analysis.codebook.model import Codebook
from analysis.coding.scheme import read_scheme
from analysis.yaml_file import read_yaml

_TYPES = {
    "single": "Ett svar",
    "multi": "Flere svar",
    "scale5": "Ett svar på en skala med fem trinn",
    "yes_no_unknown": "Ett svar",
    "number": "Antall",
    "fte": "Årsverk",
    "text": "Svar med egne ord",
    "id": "Kode",
}


def questionnaire(root: Path, edition: int) -> tuple[AskedQuestion, ...]:
    """Every question of the edition's year, in the order of the form. Raises as `codebook_for`."""
    codebook = codebook_for(root, edition)
    lines = _lines(codebook_path(root))
    return tuple(
        _asked(
            codebook,
            section,
            question,
            lines.get(question.key, 0),
            left_out(root, edition, question),
        )
        for section in codebook.sections
        for question in section.questions
        if edition in question.years
    )


def left_out(root: Path, edition: int, question: Question) -> str:
    """Why open answers are not coded and so not reported; empty for other questions. Raises as `read_scheme`."""
    written = read_scheme(root, edition, question.key) if question.type == "text" else None
    return written.scheme.left_out if written else ""


def _asked(
    codebook: Codebook, section: Section, question: Question, line: int, left_out: str
) -> AskedQuestion:
    return AskedQuestion(
        key=question.key,
        section=section.title,
        text=question.text,
        kind=_TYPES[question.type] + (" på hver linje" if question.items else ""),
        items=_labels(question.items),
        options=_labels(question.options),
        rules=tuple(_rules(codebook, question)),
        variables=question.variables,
        line=line,
        left_out=left_out,
    )


def _labels(options: tuple[Option, ...], keys: tuple[str, ...] | None = None) -> tuple[str, ...]:
    return tuple(o.label for o in options if keys is None or o.key in keys)


def _rules(codebook: Codebook, question: Question) -> list[str]:
    """Who gets the question, and what the answers must satisfy."""
    rules = [asked_of(codebook, question)] if question.filter else []
    if question.exclusive:
        alone = _quoted(_labels(question.options, question.exclusive))
        rules.append(f"{alone} kan ikke velges sammen med noe annet.")
    if question.sums_to:
        other = codebook.questions[question.sums_to].text
        rules.append(f"Summen skal være den samme som i «{other}»")
    labels = {item.key: item.label for item in question.items}
    rules += [
        f"«{labels[part]}» kan ikke være mer enn «{labels[whole]}»."
        for part, whole in question.at_most.items()
    ]
    return rules


def asked_of(codebook: Codebook, question: Question) -> str:
    """The filter of a question in words."""
    assert question.filter is not None
    name, values = question.filter.variable, question.filter.is_one_of
    if name in codebook.questions:
        source = codebook.questions[name]
        answers = _quoted(_labels(source.options, values))
        whom = "Linjen er bare" if source.items else "Bare"
        return f"{whom} for dem som svarte {answers} på «{source.text}»"
    source = codebook.question_of[name]
    last = name.rpartition("__")[2]
    if source.type == "multi":
        (chosen,) = _labels(source.options, (last,))
        return f"Bare for dem som krysset av for «{chosen}» på «{source.text}»"
    answers = _quoted(_labels(source.options, values))
    (line,) = _labels(source.items, (last,))
    return f"Bare for dem som svarte {answers} for «{line}» på «{source.text}»"


def _quoted(labels: tuple[str, ...]) -> str:
    """«Ja» eller «Delvis»."""
    *first, last = (f"«{label}»" for label in labels)
    return f"{', '.join(first)} eller {last}" if first else last


def _lines(codebook: Path) -> dict[str, int]:
    """The line of each question in the codebook, by its key."""
    node = read_yaml(codebook, codebook.name).node
    return {
        key.value: question.start_mark.line + 1
        for section in _under(node, "sections")
        for question in _under(section, "questions")
        for name, key in question.value
        if name.value == "key"
    }


def _under(node: yaml.Node | None, field: str) -> list[yaml.MappingNode]:
    """The entries of the list under a field of a mapping."""
    assert isinstance(node, yaml.MappingNode)
    return next((list(value.value) for name, value in node.value if name.value == field), [])
