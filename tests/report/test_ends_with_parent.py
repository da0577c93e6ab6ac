import subprocess
import sys
from multiprocessing import get_all_start_methods

import pytest

PROGRAM = """
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from report.ends_with_parent import end_with_parent

with ProcessPoolExecutor(2, get_context("fork"), end_with_parent) as pool:
    list(pool.map(abs, range(8)))
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif("fork" not in get_all_start_methods(), reason="there are no such workers")
def test_the_workers_of_a_killed_process_end() -> None:
    # What they would say goes to a pipe, which is closed when the last of them has ended.
    said = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, timeout=20)
    assert (said.returncode, said.stdout, said.stderr) == (-9, b"", b"")
