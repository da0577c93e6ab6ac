from pathlib import Path

import pytest

from analysis.survey import Survey


@pytest.fixture(scope="session")
def survey() -> Survey:
    return Survey.read(Path(__file__).parents[3], 2023)
