"""How a number came about, in words for a reader: one sentence for each function that makes numbers."""

from analysis.fact import Fact

_HOW = {
    "carried_forward.carried_forward": "Vi teller hvem som leverte, og hvem som står med tall fra året før.",
    "change.change": "Det siste tallet minus det første, regnet før avrunding.",
    "corrections.corrections": "Vi teller rettelsene som er ført i edisjonens liste, og hva de gjorde med tallene.",
    "counts.count": "Vi teller enhetene som svarte dette.",
    "counts.respondents": "Vi teller enhetene som svarte.",
    "counts.respondents_share": "Enhetene som svarte, delt på alle enhetene.",
    "counts.share": "Enhetene som svarte dette, delt på alle som svarte.",
    "first_asked.first_asked": "Det første året vi stilte spørsmålet.",
    "given_size.given_size": "En logistisk regresjon der kommunestørrelse er med.",
    "linked.linked": "En logistisk regresjon av det ene svaret på det andre, der kommunestørrelse er med.",
    "mentioned_ages.mentioned_ages": "Vi teller aldrene som svarene nevner.",
    "open_answers.open_answers": "To personer har kodet svarene etter samme skjema; vi teller kodene.",
    "part_of_whole.part_of_whole": "Delen, delt på det hele.",
    "pattern.county_given_size": "En logistisk regresjon: hva fylkene tilfører når kommunestørrelse er med.",
    "pattern.trend_by_size": "En Cochran–Armitage-test for trend over størrelsesklassene, uten bydelene i Oslo.",
    "population.population": "Befolkningstallene fra SSB, lagt sammen.",
    "population.units": "Vi teller kommunene og bydelene.",
    "real_change.real_growth": "Endringen etter at prisveksten er trukket fra.",
    "response.response": "Enhetene som svarte på spørsmålet, delt på alle enhetene.",
    "spread.spread": "Tallene fra enhetene, ordnet etter størrelse.",
    "submission.submission": "Vi teller skjemaene etter hvor mye som er fylt ut.",
    "sums.rate": "Summen fra enhetene, delt på innbyggertallet deres.",
    "sums.ratio": "Den ene summen delt på den andre.",
    "sums.total": "Tallene fra enhetene, lagt sammen.",
}  # fmt: skip
_STATISTICS = "analysis.statistics."


def how(fact: Fact) -> str:
    """The sentence of the function that made the fact; without one, its name for those who read code."""
    return _HOW.get(fact.computed_by.removeprefix(_STATISTICS), f"Regnet ut av {fact.computed_by}.")
