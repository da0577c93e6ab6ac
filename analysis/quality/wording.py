"""How questions, lines and amounts are named when a municipality is asked about them."""

from analysis.codebook import Codebook
from analysis.codebook.asked import asked
from analysis.digits import MINUS, in_digits
from analysis.rounding import Number
from analysis.word_list import word_list

STATUS = {
    "not_started": "ikke begynt",
    "confirmed": "bare bekreftet årsverk",
    "partial": "delvis utfylt",
    "complete": "ferdig",
}


def short(codebook: Codebook, name: str) -> str:
    """The line where there is one, otherwise the question, in quotation marks."""
    words = asked(codebook, name)
    return f"«{words.line or words.question}»"


def service(codebook: Codebook, question: str) -> str:
    """The service that a sum of full-time equivalents is of."""
    group = codebook.questions[question].group
    return {"adults": "tjenester til voksne", "children": "tjenester til barn og unge"}.get(
        group, "tjenestene"
    )


def answer(codebook: Codebook, variable: str, value: object) -> str:
    """An answer in words: the option's label, «krysset av», or the figure."""
    question = codebook.question_of[variable]
    if question.type == "multi":
        return "krysset av" if value == 1 else "ikke krysset av"
    label = next((option.label for option in question.options if option.key == value), None)
    if label is not None:
        return label
    return amount(value) if question.type == "fte" else str(value)  # type: ignore[arg-type]


def amount(value: Number) -> str:
    """Full-time equivalents with one decimal, as printed: 12,0."""
    return in_digits(value, 1)


def moved(before: Number, after: Number) -> str:
    """Two amounts and the change: `12,0 → 120,0: +900 %`; from nothing there is no per cent."""
    levels = f"{amount(before)} → {amount(after)}"
    if before == 0:
        return f"{levels}: ny"
    return f"{levels}: {per_cent((float(after) - float(before)) / float(before))}"


def per_cent(share: float) -> str:
    """A change with its sign, in whole per cent."""
    text = in_digits(share * 100)
    return f"{text if text.startswith(MINUS) else '+' + text} %"


def listed(words: list[str], shown: int = 6) -> str:
    """Words in a row: «a, b og c»; many are cut with how many more there are."""
    if len(words) > shown:
        return f"{', '.join(words[:shown])} og {len(words) - shown} til"
    return word_list(words) if words else ""
