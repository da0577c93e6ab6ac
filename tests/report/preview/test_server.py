import socket

import pytest

from report.finding import CouldNotRun
from report.preview import server


def test_the_usual_port_is_taken_only_where_it_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    with server.listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(server, "PREFERRED_PORT", port)
        with server.listen("127.0.0.1", None) as other:
            assert other.getsockname()[1] != port


def test_a_port_that_was_asked_for_must_be_free() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CouldNotRun, match="leave --port out"):
            server.listen("127.0.0.1", taken.getsockname()[1])
