"""Makes the scores that an encoder would give if it were sure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training.plain_documents import plain_document
from tui_reader.analysis.taggers.learned.encoder import Scores
from tui_reader.analysis.taggers.learned.packing import pack
from tui_reader.analysis.taggers.learned.reading import ReadWindow
from tui_reader.analysis.taggers.learned.tag_set import (
    LINK,
    NAME_LABELS,
    NAME_TYPES,
    ROLE_LABELS,
    ROLES,
    begins,
    goes_on,
)
from tui_reader.analysis.taggers.learned.wordpieces import WordPieces
from tui_reader.analysis.taggers.learned.words import words_in
from tui_reader.analysis.text.document import Document
from tui_reader.model import EntityType

VOCABULARY = WordPieces(["[UNK]", "[CLS]", "[SEP]"])  # every word is one unknown piece
SURE = 8.0


@dataclass(frozen=True, slots=True)
class Says:
    """A stretch of text and what the encoder takes it for; ``by`` are the cue and the source of a content."""

    words: str
    role: str | None = None
    name: EntityType | None = None
    by: tuple[str | None, str | None] = (None, None)


def read_as(text: str, sayings: Sequence[Says]) -> tuple[Document, ReadWindow]:
    """Return the document of ``text``, and its one window as an encoder read it that says ``sayings`` of it."""
    document = plain_document(text)
    paragraphs = [list(words_in(text, block.start, block.end)) for block in document.blocks]
    (window,) = pack(text, paragraphs, VOCABULARY)
    starts = [word.start for word in window.words]
    count = len(starts)
    roles = np.zeros((count, ROLE_LABELS), dtype=np.float32)
    names = np.zeros((count, NAME_LABELS), dtype=np.float32)
    roles[:, 0] = names[:, 0] = SURE / 2
    # Each word has a direction of its own in the space of links, so that a product picks it out.
    linked = np.zeros((count + 1, LINK), dtype=np.float32)
    linked[np.arange(count + 1), np.arange(count + 1) % LINK] = SURE
    to_cue, to_source = (np.zeros((count, LINK), dtype=np.float32) for _ in range(2))

    def first(words: str | None) -> int:
        return 0 if words is None else starts.index(text.index(words)) + 1

    for saying in sayings:
        at = text.index(saying.words)
        inside = [n for n, start in enumerate(starts) if at <= start < at + len(saying.words)]
        for table, place in (
            (roles, ROLES.index(saying.role) if saying.role else None),
            (names, NAME_TYPES.index(saying.name) if saying.name else None),
        ):
            if place is not None:
                table[inside[0], begins(place)] = SURE
                table[inside[1:], goes_on(place)] = SURE
        to_cue[inside[0], first(saying.by[0]) % LINK] = SURE
        to_source[inside[0], first(saying.by[1]) % LINK] = SURE
    unsourced = np.full(count, -SURE, dtype=np.float32)
    return document, ReadWindow(window, Scores(roles, names, unsourced, to_cue, to_source, linked))
