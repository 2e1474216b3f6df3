"""Distinguish the narrator's passages from quotations, where no source is named.

A block quotation may hold an abstract, a summary, a tip, a pull quote or the number of a picture, as well as a quotation.
"""

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.quotations.marks import OPENING
from tui_reader.model import Block, Span

_LABEL = (
    r"(?:abstract|(?:executive )?summary|synopsis|overview|highlights|in (?:brief|short|this (?:article|story|post|issue))|at a glance|key "
    r"(?:points?|takeaways?|facts?|findings?|messages?)|main points?|takeaways?|the takeaway|(?:the )?bottom line|what (?:to|you need to) know|why it matters|tl;?dr|"
    r"(?:pro |quick |top )?tips?|hints?|good to know|did you know|fun fact|remember|notes?|nb|warning|caution|important|attention|"
    r"updated?|corrections?|clarification|disclaimer|disclosure|spoilers?(?: alert)?|(?:editor|author|publisher)['’]?s['’]? note|ed\. note|read more|see also|related|example|"
    r"definition|ingredients|question|quick (?:answer|facts)|conclusion|background|context|advertisement|sponsored|about (?:this|the|us))"
)
# Words at the head of a passage, or alone above it, that the page says in its own voice.
_OWN_LABEL = re.compile(rf"\W{{0,10}}{_LABEL}\b(?:\W{{1,3}}|$)", re.IGNORECASE)
_LABEL_ALONE = re.compile(rf"\W{{0,10}}{_LABEL}\W{{0,3}}", re.IGNORECASE)
# What the page tells about itself: “This article was first published in 2019.”
_OF_ITSELF = re.compile(
    r"\W{0,3}(?:this|the following) (?:article|story|post|piece|page|interview|essay|excerpt|report|review|column|newsletter|episode)\b",
    re.IGNORECASE,
)
_SINGULAR = re.compile(r"\b(?:I|[Mm]y|me|mine|myself)\b")
_PLURAL = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|ours|ourselves|I|[Mm]y|me)\b")
_ADDRESSED = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?…][”\"’')]{0,2}(?:\s|$)")
_SHORTEST_REPEATED: Final = 20  # characters of a passage that is looked for elsewhere in the text
_SHORTEST_PROSE: Final = 60  # characters of a paragraph that tells something before the first passage
_LONGEST_MOTTO: Final = 160
_AROUND = "“”\"'‘’ …"


def is_own_voice(document: Document, spans: Sequence[Span], first: int) -> bool:
    """Check whether a passage is the narrator's: an abstract, a tip.

    ``first`` is the index of its first block in ``document``.
    """
    text, start = document.article.text, spans[0].start
    if _OWN_LABEL.match(text[slice(*spans[0])]) or _OF_ITSELF.match(text, *spans[0]):
        return True
    if first and _LABEL_ALONE.fullmatch(text[slice(*_span(document.blocks[first - 1]))]):
        return True
    # An abstract opens the page, and is longer than a motto.
    is_marked = text[start] in OPENING
    return not is_marked and not follows_prose(document, first) and spans[-1].end - start > _LONGEST_MOTTO


def repeated_at(document: Document, spans: Sequence[Span]) -> Span | None:
    """Return the span of the text that a pull quote repeats, or ``None``."""
    text = document.article.text
    whole = text[spans[0].start : spans[-1].end]
    words = whole.strip(_AROUND + ".!?,")[1:]  # its first letter may be a capital here only
    if len(words) < _SHORTEST_REPEATED:
        return None
    begin, end = document.blocks[0].start, document.blocks[-1].end
    at = text.find(words, begin, spans[0].start)
    at = at if at >= 0 else text.find(words, spans[-1].end, end)
    return Span(at - 1, at + len(words)) if at > begin else None


def follows_prose(document: Document, first: int) -> bool:
    """Check whether prose stands before the block ``first``.

    A passage before all prose is an abstract or a motto.
    """
    return document.first_block > 0 or any(map(_is_prose, document.blocks[:first]))


def looks_said(document: Document, spans: Sequence[Span], first: int) -> bool:
    """Check whether a passage without a named source is a quotation.

    It is in quotation marks or behind a colon; or in the first person, on a page that is not; or it has several sentences,
    none of which addresses the reader.
    """
    text = document.article.text
    before = document.blocks[first - 1] if first else None
    if text[spans[0].start] in OPENING or (before is not None and text[before.end - 1] == ":"):
        return True
    if not follows_prose(document, first):
        return False
    words = "\n".join(text[slice(*span)] for span in spans)
    person = _SINGULAR if _SINGULAR.search(words) else _PLURAL
    around = (block for block in document.blocks if block.kind == "paragraph")
    if person.search(words) and not any(person.search(text, *_span(block)) for block in around):
        return True
    return len(_SENTENCE.findall(words)) > 1 and _ADDRESSED.search(words) is None


def _span(block: Block) -> tuple[int, int]:
    return block.start, block.end


def _is_prose(block: Block) -> bool:
    return block.kind == "paragraph" and block.end - block.start >= _SHORTEST_PROSE
