"""Real servers on loopback for targets: OpenSSH's SFTP, and places that are silent, gone, refuse or lie."""

import hashlib
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

SSHD = shutil.which("sshd", path="/usr/sbin:/usr/local/sbin:/usr/bin")
SFTP_SERVER = next(
    (
        p
        for p in (
            "/usr/lib/openssh/sftp-server",
            "/usr/libexec/openssh/sftp-server",
            "/usr/libexec/sftp-server",
        )
        if Path(p).is_file()
    ),
    "internal-sftp",
)


@dataclass(frozen=True)
class SshServer:
    port: int
    host_key: str


@contextmanager
def ssh_server(folder: Path, home: Path, user: str) -> Iterator[SshServer]:
    """An OpenSSH server that lets in the key in `home`, and whose own key stands in its known hosts."""
    assert SSHD
    ssh = home / ".ssh"
    ssh.mkdir(parents=True)
    folder.mkdir(parents=True, exist_ok=True)
    for key in (folder / "host_key", ssh / "id_ed25519"):
        words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)]
        subprocess.run(words, check=True, capture_output=True)
    (ssh / "authorized_keys").write_text((ssh / "id_ed25519.pub").read_text())
    port = free_port()
    host_key = " ".join((folder / "host_key.pub").read_text().split()[:2])
    (ssh / "known_hosts").write_text(f"[127.0.0.1]:{port} {host_key}\n")
    (ssh / "config").write_text(
        f"Host rapporter\n  HostName 127.0.0.1\n  Port {port}\n  User {user}\n"
    )
    config = folder / "sshd_config"
    config.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host_key\nPidFile none\n"
        f"AuthorizedKeysFile {ssh}/authorized_keys\nStrictModes no\nPasswordAuthentication no\n"
        f"KbdInteractiveAuthentication no\nUsePAM no\nPermitRootLogin yes\n"
        f"Subsystem sftp {SFTP_SERVER}\n"
    )
    with suppress(OSError):
        # Debian's sshd wants this folder, which its service makes.
        Path("/run/sshd").mkdir(exist_ok=True)
    log = (folder / "sshd.log").open("wb")
    with subprocess.Popen([SSHD, "-D", "-e", "-f", str(config)], stderr=log, stdout=log) as running:
        try:
            wait_for(port)
            yield SshServer(port, host_key)
        finally:
            running.terminate()
            log.close()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(port: int, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


@contextmanager
def silent_server() -> Iterator[int]:
    """A port that takes connections and never answers."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(8)
        yield int(listening.getsockname()[1])


class Lying(BaseHTTPRequestHandler):
    """Storage of S3's kind that confirms the hash of all that it is sent, and keeps other bytes of that length."""

    protocol_version = "HTTP/1.1"
    kept: dict[str, tuple[bytes, str]]

    def do_PUT(self) -> None:
        sent = self.rfile.read(int(self.headers["Content-Length"]))
        tag = f'"{hashlib.md5(sent, usedforsecurity=False).hexdigest()}"'
        self.kept[self.path] = (bytes(byte ^ 1 for byte in sent), tag)
        self.answer(200, b"", tag)

    def do_GET(self) -> None:
        if "list-type" in self.path:
            self.answer(200, b"<ListBucketResult><KeyCount>0</KeyCount></ListBucketResult>")
        elif self.path in self.kept:
            self.answer(200, *self.kept[self.path])
        else:
            self.answer(404, b"<Error><Code>NoSuchKey</Code></Error>")

    def do_HEAD(self) -> None:
        self.do_GET()

    def answer(self, code: int, body: bytes, tag: str = "") -> None:
        self.send_response(code)
        if tag:
            self.send_header("ETag", tag)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *said: object) -> None:
        """Say nothing."""


class Refusing(Lying):
    """Storage that lets nobody do anything."""

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def do_GET(self) -> None:
        self.answer(403, b"<Error><Code>AccessDenied</Code></Error>")


@contextmanager
def storage(kind: type[Lying]) -> Iterator[str]:
    """The address of a server that does as its kind says."""
    kept: dict[str, tuple[bytes, str]] = {}
    with ThreadingHTTPServer(("127.0.0.1", 0), type("Here", (kind,), {"kept": kept})) as server:
        serving = Thread(target=server.serve_forever, daemon=True)
        serving.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        serving.join()
