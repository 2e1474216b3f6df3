"""Pack a document into windows, and run the encoder on each."""

from collections.abc import Iterator
from typing import NamedTuple

from tui_reader.analysis.taggers.learned.encoder import Encoder, Scores, vocabulary
from tui_reader.analysis.taggers.learned.packing import Window, pack
from tui_reader.analysis.taggers.learned.words import words_in
from tui_reader.analysis.text.document import Document

OVERLAP = 64
"""Word pieces of the paragraph before it that a window repeats, so that a quotation can go on over its edge."""

_UNREAD = frozenset({"code", "rule"})


class ReadWindow(NamedTuple):
    """A window with the encoder's scores of its words."""

    window: Window
    scores: Scores


def read(document: Document, encoder: Encoder) -> Iterator[ReadWindow]:
    """Yield the windows of ``document`` in text order; code is not read."""
    text = document.article.text
    paragraphs = (list(words_in(text, b.start, b.end)) for b in document.blocks if b.kind not in _UNREAD)
    for window in pack(text, paragraphs, vocabulary(), OVERLAP):
        yield ReadWindow(window, encoder.scores(window))
