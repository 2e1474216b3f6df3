"""Show the progress of a run over many shards."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Final

from tui_reader.batch.progress import stopped
from tui_reader.shards.summary import ShardSummary

if TYPE_CHECKING:
    from rich.progress import Progress

_SECONDS_A_LINE: Final = 60.0
"""Between two lines where standard error is not a terminal."""


@dataclass(slots=True)
class _Begun:
    """A shard that is being annotated: where it was begun, and how far it is."""

    bytes: int
    first: tuple[ShardSummary, float]
    last: tuple[ShardSummary, float]


@dataclass(slots=True)
class Tally:
    """The counts of a run so far; several threads report to it.

    Attributes:
        shards: Shards that are to be done.
        bytes: Bytes of their inputs.
        clock: Returns the time in seconds.
    """

    shards: int
    bytes: int
    clock: Callable[[], float] = time.monotonic
    done: int = 0
    _begun: dict[str, _Begun] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    _since: float = field(init=False)

    def __post_init__(self) -> None:
        self._since = self.clock()

    def report(self, size: int, summary: ShardSummary, share: float) -> None:
        """Take the counts of a shard, and the share of its bytes that was read."""
        with self._lock:
            state = (summary, share)
            begun = self._begun.setdefault(summary.name, _Begun(size, state, state))
            begun.last = state

    def finish(self) -> None:
        """Count a shard as done."""
        with self._lock:
            self.done += 1

    def line(self) -> str:
        """Return the counts in words: “pages 1,204, words a second 2,310, errors 3, left 0:12:40”."""
        with self._lock:
            states = list(self._begun.values())
        pages = sum(each.last[0].pages for each in states)
        errors = sum(each.last[0].rows["errors"] for each in states)
        words = sum(each.last[0].words - each.first[0].words for each in states)
        seconds = max(self.clock() - self._since, 0.001)
        return (
            f"shards {self.done:,} of {self.shards:,}, pages {pages:,}, words a second {words / seconds:,.0f}, "
            f"errors {errors:,}, left {self._left(states, seconds)}"
        )

    @property
    def share(self) -> float:
        """The share of all bytes that was read, from 0 to 1."""
        with self._lock:
            read = sum(each.bytes * each.last[1] for each in self._begun.values())
        return min(1.0, read / max(1, self.bytes))

    def _left(self, states: list[_Begun], seconds: float) -> str:
        read = sum(each.bytes * (each.last[1] - each.first[1]) for each in states)
        if not read:
            return "unknown"
        unread = self.bytes - sum(each.bytes * each.last[1] for each in states)
        left = max(0, round(unread / read * seconds))
        return f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}"


class Display:
    """Shows a tally: in place on a terminal, and as a line a minute elsewhere."""

    def __init__(self, tally: Tally, bar: "Progress | None") -> None:
        self._tally = tally
        self._bar = bar
        self._said = time.monotonic()

    def hidden(self) -> AbstractContextManager[None]:
        """Keep the bar off the terminal while something else is written to it."""
        return stopped(self._bar) if self._bar else nullcontext()

    def update(self) -> None:
        """Show the counts as they are."""
        if self._bar:
            self._bar.update(self._bar.task_ids[0], completed=self._tally.share, description=self._tally.line())
        elif sys.stderr and time.monotonic() - self._said >= _SECONDS_A_LINE:
            self._said = time.monotonic()
            sys.stderr.write(f"tui-reader: {self._tally.line()}\n")
            sys.stderr.flush()


@contextmanager
def display_of(tally: Tally) -> Iterator[Display]:
    """Open the display of a tally for as long as the run takes."""
    if not sys.stderr or not sys.stderr.isatty():
        yield Display(tally, None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (BarColumn(bar_width=20), TextColumn("{task.description}", markup=False))
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        bar.add_task("", total=1.0)
        yield Display(tally, bar)
