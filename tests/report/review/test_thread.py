from report.review.thread import threads
from tests.report.review.sample import comment, decision, reply


def test_the_last_decision_holds_whatever_order_files_are_read_in() -> None:
    first = comment()
    later = [
        decision(first, "blocking", "2024-02-01T08:00:01Z"),
        decision(first, "resolved", "2024-02-01T08:00:02Z"),
        decision(first, "reopened", "2024-02-01T08:00:03Z"),
    ]
    for order in ([first, *later], [*reversed(later), first]):
        (found,) = threads(order).comments
        assert (found.blocking, found.resolved) == (True, False)


def test_a_resolved_comment_blocks_no_longer_and_does_again_when_it_is_reopened() -> None:
    first = comment(blocking=True)
    resolved = decision(first, "resolved", "2024-02-01T08:00:02Z")
    assert not threads([first, resolved]).comments[0].blocking
    reopened = decision(first, "reopened", "2024-02-01T08:00:03Z")
    assert threads([first, resolved, reopened]).comments[0].blocking
    free = decision(first, "not blocking", "2024-02-01T08:00:04Z")
    assert not threads([first, resolved, reopened, free]).comments[0].blocking


def test_what_is_said_of_a_comment_that_is_not_here_is_kept_apart() -> None:
    missing = comment()
    found = threads([reply(missing), comment("En annen")])
    assert [c.text for c in found.comments] == ["En annen"]
    assert [stray.text for stray in found.strays] == ["Ja."]


def test_people_are_all_who_have_spoken() -> None:
    first = comment(by="Kari")
    assert threads([first, reply(first, by="Ola")]).comments[0].people == {"Kari", "Ola"}
