"""Keep the rows of a shard that is being annotated.

They are lines of JSON in a folder of their own. Every ten seconds the length of each file is written to a journal. A run that was
ended in any way goes on from these lengths, and writes the same bytes.
"""

import json
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from typing import BinaryIO, Final

from tui_reader.errors import UsageError
from tui_reader.export.saving import save_error, written_file
from tui_reader.shards.annotating import Outcome
from tui_reader.shards.columns import TABLES
from tui_reader.shards.summary import ShardSummary, summary_from

_JOURNAL: Final = "journal.json"
_SECONDS: Final = 10.0
"""Seconds of work, at most, that are done again after a run was ended."""
_PATIENCE: Final = 10.0
"""Seconds to wait for another process that writes the shard, which may be about to end."""


class Unfinished:
    """The rows of a shard so far, in files of a folder.

    Attributes:
        summary: The counts so far.
        files: The file of each table.
    """

    def __init__(self, folder: Path, summary: ShardSummary, origin: Mapping[str, object]) -> None:
        self.summary = summary
        self.files = {table: folder / f"{table}.jsonl" for table in TABLES}
        self._folder = folder
        self._origin = origin
        self._opened: dict[str, BinaryIO] = {}
        self._kept_at = time.monotonic()

    def add(self, outcome: Outcome) -> None:
        """Write the rows of one page more."""
        for table, lines in outcome.lines.items():
            self._opened[table].write(lines)
        self.summary = self.summary.with_page(outcome.words, outcome.counts, outcome.passed_over)
        if time.monotonic() - self._kept_at >= _SECONDS:
            self.keep()

    def keep(self) -> None:
        """Write all rows so far to the disk, and the files' lengths to the journal."""
        for file in self._opened.values():
            file.flush()
            os.fsync(file.fileno())
        sizes = {table: file.tell() for table, file in self._opened.items()}
        with written_file(self._folder / _JOURNAL, overwrite=True) as journal:
            json.dump({"origin": self._origin, "sizes": sizes, "summary": self.summary.counts()}, journal)
        self._kept_at = time.monotonic()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Open the files at the lengths in the journal."""
        with ExitStack() as stack:
            sizes = self._known()
            for table, path in self.files.items():
                file = stack.enter_context(path.open("r+b" if sizes else "wb"))
                file.truncate(sizes.get(table, 0))
                file.seek(0, os.SEEK_END)
                self._opened[table] = file
            try:
                yield
            finally:
                self.keep()

    def remove(self) -> None:
        """Remove the folder with its files, and folders above it that are empty."""
        rmtree(self._folder)
        with suppress(OSError):  # another shard is unfinished
            self._folder.parent.rmdir()

    def _known(self) -> Mapping[str, int]:
        """Return the bytes of each file that are good, and take over the counts.

        Nothing is known of other inputs.
        """
        try:
            journal = json.loads((self._folder / _JOURNAL).read_text(encoding="utf-8"))
            sizes: dict[str, int] = journal["sizes"]
            if journal["origin"] != self._origin or any(
                path.stat().st_size < sizes[table] for table, path in self.files.items()
            ):
                return {}
            self.summary = summary_from({"name": self.summary.name} | journal["summary"], str(self._folder))
        except (OSError, ValueError, KeyError, UsageError):
            return {}
        return sizes


@contextmanager
def unfinished(folder: Path, summary: ShardSummary, origin: Mapping[str, object]) -> Iterator[Unfinished]:
    """Open the rows of a shard for this process alone.

    Args:
        folder: Where they are kept.
        summary: Counts of a shard without pages.
        origin: The input and the recipe; rows of another origin are thrown away.

    Raises:
        UsageError: Another process is writing them.
        SaveError: They cannot be written.
    """
    try:
        with _locked(folder, summary.name):
            yield Unfinished(folder, summary, origin)
    except OSError as error:
        raise save_error(folder, error) from error


def _locked(folder: Path, name: str) -> BinaryIO:
    """Make a folder, and return its lock, which is held until it is closed.

    Another process may have removed the folder with its lock while this one waited for it; then both are made again.
    """
    path = folder / "lock"
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack, suppress(FileNotFoundError):
            lock = stack.enter_context(path.open("wb"))
            _take(lock, name)
            if os.path.samestat(os.fstat(lock.fileno()), path.stat()):
                stack.pop_all()
                return lock


def _take(lock: BinaryIO, name: str) -> None:
    with suppress(ImportError):  # Windows
        import fcntl

        until = time.monotonic() + _PATIENCE
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                if time.monotonic() > until:
                    raise UsageError(
                        f"The shard {name} is being written by another process; wait for its end."
                    ) from error
                time.sleep(0.1)
            else:
                return
