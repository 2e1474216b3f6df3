"""Check that a hostile input gives a sound article or an error, in time."""

import time
import traceback

from benchmarks.promises import broken_promises
from benchmarks.timed_encoder import TimedEncoder
from tui_reader.analysis import analyse
from tui_reader.analysis.taggers.learned import LearnedTagger
from tui_reader.errors import TuiReaderError, UsageError
from tui_reader.export.writers.json import to_json
from tui_reader.export.writers.markdown import to_markdown
from tui_reader.export.writers.text import to_text
from tui_reader.kept.schema import from_json
from tui_reader.model import AnnotatedArticle, Resource
from tui_reader.readers import read_resource

MOST_SECONDS = 2.0
"""Time of the processor for reading an input, analysing and writing it, without what passes within the encoder."""
_ENCODER_SECONDS = 0.1
_ENCODER_SECONDS_A_PIECE = 0.0005
"""Five times what the encoder takes a word piece on a free core (0.1 ms: ``python -m benchmarks.analysis_time --only "many persons"``)."""
_PACKAGE = "tui_reader"


def check(resource: Resource, encoder: TimedEncoder) -> tuple[str, list[str]]:
    """Return the outcome of an input and the promises that are broken."""
    begun, encoded, pieces = time.process_time(), encoder.seconds, encoder.pieces
    try:
        article = read_resource(resource)
        annotated = AnnotatedArticle(resource.location, article, analyse(article, tagger=LearnedTagger(encoder)))
        found = list(broken_promises(article, annotated.annotations))
        for write in (to_markdown, to_text):
            write(annotated)
        if not _comes_back(annotated):
            found.append("what is read back from its JSON is another article")
        outcome = "article"
    except TuiReaderError as error:
        outcome, found = error.kind, []
    except Exception as error:  # noqa: BLE001 - the very thing that is looked for
        outcome, found = "fault", [_where(error)]
    encoded, pieces = encoder.seconds - encoded, encoder.pieces - pieces
    if time.process_time() - begun - encoded > MOST_SECONDS:
        found.append(f"more than {MOST_SECONDS:g} s beside the encoder")
    if encoded > _ENCODER_SECONDS + _ENCODER_SECONDS_A_PIECE * pieces:
        found.append(f"the encoder takes more than {1000 * _ENCODER_SECONDS_A_PIECE:g} ms a word piece")
    return outcome, found


def _comes_back(annotated: AnnotatedArticle) -> bool:
    line = to_json(annotated)
    try:
        return from_json(line) == annotated
    except UsageError:
        return False


def _where(error: Exception) -> str:
    """Return an error's kind and the innermost line of the package in its traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    own = next((frame for frame in reversed(frames) if f"/{_PACKAGE}/" in frame.filename), frames[-1])
    return f"{type(error).__name__} in {own.filename.partition(f'/{_PACKAGE}/')[2] or own.filename}:{own.lineno}"
