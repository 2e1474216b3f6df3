"""Add the articles of reading lists to the library."""

from collections.abc import Sequence
from datetime import UTC, datetime

from tui_reader.batch.output import print_out, report
from tui_reader.errors import TuiReaderError, UsageError
from tui_reader.library.folder import default_path
from tui_reader.library.store import Library
from tui_reader.reading_lists import ReadingList, read_list
from tui_reader.sources import load
from tui_reader.sources.location import parse
from tui_reader.sources.settings import Settings
from tui_reader.text import clean_line


def import_lists(files: Sequence[str]) -> int:
    """Add the articles of each file to the library and return the exit status.

    Raises:
        LibraryError: The library cannot be written.
        UsageError: The run is private, or a location is an address of the web.
    """
    if Settings.from_environment().private:
        raise UsageError("A private run keeps nothing, so that nothing can be added to the library.")
    status = 0
    for file in files:
        if parse(file).kind == "web":
            raise UsageError(f"{file} is an address: save the list as a file, and import that.")
        try:
            found = read_list(load(file))
        except TuiReaderError as error:
            report(error)
            status = max(status, error.exit_status)
            continue
        with Library(default_path()) as library:
            added = library.save(found.rows, datetime.now(UTC))
        print_out(clean_line(f"{file}: {_told(found, added)}") + "\n")
    return status


def _told(found: ReadingList, added: int) -> str:
    """Return what was read and what of it is new, in words."""
    known = len(found.rows) - added
    parts = [f"new in the library, unread, from {found.origin}: {added} of {len(found.rows)}"]
    parts += [f"there already: {known}"] * bool(known)
    parts += [f"left out, without an address of the web: {found.left_out}"] * bool(found.left_out)
    return "; ".join(parts) + "."
