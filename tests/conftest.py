import pytest

from analysis.results import Results
from tests.samples import sample_results


@pytest.fixture
def results() -> Results:
    return sample_results()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs Chromium, and is skipped without it")
