"""Opening a target: the file system behind an address, with limits on how long it may be silent."""

from typing import Any

from report.finding import CouldNotRun
from report.publish.address import Address
from report.publish.target import Target, TargetFailed, without_secrets

SECONDS = 30
ATTEMPTS = 3


def open_target(address: Address, seconds: float = SECONDS) -> Target:
    """The target at the address.

    Raises:
        TargetFailed: it cannot be reached, or does not let us in.
    """
    try:
        return Target(_system(address, seconds), address.root, str(address))
    except CouldNotRun:
        raise
    # Whatever a client of a network raises before there is a connection.
    except Exception as error:
        raise TargetFailed(f"{address}: no connection: {without_secrets(error)}") from None


def _system(address: Address, seconds: float) -> Any:
    if address.scheme == "file":
        from fsspec.implementations.local import LocalFileSystem  # type: ignore[import-untyped]

        return LocalFileSystem(skip_instance_cache=True)
    if address.scheme == "s3":
        from s3fs import S3FileSystem  # type: ignore[import-untyped]

        # Where the storage is and who asks stand in the environment or in ~/.aws, as for every client.
        limits = {
            "connect_timeout": seconds,
            "read_timeout": seconds,
            "retries": {"total_max_attempts": 1},
        }
        storage = S3FileSystem(
            config_kwargs=limits, use_listings_cache=False, skip_instance_cache=True
        )
        # s3fs tries again by itself; both at once would wait for minutes.
        storage.retries = ATTEMPTS
        return storage
    if address.scheme == "sftp":
        from report.publish.sftp import KnownHostSFTP

        return KnownHostSFTP(address.host, address.user, address.port, seconds)
    from aiohttp import ClientTimeout
    from fsspec.implementations.http import HTTPFileSystem  # type: ignore[import-untyped]

    client = {"trust_env": True, "timeout": ClientTimeout(total=seconds)}
    return HTTPFileSystem(client_kwargs=client, use_listings_cache=False, skip_instance_cache=True)
