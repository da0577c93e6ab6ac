from pathlib import Path

import pytest

from report.finding import CouldNotRun
from report.publish.address import READABLE, read_address

HERE = Path("/home/kari/rapport")


@pytest.mark.parametrize(
    ("text", "scheme", "root", "said"),
    [
        ("ut", "file", "/home/kari/rapport/ut", "/home/kari/rapport/ut"),
        ("/srv/web/", "file", "/srv/web", "/srv/web"),
        ("s3://rapporter/is-24-8/", "s3", "rapporter/is-24-8", "s3://rapporter/is-24-8"),
        ("s3://rapporter", "s3", "rapporter", "s3://rapporter"),
        ("sftp://kari@web.no:2222/www", "sftp", "/www", "sftp://kari@web.no:2222/www"),
        ("SFTP://web.no", "sftp", "/", "sftp://web.no/"),
    ],
)
def test_an_address_is_a_folder_a_bucket_or_a_host(
    text: str, scheme: str, root: str, said: str
) -> None:
    address = read_address(text, HERE)
    assert (address.scheme, address.root, str(address)) == (scheme, root, said)


def test_the_web_can_be_read_and_not_written() -> None:
    assert read_address("https://web.no/2023/", HERE, READABLE).root == "https://web.no/2023"
    with pytest.raises(CouldNotRun, match="no kind of target 'https'"):
        read_address("https://web.no/2023", HERE)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the address is empty"),
        ("sft://web.no/www", "no kind of target 'sft'; nearest: a folder, sftp"),
        ("ftp://web.no/www", "no kind of target 'ftp'"),
        ("s3:///is-24-8", "names no bucket"),
        ("sftp:///www", "names no host"),
        ("sftp://web.no:port/www", "cannot be read"),
        ("s3://rapporter/?x=1", "holds '?'"),
    ],
)
def test_other_addresses_are_refused_with_what_there_is(text: str, message: str) -> None:
    with pytest.raises(CouldNotRun) as stopped:
        read_address(text, HERE)
    assert message in str(stopped.value)


@pytest.mark.parametrize(
    "text", ["sftp://kari:hemmelig@web.no/www", "s3://AKIAHEMMELIG@b/c", "s3://a:hemmelig@b/c"]
)
def test_a_password_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(CouldNotRun) as stopped:
        read_address(text, HERE)
    assert "hemmelig" not in str(stopped.value).lower()
