"""One location: what came of it."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from tui_reader import annotate, read
from tui_reader.errors import TuiReaderError, internal_error
from tui_reader.export import find_export
from tui_reader.model import AnnotatedArticle, opened
from tui_reader.sources.location import without_password
from tui_reader.text import clean_line


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a location: the text to write, or the error.

    ``location`` is fit for display.
    """

    location: str
    written: str = ""
    error: TuiReaderError | None = None


def outcome_of(location: str, form: str, *, explain: bool = False, threads: int | None = None) -> Outcome:
    """Read and annotate one location; an error becomes part of the outcome.

    Args:
        location: A URL, a path, or ``-``.
        form: Name of the export that writes the article.
        explain: Whether the export is asked for the reasons of every mark.
        threads: Threads of the tagger; by default one for each core that the process may use.
    """
    shown = clean_line(without_password(location))
    try:
        return Outcome(shown, find_export(form).write(annotated_at(location, threads=threads), explain=explain))
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
