"""What one hostile input must give: an article whose promises hold, or one of the project's own errors, in time."""

import time
import traceback

from benchmarks.promises import broken_promises
from tui_reader.analysis import analyse
from tui_reader.analysis.tagging import Tagger
from tui_reader.errors import TuiReaderError
from tui_reader.export import annotated_json, annotated_markdown, annotated_text
from tui_reader.model import AnnotatedArticle, Resource
from tui_reader.readers import read_resource

MOST_SECONDS = 2.0
_PACKAGE = "tui_reader"


def check(resource: Resource, tagger: Tagger) -> tuple[str, list[str]]:
    """Return what became of an input, and what did not hold, with the marks that a tagger finds."""
    begun = time.process_time()
    try:
        article = read_resource(resource)
        annotated = AnnotatedArticle(resource.location, article, analyse(article, tagger=tagger))
        found = list(broken_promises(article, annotated.annotations))
        for write in (annotated_json, annotated_markdown, annotated_text):
            write(annotated)
        outcome = "article"
    except TuiReaderError as error:
        outcome, found = error.kind, []
    except Exception as error:  # noqa: BLE001 - the very thing that is looked for
        outcome, found = "fault", [_where(error)]
    if time.process_time() - begun > MOST_SECONDS:
        found.append(f"more than {MOST_SECONDS:g} s")
    return outcome, found


def _where(error: Exception) -> str:
    """The kind of an error and the last line of the package that it passed."""
    frames = traceback.extract_tb(error.__traceback__)
    own = next((frame for frame in reversed(frames) if f"/{_PACKAGE}/" in frame.filename), frames[-1])
    return f"{type(error).__name__} in {own.filename.partition(f'/{_PACKAGE}/')[2] or own.filename}:{own.lineno}"
