"""All rules on what is in print, and everything they find in it."""

from pathlib import Path

from analysis.quality.finding import QualityFinding
from analysis.statements.published import Published, read_published
from analysis.statements.rule import Rule
from analysis.statements.rules import (
    alike,
    base_named,
    bases,
    change_units,
    changes,
    comparisons,
    fraction_words,
    frame,
    growth,
    number_style,
    parts,
    rates,
    series_breaks,
    shares_of,
    terms,
    twice,
    years_said,
)

# In the order of the quality page: numbers, what they are of, comparisons, words.
RULES: tuple[Rule[Published], ...] = (
    *(bases.grim, bases.count_share, bases.base_changes, frame.frame),
    *(base_named.share_of_share, base_named.base_unsaid, base_named.base_words),
    *(parts.parts_wrong, parts.parts_rounding, parts.kinds_short, shares_of.share_wrong),
    *(changes.change_wrong, changes.change_rounding),
    *(change_units.percent_or_points, change_units.preposition),
    *(growth.slower_than_population, rates.rate_denominator),
    *(series_breaks.break_unmarked, series_breaks.change_across_break),
    series_breaks.level_across_break,
    *(twice.same_figure_twice, twice.press_only, twice.period_twice),
    *(comparisons.change_word, comparisons.turn_untold, comparisons.like_year),
    *(years_said.year_said, years_said.span),
    *(alike.category, alike.one_number, alike.lower_bound),
    *(fraction_words.fraction_word, fraction_words.fraction_words_differ),
    *(number_style.words_and_digits, number_style.sentence_start),
    *(number_style.thousands, number_style.range_hyphen),
    *(terms.term_forms, terms.stray_hyphen, terms.abbreviation, terms.page_date),
)


def statement_findings(root: Path) -> tuple[QualityFinding, ...]:
    """Everything that the rules find in what is printed, of the project at `root`, in their order.

    Raises:
        LedgerError, StatementError, TextFileError, YamlFileError: a file has mistakes.
    """
    published = read_published(root)
    return tuple(finding for rule in RULES for finding in rule(published))
