"""Mark the foot of an article: its author, its publisher, and appeals."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tui_reader.analysis.promos import biographies
from tui_reader.analysis.promos.completion import complete
from tui_reader.analysis.promos.quoted import near
from tui_reader.analysis.text.document import Document
from tui_reader.model import Block, Promo, Reason, Span

PUBLISHER: Final = "promo.other.about-publisher"
SIGNED: Final = "promo.author.signed"
_CONFIDENCE: Final = 0.9
_ABOUT: Final = re.compile(r"\W{0,3}(?:About|ABOUT) ((?:the )?[A-Z0-9][\w.&’'-]*(?: [\w.&’'-]+){0,5})\W{0,3}")
_SHORTEST_NAME: Final = 3
_MOST_PARAGRAPHS: Final = 3
_LONGEST: Final = 1500  # characters
_PRESENT: Final = re.compile(r",? (?:is|was born|has|covers|writes|works|lives|reports|edits|teaches|hosts|runs)\b")


def mark_foot(document: Document, marks: Sequence[list[Promo]], quoted: Sequence[Span]) -> None:
    """Add the promos at the end of an article to ``marks``.

    ``marks`` has the promos of each block. The blocks are gone through from the last one upwards, as long as each is a promo as a whole.
    """
    if document.first_block + len(document.blocks) < len(document.article.blocks):
        return
    for index in reversed(range(len(document.blocks))):
        block = document.blocks[index]
        if not is_whole(block, marks[index]) and not _mark(document, index, marks, quoted):
            return


def is_whole(block: Block, found: Sequence[Promo]) -> bool:
    """Check whether a block is marked as a whole."""
    return any(promo.start == block.start and promo.end == block.end for promo in found)


def _mark(document: Document, index: int, marks: Sequence[list[Promo]], quoted: Sequence[Span]) -> bool:
    block = document.blocks[index]
    if block.kind not in ("paragraph", "list_item") or near(Span(block.start, block.end), quoted):
        return False
    found = next(_wholes(document, index, marks[index]), None)
    if found:
        marks[index][:] = [found]
        return True
    heading = _heading_about(document, index)
    if heading is None:
        return False
    for at in range(heading, index + 1):
        one = document.blocks[at]
        marks[at][:] = [Promo(one.start, one.end, "other", _CONFIDENCE, (Reason(PUBLISHER),))]
    return True


def _wholes(document: Document, index: int, found: Sequence[Promo]) -> Iterator[Promo]:
    """Yield promos for a whole block at the foot, the best known first."""
    block, article = document.blocks[index], document.article
    prose = article.text[block.start : block.end]
    whole = complete(document, block, found, at_foot=index > 0)
    if whole:
        yield whole
    if _tells_about_signer(prose, article.byline):
        yield Promo(block.start, block.end, "author", _CONFIDENCE, (Reason(SIGNED),))
    before = article.text[: block.start]
    if biographies.introduces_author(prose, before) or (
        index and biographies.says_who_wrote(prose, before, article.byline)
    ):
        yield Promo(block.start, block.end, "author", _CONFIDENCE, (Reason(biographies.RULE),))


def _tells_about_signer(prose: str, byline: str | None) -> bool:
    """Check whether a paragraph opens with the name in the byline and the present tense."""
    return bool(byline) and prose.startswith(str(byline)) and bool(_PRESENT.match(prose, len(str(byline))))


def _heading_about(document: Document, index: int) -> int | None:
    """Return the index of the heading “About NAME” over paragraphs about NAME, or ``None``."""
    text = document.article.text
    for at in range(index, max(-1, index - 1 - _MOST_PARAGRAPHS), -1):
        block = document.blocks[at]
        about = _ABOUT.fullmatch(text, block.start, block.end)
        if about:
            names = {word for word in about[1].split() if word[0].isupper() and len(word) >= _SHORTEST_NAME}
            told = [text[one.start : one.end] for one in document.blocks[at + 1 : index + 1]]
            return at if told and all(any(name in one for name in names) for one in told) else None
        if block.kind != "paragraph" or block.end - block.start > _LONGEST:
            return None
    return None
