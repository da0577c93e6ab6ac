import pytest

from analysis.results import Results
from tests.samples import sample_results


@pytest.fixture
def results() -> Results:
    return sample_results()
