"""Attribute items of news to the outlet that is cited behind them.

“Herring stocks have fallen. (Norrland Dispatch)” · “A third of all containers are lost. (via Northern Science)” · “The quay will
close. — Evening Ledger”. Brackets behind a sentence hold many other things: pictures, short forms, parties, bugs, references. So a
name counts only if it is an outlet's, or stands among names of outlets or links.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english import entries
from tui_reader.analysis.tagging import Name
from tui_reader.analysis.text.document import Document
from tui_reader.model import Block, Reason, Span

_VIA = r"(?P<via>(?:[Vv]ia|[Ss]ources?:?|[Ff]rom|[Pp]er|[Rr]eported by|[Aa]ccording to|[Ff]irst reported by) (?:the (?=[A-Z]))?)?"
_NAME = r"(?P<name>[A-Z@][^()\[\]\n,;:|]{1,60})"
_MORE = r"(?:(?:, | ?\| ?|; )[^()\[\]\n]{1,40})?"
_BRACKETED = re.compile(rf"[\[(]{_VIA}{_NAME}{_MORE}[\])]")
_DASHED = re.compile(rf"(?<=[.!?…”\"]) ?(?:—|–|--) ?{_VIA}{_NAME}$")
_SENTENCE_END = re.compile(r"[.!?…][”\"’)]?\s?$")
_TAIL = re.compile(r"[.!]?$")
# Before an item: its time, number or dot.
_HEAD = re.compile(r"(?:[\[(]?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?[\])]?|\d{1,3}[.)]|[*•·–—-])[ —–-]{1,3}", re.IGNORECASE)
_JOINS: Final = frozenset("of the and & for in on de la le el der die das di van von".split())
# Platforms, archives and parts of a page: where words or pictures were seen, not who tells the news.
_NO_OUTLETS: Final = frozenset(
    "twitter facebook instagram youtube tiktok reddit whatsapp telegram mastodon bluesky threads linkedin flickr unsplash pixabay pexels giphy "
    "zoom getty images image photo photos picture pictured courtesy file video wikimedia commons wikipedia google maps scholar pubmed "
    "medline crossref amazon read more editor note update advertisement sponsored opinion analysis paywall subscription podcast".split()
)
_FEWEST_WORDS: Final = 4  # of an item
_LONGEST: Final = 700  # characters of an item; what stands farther before the bracket has sources of its own
_OTHERS: Final = 3  # items with names that may be outlets, where no name surely is


class _Cited(NamedTuple):
    """An item with the name behind it, and how much speaks for an outlet."""

    item: Span
    name: Span
    words: str
    is_told: bool
    is_outlet: bool
    is_linked: bool
    in_list: bool


def cited_items(document: Document, names: Sequence[Name]) -> Iterator[Finding]:
    """Yield a finding for each item with a cited outlet."""
    persons = {document.article.text[one.start : one.end] for one in names if one.type == "person"}
    found = [cited for block in document.blocks for cited in _in_block(document, block) if cited.words not in persons]
    sure = [one for one in found if one.is_told or one.is_outlet]
    if len(found) == 1:
        kept = [one for one in sure if one.is_told or one.is_linked or one.in_list]
    elif sure or _are_alike(found):
        kept = found
    else:
        kept = []
    for one in kept:
        yield Finding([one.item], [], [one.name], [Reason("layout.cited", (one.words,))], 0.85, naming="signature")


def _are_alike(found: Sequence[_Cited]) -> bool:
    """Check whether names that nobody knows are outlets: all of several are links."""
    return len(found) >= _OTHERS and len({one.words for one in found}) > 1 and all(one.is_linked for one in found)


def _in_block(document: Document, block: Block) -> Iterator[_Cited]:
    if block.kind not in ("paragraph", "list_item"):
        return
    text, start = document.article.text, block.start
    if match := _HEAD.match(text, start, block.end):
        start = match.end()
    matches = [*_BRACKETED.finditer(text, start, block.end)]
    if not matches:
        matches = [*_DASHED.finditer(text, max(start, block.end - 80), block.end)] if block.kind == "list_item" else []
    for match in matches:
        end = start + len(text[start : match.start()].rstrip())
        is_last = _TAIL.fullmatch(text, match.end(), block.end) is not None
        ends = _SENTENCE_END.search(text, max(start, match.start() - 4), match.start()) is not None
        name = Span(*match.span("name"))
        words = text[name.start : name.end].strip()
        fits = text.count(" ", start, end) >= _FEWEST_WORDS - 1 and end - start <= _LONGEST
        if fits and (ends or (is_last and block.kind == "list_item")) and _may_be_outlet(words):
            told = match["via"] is not None
            linked = _is_linked(document, match.start(), match.end())
            in_list = block.kind == "list_item"
            yield _Cited(
                Span(start, end),
                Span(name.start, name.start + len(words)),
                words,
                told,
                _is_outlet(words),
                linked,
                in_list,
            )
            start = match.end()
            start += len(text[start : block.end]) - len(text[start : block.end].lstrip(" .!"))


def _is_linked(document: Document, start: int, end: int) -> bool:
    return any(link.start < end and start < link.end for link in document.article.links)


def _is_outlet(words: str) -> bool:
    """Check whether a name is surely that of a paper, a station or an agency."""
    return words in entries("agencies") or not {word.lower() for word in words.split()}.isdisjoint(entries("outlets"))


def _may_be_outlet(words: str) -> bool:
    """Check whether words are a name: capitals without figures, and not a short form."""
    if words in entries("agencies"):
        return True
    parts = words.split()
    lowered = {part.lower().strip(".'’") for part in parts}
    return (
        lowered.isdisjoint(_NO_OUTLETS)
        and not any(character.isdigit() for character in words)
        and "/" not in words
        and not words.endswith((".", "!", "?"))
        and (len(parts) > 1 or not words.isupper())
        and all(part[0].isupper() or part in _JOINS for part in parts)
    )
