import pytest

from report.stages import Stages


class Log:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def begin(self, stage: str) -> None:
        self.lines.append(f"begin {stage}")

    def end(self, stage: str, seconds: float) -> None:
        self.lines.append(f"end {stage}")


def test_stages_are_shown_and_timed_in_order() -> None:
    log = Log()
    stages = Stages(log)
    with stages.stage("analyse"), stages.stage("html"):
        pass
    assert log.lines == ["begin analyse", "begin html", "end html", "end analyse"]
    assert set(stages.seconds) == {"analyse", "html"}


def test_a_stage_that_fails_is_ended_too() -> None:
    log = Log()
    with pytest.raises(ZeroDivisionError), Stages(log).stage("pdf"):
        raise ZeroDivisionError
    assert log.lines[-1] == "end pdf"
