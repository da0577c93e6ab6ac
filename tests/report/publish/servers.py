"""Real servers on loopback for targets: OpenSSH's SFTP, and places that are silent or gone."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

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
