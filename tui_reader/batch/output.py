"""Write the results of a batch to files or standard output."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tui_reader.batch.outcome import Outcome
from tui_reader.errors import LocationError, SaveError, TuiReaderError, UsageError
from tui_reader.export import Export, slug, written_file
from tui_reader.sources.location import STANDARD_INPUT, local_path, parse

if TYPE_CHECKING:
    from tui_reader.batch.progress import ProgressBar


class Output:
    """Takes the outcomes in the order of the locations."""

    def __init__(self, export: Export, files: Sequence[Path] | None, bar: "ProgressBar", *, several: bool) -> None:
        """``files`` has a name for each outcome; without it, all goes to standard output."""
        self._export = export
        self._files = iter(files) if files else None
        self._bar = bar
        self._several = several
        self._begun = False

    def accept(self, outcome: Outcome) -> int:
        """Write one outcome and return its exit status."""
        file = next(self._files) if self._files else None
        error = outcome.error
        if error is None and file:
            error = _saved(file, self._export.head + outcome.written)
        elif error is None:
            self._print(self._opening(outcome.location) + outcome.written)
        if error is None:
            return 0
        with self._bar.hidden():
            report(error)
        if self._export.write_error:
            self._print(self._opening(outcome.location) + self._export.write_error(outcome.location, error))
        return error.exit_status

    def _opening(self, location: str) -> str:
        """Return the text before an article in the stream."""
        opening, self._begun = self._export.between if self._begun else self._export.head, True
        return opening + (self._export.label.replace("{location}", location) if self._several else "")

    def _print(self, text: str) -> None:
        with self._bar.hidden():
            print_out(text)


def report(error: TuiReaderError) -> None:
    """Print an error on standard error."""
    if sys.stderr:
        sys.stderr.write(f"tui-reader: {error.message}\n")
        sys.stderr.flush()


def print_out(text: str) -> None:
    """Write to standard output, in UTF-8 whatever the locale.

    Raises:
        SaveError: It could not be written to.
        BrokenPipeError: The pipe was closed at its other end.
    """
    if sys.stdout is None:
        raise SaveError("There is no standard output to write to; open it, or name a file with --output.")
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise SaveError(f"Standard output could not be written to: {error.strerror}.") from error


def file_names(locations: Sequence[str], ending: str, output: Path) -> list[Path]:
    """Return the file for each location.

    For one location it is ``output`` itself, for several they are files in the folder ``output``.

    A name that is taken, by an earlier location or by a file that is to be read, gets a number.

    Raises:
        UsageError: ``output`` is one of the files to be read, or it is a file and there are several locations.
    """
    inputs = {os.path.realpath(path) for path in map(local_path, locations) if path is not None}
    if len(locations) == 1 and not output.is_dir():
        if os.path.realpath(output) in inputs:
            raise UsageError(f"{output} is to be read; name another file with --output.")
        return [output]
    if output.exists() and not output.is_dir():
        raise UsageError(f"{output} is a file; name a folder with --output, because there are several locations.")
    make_folder(output)
    taken = {name.casefold() for name in inputs}
    return [_free_name(output, _stem(location), ending, taken) for location in locations]


def make_folder(folder: Path) -> None:
    """Make a folder for the output, if it is not there.

    Raises:
        UsageError: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"The folder {folder} could not be made: {error.strerror}. Name another one.") from error


def _free_name(folder: Path, stem: str, ending: str, taken: set[str]) -> Path:
    """Return a name that is not in ``taken``, and add it there.

    Systems differ on whether capitals count, so names are compared without them.
    """
    number = 1
    while True:
        path = folder / (f"{stem}{ending}" if number == 1 else f"{stem}-{number}{ending}")
        real = os.path.realpath(path).casefold()
        if real not in taken:
            taken.add(real)
            return path
        number += 1


def _stem(location: str) -> str:
    """The location's name without folders and endings, fit for a file."""
    if location == STANDARD_INPUT:
        return "standard-input"
    try:
        place = parse(location)
        if place.kind == "web":
            address = urlsplit(place.target)
            return slug(Path(address.path).stem or address.hostname or "")
    except (LocationError, ValueError):  # such an address is refused when it is opened
        return slug(location)
    return Path(place.target.removesuffix(".gz")).stem or slug("")


def _saved(file: Path, text: str) -> SaveError | None:
    try:
        with written_file(file, overwrite=True) as opened:
            opened.write(text)
    except SaveError as error:
        return error
    return None
