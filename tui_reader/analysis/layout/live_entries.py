"""Read the times and labels of the entries of a live blog.

“21:15 Roth: “I will vote against it.”” is Roth's. “20:58 Swimming hall: the motion fails. (NT)” is the narrator's, and “NT” a reporter.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.layout.framed import Framed
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.quotations.marks import OPENING
from tui_reader.model import Block, Reason, Span

_CLOCK = r"[\[(]?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[AaPp]\.?[Mm]\.?)?(?: (?:[A-Z]{1,3}T|UTC))?[\])]?"
_ENTRY = re.compile(
    rf"(?P<time>{_CLOCK})(?![\d:])[ \n]?(?:[|–—·:,-]{{1,2}} ?)?(?:(?P<label>[^\W\d_][^:\n“\"‘.!?]{{0,60}})(?P<colon>:)(?= |\n|$) ?)?"
)
_INITIALS = re.compile(r" ?[\[(][A-Z]{2,3}[\])]$")
_FEWEST: Final = 3  # entries that make a live blog


def live_entries(document: Document) -> Iterator[Framed]:
    """Yield the quoted words and the frames of the entries of a live blog."""
    text = document.article.text
    found = [(block, match) for block in document.blocks if (match := _entry(text, block)) is not None]
    if len(found) < _FEWEST:
        return
    for block, match in found:
        frame = [Span(block.start, match.end())] if match.end() > block.start else []
        if initials := _INITIALS.search(text, max(match.end(), block.end - 8), block.end):
            frame.append(Span(*initials.span()))
        yield Framed(_quoted(document, block, match), frame)


def _entry(text: str, block: Block) -> re.Match[str] | None:
    if block.kind not in ("paragraph", "heading", "list_item"):
        return None
    return _ENTRY.match(text, block.start, block.end)


def _quoted(document: Document, block: Block, match: re.Match[str]) -> Finding | None:
    """Return the quotation right behind the label of an entry."""
    start = match.end()
    if not match["label"] or start >= block.end or document.article.text[start] not in OPENING:
        return None
    at = bisect_left(document.quotations, start, key=lambda one: one.start)
    if at == len(document.quotations) or document.quotations[at].start != start:
        return None
    quotation = document.quotations[at]
    source, colon = Span(*match.span("label")), Span(*match.span("colon"))
    return Finding([*quotation.parts], [colon], [source], [Reason("layout.entry")], 0.9, kind="direct")
