"""SFTP as a publisher needs it: only to a host whose key is known, and never waiting for ever."""

import logging
from pathlib import Path
from typing import Any

import paramiko  # type: ignore[import-untyped]
from fsspec.implementations.sftp import SFTPFileSystem  # type: ignore[import-untyped]

from report.publish.target import TargetFailed, without_secrets

# What went wrong is told once, as an error; paramiko's own log would print a traceback beside it.
logging.getLogger("paramiko").setLevel(logging.CRITICAL)


class KnownHostSFTP(SFTPFileSystem):  # type: ignore[misc]
    """fsspec's SFTP, with the host's key held against `known_hosts` and the user's SSH settings read.

    fsspec itself trusts whoever answers first.
    """

    # Each connection is its own: a kept one may have been closed by the host.
    cachable = False

    def __init__(self, host: str, user: str, port: int, seconds: float) -> None:
        self._seconds = seconds
        self._named = host
        super().__init__(host, **_login(host, user, port))

    def _connect(self) -> None:
        self.client = paramiko.SSHClient()
        self.client.load_system_host_keys()
        self.client.set_missing_host_key_policy(paramiko.RejectPolicy())
        kwargs = dict(self.ssh_kwargs)
        wait = dict.fromkeys(("timeout", "banner_timeout", "auth_timeout"), self._seconds)
        try:
            self.client.connect(kwargs.pop("hostname"), **kwargs, **wait)
        except paramiko.BadHostKeyException:
            raise TargetFailed(
                f"{self._named}: the host shows another key than the one in ~/.ssh/known_hosts; ask "
                "who runs it whether the key was changed, and send nothing until you know"
            ) from None
        except paramiko.SSHException as error:
            raise TargetFailed(f"{self._named}: {_said(error)}") from None
        self.ftp = self.client.open_sftp()
        self.ftp.get_channel().settimeout(self._seconds)


def _said(error: paramiko.SSHException) -> str:
    if isinstance(error, paramiko.AuthenticationException) or "No authentication" in str(error):
        return (
            "the host does not let this user in; add your key to an SSH agent, or name it in "
            "~/.ssh/config"
        )
    if "not found in known_hosts" in str(error):
        return (
            "the host's key is not in ~/.ssh/known_hosts; connect once with `sftp` and compare the "
            "fingerprint with the one you were given"
        )
    return f"no connection: {without_secrets(error)}"


def _login(host: str, user: str, port: int) -> dict[str, Any]:
    """Host, user, port and keys from the address, and from ~/.ssh/config where the address is silent."""
    file = Path.home() / ".ssh" / "config"
    said: dict[str, Any] = {}
    if file.is_file():
        said = dict(paramiko.SSHConfig.from_path(str(file)).lookup(host))
    login: dict[str, Any] = {
        "hostname": said.get("hostname", host),
        "port": port or int(said.get("port", 22)),
        "username": user or said.get("user"),
        "key_filename": said.get("identityfile"),
    }
    return {name: value for name, value in login.items() if value}
