import pytest

from tests.report.cli.test_app import report


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("ftp://web.no/www", "there is no kind of target 'ftp'; nearest: a folder, sftp"),
        ("sftp://kari:hemmelig@web.no/www", "may not hold a password or a key"),
    ],
)
def test_a_target_that_cannot_be_is_refused_before_anything_is_tried(
    target: str, message: str
) -> None:
    done = report("publish", "--to", target)
    assert done.returncode == 2
    assert message in done.stderr
    assert "hemmelig" not in done.stderr + done.stdout


def test_a_target_must_be_named() -> None:
    done = report("publish")
    assert done.returncode == 2
    assert "--to" in done.stderr
