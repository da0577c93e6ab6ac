import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from analysis.results import Results
from tests.samples import sample_results


@pytest.fixture
def results() -> Results:
    return sample_results()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs Chromium, and is skipped without it")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent.name == "browser":
            item.add_marker(pytest.mark.browser)


class ByFile(LoadScopeScheduling):
    """A file's tests stay on one worker, and so does a folder whose tests share a rendered project."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        folder = file.rpartition("/")[0]
        return folder if folder in ("tests/browser", "tests/end_to_end") else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile:
    return ByFile(config, log)
