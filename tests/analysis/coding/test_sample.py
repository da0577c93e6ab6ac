from analysis.coding.sample import sample

UNITS = [str(1100 + i) for i in range(200)]


def test_a_quarter_is_drawn_and_the_same_again() -> None:
    drawn = sample("hvordan", 2023, UNITS)
    assert len(drawn) == 50
    assert drawn == sample("hvordan", 2023, reversed(UNITS))
    assert drawn != sample("hvordan", 2024, UNITS)


def test_few_answers_are_drawn_more_of() -> None:
    assert len(sample("hvordan", 2023, UNITS[:34])) == 25
    assert sample("hvordan", 2023, UNITS[:10]) == tuple(UNITS[:10])


def test_an_answer_more_disturbs_nearly_none_that_was_drawn() -> None:
    before, after = (set(sample("hvordan", 2023, UNITS[:n])) for n in (199, 200))
    assert len(before - after) <= 1
