"""A worker that ends with the process that started it, also when nobody could tell it to."""

import os
from multiprocessing import parent_process
from threading import Thread


def end_with_parent() -> None:
    """Let this worker end as soon as its parent is gone; called in the worker.

    A render that is killed tells its workers nothing: they would wait for work for ever, and keep
    pandoc waiting with them.
    """
    Thread(target=_wait, daemon=True).start()


def _wait() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
