"""Set the Python interpreter: garbage collection, switching of threads, and exit."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Never

from tui_reader.ui.startup.tricks import is_used

_SWITCH_SECONDS = 0.0005
# Characters; to look through all that there is with the marks of so many takes a tenth of a second at most.
_LONG = 1_000_000


def start_fast() -> None:
    """Collect no garbage until the first frame is out, and let threads take short turns.

    A collection before the first frame takes 20 to 30 of its 300 ms, and finds nothing. A turn is how long a thread keeps the
    interpreter when another one waits for it. The thread that writes to the terminal gives way whenever it writes; with Python's
    5 ms the first frame comes a tenth later.
    """
    if is_used("no-collector"):
        gc.disable()
    if is_used("short-turns"):
        sys.setswitchinterval(_SWITCH_SECONDS)


def first_frame_is_out() -> None:
    """Collect garbage again, except among present objects, which are kept."""
    if is_used("no-collector"):
        gc.freeze()
    gc.enable()


@contextmanager
def without_garbage_collection(size: int) -> Iterator[None]:
    """Collect no garbage while an article of ``size`` characters is marked.

    After a long article, the objects that are there then are never searched.

    The marks of 10 MB are many objects without a cycle; a collection among them stopped the screen for 0.3 to 0.7 s, five times
    while they were made and now and then afterwards. What is garbage by then stays for good, so that is for long articles
    alone: done behind each, 80 of ordinary length cost 100 MB (``python -m benchmarks.endurance --only session``).
    """
    if not is_used("no-collector"):
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if size > _LONG:
            gc.freeze()
        gc.enable()


def leave_at_once(status: int) -> Never:
    """End the process while a thread of it is still at work.

    The interpreter ends such a thread when it comes back from a library, and the runtime of the tagger answers that by
    aborting the process.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
