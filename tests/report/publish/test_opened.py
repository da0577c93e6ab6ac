"""Targets against real servers: S3 as moto speaks it, SFTP as OpenSSH does, and such as are silent."""

import getpass
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.request import Request, urlopen

import boto3
import pytest
from moto.server import ThreadedMotoServer

from report.publish.address import READABLE, Address, read_address
from report.publish.opened import open_target
from report.publish.pointer import move_pointer
from report.publish.target import Target, TargetFailed
from report.publish.upload import upload
from report.stages import Silent, Stages
from tests.report.publish.servers import (
    SSHD,
    Lying,
    Refusing,
    SshServer,
    free_port,
    silent_server,
    ssh_server,
    storage,
)

FILES = {
    "index.html": b"<p>forside</p>",
    "site/data/årsverk.csv": b"1\n",
    "report.pdf": b"%PDF" * 30_000,
}
POINTER = {"latest.json": b"{}", "index.html": b"<p>nyeste</p>"}
HERE = Path("/")


def published_and_read_back(target: Target, again: Target) -> None:
    """The whole way: a version, its pointer, a second run, and what a reader finds."""
    assert upload(target, "2023/v1", FILES) == 3
    assert move_pointer(target, 2023, POINTER)
    assert upload(again, "2023/v1", FILES) == 0
    assert not move_pointer(again, 2023, POINTER)
    assert again.folders_in("2023") == ("v1",)
    assert again.files_in("2023/v1") == tuple(sorted(["SHA256SUMS", *FILES]))
    assert {name: again.read(f"2023/v1/{name}") for name in FILES} == FILES
    assert again.read("2023/v2/index.html") is None


def test_a_folder(tmp_path: Path) -> None:
    address = read_address("web", tmp_path)
    published_and_read_back(open_target(address), open_target(address))


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bucket on a server of S3's kind."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    settings = {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "rapport",
        "AWS_SECRET_ACCESS_KEY": "not-a-secret",
        "AWS_DEFAULT_REGION": "eu-north-1",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    place = {"LocationConstraint": "eu-north-1"}
    boto3.client("s3").create_bucket(Bucket="rapporter", CreateBucketConfiguration=place)
    yield "rapporter"
    # moto keeps its buckets for the whole process, whichever server they were made on.
    urlopen(Request(f"http://{host}:{port}/moto-api/reset", method="POST")).close()
    server.stop()


def test_storage_of_s3s_kind(bucket: str) -> None:
    address = read_address(f"s3://{bucket}/is-24-8", HERE)
    published_and_read_back(open_target(address), open_target(address))
    kind = {
        key: boto3.client("s3").head_object(Bucket=bucket, Key=f"is-24-8/2023/{key}")
        for key in ("v1/index.html", "v1/report.pdf", "latest.json")
    }
    assert kind["v1/index.html"]["ContentType"] == "text/html; charset=utf-8"
    assert kind["v1/report.pdf"]["ContentType"] == "application/pdf"
    assert kind["latest.json"]["CacheControl"] == "no-cache"


def test_a_bucket_that_is_not_there_is_said(bucket: str) -> None:
    target = open_target(read_address("s3://finnes-ikke", HERE))
    with pytest.raises(
        TargetFailed, match="s3://finnes-ikke: writing '2023/v1/SHA256SUMS.planned'"
    ):
        upload(target, "2023/v1", FILES)


def test_a_storage_that_is_gone_or_silent_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "rapport")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "not-a-secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-north-1")
    with silent_server() as silent:
        for port in (free_port(), silent):
            monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}")
            begun = time.monotonic()
            target = open_target(read_address("s3://rapporter", HERE), seconds=0.3)
            with pytest.raises(TargetFailed, match="s3://rapporter: reading '2023/v1") as stopped:
                upload(target, "2023/v1", FILES)
            assert time.monotonic() - begun < 60
            assert "not-a-secret" not in str(stopped.value)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Lying, "2023/v1/index.html does not come back as it was sent; the earlier publication"),
        (Refusing, "s3://rapporter: reading '2023/v1/SHA256SUMS' failed: PermissionError"),
    ],
)
def test_a_storage_that_lies_about_its_hashes_or_refuses_closes_no_version(
    monkeypatch: pytest.MonkeyPatch, kind: type[Lying], said: str
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "rapport")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "not-a-secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-north-1")
    with storage(kind) as endpoint:
        monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
        target = open_target(read_address("s3://rapporter", HERE), seconds=2)
        with pytest.raises(TargetFailed, match=said):
            upload(target, "2023/v1", FILES)
        with suppress(TargetFailed):
            assert target.read("2023/v1/SHA256SUMS") is None


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SshServer]:
    if not SSHD:
        pytest.skip("sshd is not installed (Debian: openssh-server)")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    with ssh_server(tmp_path / "sshd", tmp_path / "home", getpass.getuser()) as running:
        yield running


def sftp(server: SshServer, folder: Path) -> Address:
    return read_address(f"sftp://{getpass.getuser()}@127.0.0.1:{server.port}{folder}", HERE)


def test_openssh(server: SshServer, tmp_path: Path) -> None:
    address = sftp(server, tmp_path / "web")
    published_and_read_back(open_target(address), open_target(address))
    assert (tmp_path / "web/2023/v1/report.pdf").read_bytes() == FILES["report.pdf"]


def test_a_host_by_the_name_it_has_in_the_ssh_settings(server: SshServer, tmp_path: Path) -> None:
    target = open_target(read_address(f"sftp://rapporter{tmp_path}/web", HERE))
    target.write("a.html", b"a")
    assert (tmp_path / "web/a.html").read_bytes() == b"a"


def test_a_host_that_nobody_knows_is_sent_nothing(server: SshServer, tmp_path: Path) -> None:
    known = tmp_path / "home/.ssh/known_hosts"
    known.write_text("")
    with pytest.raises(TargetFailed, match="key is not in ~/.ssh/known_hosts"):
        open_target(sftp(server, tmp_path))
    other = (tmp_path / "home/.ssh/id_ed25519.pub").read_text()
    known.write_text(f"[127.0.0.1]:{server.port} {other}")
    with pytest.raises(TargetFailed, match="the host shows another key"):
        open_target(sftp(server, tmp_path))


def test_a_user_without_a_key_is_told_how_to_give_one(server: SshServer, tmp_path: Path) -> None:
    (tmp_path / "home/.ssh/id_ed25519").unlink()
    with pytest.raises(TargetFailed, match="does not let this user in; add your key"):
        open_target(sftp(server, tmp_path))


def test_a_folder_that_may_not_be_written_is_said(server: SshServer) -> None:
    target = open_target(sftp(server, Path("/proc")))
    with pytest.raises(TargetFailed, match="writing '2023/v1/SHA256SUMS.planned' failed"):
        upload(target, "2023/v1", FILES)


def test_a_connection_that_ends_is_said_and_a_new_one_continues(
    server: SshServer, tmp_path: Path
) -> None:
    target = open_target(sftp(server, tmp_path / "web"))

    class Ends(Silent):
        def begin(self, stage: str) -> None:
            if stage == "sending file 2 of 3":
                target.system.client.close()

    with pytest.raises(TargetFailed):
        upload(target, "2023/v1", FILES, Stages(Ends()))
    assert upload(open_target(sftp(server, tmp_path / "web")), "2023/v1", FILES) == 2


def test_a_host_that_is_silent_is_given_up(tmp_path: Path) -> None:
    with silent_server() as port:
        begun = time.monotonic()
        with pytest.raises(TargetFailed, match="no connection"):
            open_target(read_address(f"sftp://kari@127.0.0.1:{port}/web", HERE), seconds=0.5)
        assert time.monotonic() - begun < 20


def test_the_web_is_read(bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """moto's server is also a website: what lies in a bucket is read with plain requests."""
    boto3.client("s3").put_object(
        Bucket=bucket, Key="2023/latest.json", Body=b"{}", ACL="public-read"
    )
    endpoint = boto3.client("s3").meta.endpoint_url
    target = open_target(read_address(f"{endpoint}/{bucket}/2023", HERE, READABLE))
    assert target.read("latest.json") == b"{}"
    assert target.read("other.json") is None
