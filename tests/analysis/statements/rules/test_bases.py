"""Counts, shares and bases in print belong together, or are found."""

from analysis.statements.rules.bases import base_changes, count_share, grim
from tests.analysis.statements.in_print import arithmetic, figure, found

ALL = "all municipalities and Oslo city districts"


def test_a_share_that_its_base_can_give() -> None:
    assert not found(grim, figure("a.2023", "88", base_n=17))


def test_a_share_that_no_number_of_the_base_gives() -> None:
    assert arithmetic(grim, figure("a.2023", "88", base_n=15)) == ["Ingen k av 15 gir 88 prosent"]


def test_a_count_that_is_not_its_share() -> None:
    count = figure("a.count.2023", "44", "count", base_n=102)
    assert not found(grim, count, figure("a.share.2023", "43", base_n=102))
    assert arithmetic(grim, count, figure("a.share.2023", "45", base_n=102)) == [
        "44 av 102 er 43,1 prosent, ikke 45"
    ]


def test_a_count_and_share_of_those_who_answered_the_section() -> None:
    respondents = figure("a.respondents.count.2023", "348", "count", base=ALL)
    count = figure("a.b.count.2023", "143", "count")
    assert not found(count_share, respondents, count, figure("a.b.share.2023", "41"))


def test_a_count_and_share_of_another_base_than_the_section() -> None:
    respondents = figure("a.respondents.count.2023", "336", "count", base=ALL)
    things = figure("a.b.count.2023", "41", "count"), figure("a.b.share.2023", "13")
    assert arithmetic(count_share, respondents, *things) == [
        "41 av 336 er 12,2 prosent; 13 prosent krever et grunnlag på 304–328"
    ]


def test_a_section_with_one_possible_base() -> None:
    things = [figure("a.b.count.2023", "102", "count"), figure("a.b.share.2023", "30")]
    things += [figure("a.c.count.2023", "21", "count"), figure("a.c.share.2023", "6")]
    assert not found(base_changes, *things)


def test_a_section_whose_base_changes() -> None:
    things = [figure("a.b.count.2023", "167", "count"), figure("a.b.share.2023", "48")]
    things += [figure("a.c.count.2023", "205", "count"), figure("a.c.share.2023", "60")]
    assert arithmetic(base_changes, *things) == [
        "167 enheter og 48 prosent: 345–351; 205 enheter og 60 prosent: 339–344"
    ]


def test_two_sections_may_have_each_their_base() -> None:
    things = [figure("a.b.count.2023", "167", "count"), figure("a.b.share.2023", "48")]
    things += [figure("c.d.count.2023", "205", "count"), figure("c.d.share.2023", "60")]
    assert not found(base_changes, *things)


def test_shares_of_a_small_group_rule_bases_out_by_themselves() -> None:
    acute = figure("a.acute.oslo_districts.2023", "93")
    assert not found(base_changes, acute, figure("a.evening.oslo_districts.2023", "79"))
    assert found(base_changes, acute, figure("a.weekend.oslo_districts.2023", "69"))


def test_a_printed_base_is_no_hidden_change() -> None:
    acute = figure("a.acute.oslo_districts.2023", "93", base_n=14)
    assert not found(base_changes, acute, figure("a.weekend.oslo_districts.2023", "69"))
