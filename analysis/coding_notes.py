"""What a table of themes says below itself: who coded, how many answers twice, and how well they agree."""

from collections.abc import Iterator

from analysis.coding.agreement import UNCERTAIN_BELOW
from analysis.coding.coding import Coding
from analysis.digits import in_digits
from analysis.word_list import word_list

_LIMIT = in_digits(UNCERTAIN_BELOW, 3)


def coding_notes(coding: Coding) -> tuple[str, ...]:
    """The notes, in the order in which a reader needs them."""
    several = (
        "Et svar kan høre til flere temaer." if coding.scheme.several else "Et svar har ett tema."
    )
    return (several, " ".join(_of_coders(coding)), *_of_themes(coding), *_synthetic(coding))


def _of_coders(coding: Coding) -> Iterator[str]:
    n, twice = len(coding.answers), len(coding.double_coded)
    if not twice:
        yield f"Én person har kodet de {in_digits(n)} svarene, så samsvaret mellom kodere er ikke målt."
        return
    part = in_digits(100 * twice / n)
    another = "En annen" if len(coding.coders) == 2 else "Andre"
    yield (
        f"Én person har kodet alle svarene. {another} har kodet {in_digits(twice)} av de {in_digits(n)} på nytt "
        f"({part} prosent)."
    )
    if coding.agreement is None:
        yield "Koderne ga alle svarene den samme koden, og da finnes det ikke noe mål på samsvaret."
    else:
        yield f"Samsvaret mellom dem er {in_digits(coding.agreement, 2)} (Krippendorffs alfa; 1 er fullt samsvar)."
    if coding.decided:
        yield "Der de var uenige, gjelder det de ble enige om etterpå; ellers gjelder den første koderens valg."
    else:
        yield "Tabellen viser den første koderens valg."


def _of_themes(coding: Coding) -> Iterator[str]:
    """Which themes are uncertain, and which nobody can tell of."""
    if not coding.double_coded:
        return
    alphas = {label: coding.agreement_on(theme) for theme, label in coding.scheme.labels.items()}
    low = [
        f"«{label}» ({in_digits(a, 2)})"
        for label, a in alphas.items()
        if a is not None and a < UNCERTAIN_BELOW
    ]
    if low:
        theme, count = (
            ("Temaet", "antallet er usikkert")
            if len(low) == 1
            else ("Temaene", "antallene er usikre")
        )
        yield f"{theme} {word_list(low)} har et samsvar under {_LIMIT}: Her er koderne ofte uenige, og {count}."
    unknown = [f"«{label}»" for label, alpha in alphas.items() if alpha is None]
    if unknown and coding.agreement is not None:
        yield (
            f"Samsvaret kan ikke regnes ut for {word_list(unknown)}: Koderne ga alle svarene det samme der."
        )


def _synthetic(coding: Coding) -> Iterator[str]:
    if coding.scheme.synthetic:
        yield "Kodingen er syntetisk, som svarene."
