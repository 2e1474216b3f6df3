"""Show the progress of a batch in a bar."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress


class ProgressBar:
    """A bar on standard error; without ``bar``, nothing is shown."""

    def __init__(self, bar: "Progress | None" = None) -> None:
        self._bar = bar

    def advance(self) -> None:
        """Count one more location as done."""
        if self._bar:
            self._bar.advance(self._bar.task_ids[0])

    def hidden(self) -> AbstractContextManager[None]:
        """Keep the bar off the terminal while something else is written to it."""
        return stopped(self._bar) if self._bar else nullcontext()


@contextmanager
def progress_bar(total: int) -> Iterator[ProgressBar]:
    """Open a bar for several locations if standard error is a terminal."""
    if total == 1 or not sys.stderr or not sys.stderr.isatty():
        yield ProgressBar()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(bar_width=None), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        bar.add_task("", total=total)
        yield ProgressBar(bar)


@contextmanager
def stopped(bar: "Progress") -> Iterator[None]:
    """Take a bar off the terminal, and show it again afterwards."""
    bar.stop()
    try:
        yield
    finally:
        bar.start()
