"""Annotate one location, and return its outcome."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from tui_reader import annotate, read
from tui_reader.errors import TuiReaderError, internal_error
from tui_reader.export import find_export
from tui_reader.export.parts import WHOLE, Parts
from tui_reader.model import AnnotatedArticle, opened
from tui_reader.sources.location import without_password
from tui_reader.text import clean_line


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a location: the text to write, or the error.

    ``location`` is fit for display.
    """

    location: str
    written: str = ""
    error: TuiReaderError | None = None


def outcome_of(  # noqa: PLR0913 - keywords, each with a default
    location: str,
    form: str,
    *,
    explain: bool = False,
    threads: int | None = None,
    is_corrected: bool = False,
    without: Parts = WHOLE,
) -> Outcome:
    """Read and annotate one location; an error becomes part of the outcome.

    Args:
        location: A URL, a path, or ``-``.
        form: Name of the export that writes the article.
        explain: Whether the export is asked for the reasons of every mark.
        threads: Threads of the tagger; by default one for each core that the process may use.
        is_corrected: Whether the corrections and notes that the library has of the article are laid over its marks.
        without: The parts of a file that are left out.
    """
    shown = clean_line(without_password(location))
    try:
        annotated = annotated_at(location, threads=threads)
        annotated = corrected_as_in_library(annotated, location) if is_corrected else annotated
        return Outcome(shown, find_export(form).written(annotated, explain=explain, without=without))
    except TuiReaderError as error:
        return Outcome(shown, error=error)
    except Exception as error:  # noqa: BLE001 - it is reported, and the other locations go on
        return Outcome(shown, error=internal_error(error, f"{shown} could not be annotated"))


def annotated_at(location: str, *, threads: int | None = None) -> AnnotatedArticle:
    """Return the article at a location with its marks.

    A saved one is not analysed again.

    Raises:
        TuiReaderError: It could not be loaded, or there is no article in it.
    """
    article = read(location)
    shown = clean_line(without_password(location))
    return replace(opened(shown, article, datetime.now(UTC)), annotations=annotate(article, threads=threads))


def corrected_as_in_library(annotated: AnnotatedArticle, location: str) -> AnnotatedArticle:
    """Return an article with the corrections and notes of the library.

    Those of a saved article stay, unless they were undone in the library. Those whose words are no longer in the text change nothing.

    Raises:
        LibraryError: The library cannot be read.
    """
    from tui_reader.corrections.overlay import corrected
    from tui_reader.corrections.restoring import restored
    from tui_reader.library.folder import default_path
    from tui_reader.library.store import Library
    from tui_reader.sources.location import lasting_address

    address, path = lasting_address(location), default_path()
    if address is None or not path.exists():
        return annotated
    analysed, of_file = restored(annotated)
    with Library(path) as library:
        number = library.number_of(address)
        journal = None if number is None else library.journal(number, of_file)
    return annotated if journal is None else corrected(analysed, journal.entries).annotated
