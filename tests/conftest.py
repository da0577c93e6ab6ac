import pytest

from analysis.results import Results
from tests.samples import sample_results


@pytest.fixture
def results() -> Results:
    return sample_results()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs Chromium, and is skipped without it")


# xdist reads the groups in a hook of the same name, so the marks must be there before it.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep each folder that renders the whole project on one worker, so that it is rendered once."""
    for item in items:
        folder = item.path.parent.name
        if folder in ("browser", "end_to_end"):
            item.add_marker(pytest.mark.xdist_group(folder))
        if folder == "browser":
            item.add_marker(pytest.mark.browser)
