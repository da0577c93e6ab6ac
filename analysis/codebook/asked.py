"""What a variable asks, in the words of the form."""

from dataclasses import dataclass

from analysis.codebook.model import Codebook

# The columns of the answer file that are no question of the form.
FIXED = {
    "enhet": "Hvilken kommune eller bydel gjelder svaret?",
    "navn": "Hva heter kommunen eller bydelen?",
    "status": "Hvor mye av skjemaet er fylt ut?",
}


@dataclass(frozen=True)
class Asked:
    """What a variable asks: the question, and the line of it ("" for the whole question)."""

    question: str
    line: str


def asked(codebook: Codebook, name: str) -> Asked:
    """The wording behind a variable, a question, a section or the form's status."""
    if name in FIXED:
        return Asked(FIXED[name], "")
    if name in codebook.section:
        return Asked(codebook.section[name].title, "")
    if name in codebook.questions:
        return Asked(codebook.questions[name].text, "")
    question = codebook.question_of[name]
    keys = name.split("__")[1:]
    labels = [
        part.label
        for key in keys
        for part in (*question.items, *question.options)
        if part.key == key
    ]
    return Asked(question.text, ": ".join(labels))
