"""Attribute block quotations and embedded posts by their lead-ins and signatures."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech.lead_ins import LeadIn, lead_in
from tui_reader.analysis.speech.signatures import Signature, names_person, poster_line, signature_behind, signature_line
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason, Span

# What networks write into the posts that they embed: “View on Mastodon” and “♬ original sound” at an end, the rest anywhere.
_EDGE_OF_POST = re.compile(
    r"\W{0,3}(?:(?:view|see|watch|open|read) (?:(?:this|the|more|full|original|all|[\d,.]{1,9}) ){0,2}(?:(?:post|profile|photo|video|status|tweet|thread|replies|"
    r"reply|comments?) )?(?:on|at) \w{1,20}(?: \w{1,20})?\W{0,3}|♬ [^\n]{1,100})",
    re.IGNORECASE,
)
_IN_POST = re.compile(
    r"\[?image or embed\]?|add a comment\W{0,3}|(?:[\d,.]{1,9}[km]? (?:likes?|replies|reply|comments?|reposts?|retweets?|quotes?|reactions?|shares?|"
    r"views?|bookmarks?)\W{0,3}){1,6}",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Passage:
    """Blocks that are set off as one quotation; ``spans`` has their texts without the signature."""

    first: int
    spans: list[Span] = field(default_factory=list)
    signature: Signature | None = None
    lead_in: LeadIn | None = None

    @property
    def is_posted(self) -> bool:
        """Whether the author of a post is named above it."""
        return self.signature is not None and bool(self.spans) and self.signature.start < self.spans[0].start

    @property
    def is_tied(self) -> bool:
        """Whether a lead-in or a signature names the source."""
        return self.signature is not None or self.lead_in is not None


def passages(document: Document, persons: Collection[str] = ()) -> Iterator[Passage]:
    """Yield the passages of ``document`` that are set off as quotations, in text order.

    ``persons`` are the names of persons in the text.
    """
    cutter = _Cutter(document, persons)
    for at, block in enumerate(document.blocks):
        yield from cutter.enter(max(block.level, 1) if block.kind == "quotation" else 0, at)
        if block.kind == "quotation":
            yield from cutter.take(at)
    yield from cutter.enter(0, len(document.blocks))


class _Cutter:
    """The passage that is being read, with those announced at each depth."""

    def __init__(self, document: Document, persons: Collection[str]) -> None:
        self._document = document
        self._persons = persons
        self._announced: dict[int, LeadIn | None] = {}
        self._posters: dict[int, Signature] = {}  # whoever posted what is being read, at each depth
        self._depth = 0
        self._current: Passage | None = None

    def enter(self, depth: int, at: int) -> Iterator[Passage]:
        """End the passage where the block ``at`` lies at another depth."""
        if depth != self._depth:
            if self._current is not None and self._current.spans:
                yield _closed(self._document, self._current, at, self._persons)
            self._current = None
            self._posters = {level: one for level, one in self._posters.items() if level <= depth}
            if depth > self._depth:
                self._announced[depth] = lead_in(self._document, at - 1, needs_colon=False) if at else None
        self._depth = depth

    def take(self, at: int) -> Iterator[Passage]:
        """Add the block ``at``, and yield the passage that it ends."""
        block, text = self._document.blocks[at], self._document.article.text
        if _IN_POST.fullmatch(text, block.start, block.end):
            return
        if _EDGE_OF_POST.fullmatch(text, block.start, block.end):
            if self._current is not None and self._current.spans:
                yield self._current
            self._current = None
            self._posters.pop(self._depth, None)
            return
        if self._current is None:
            self._current = Passage(at, [], self._posters.get(self._depth), self._announced.get(self._depth))
        current = self._current
        poster = poster_line(text, block.start, block.end)
        if poster is not None and current.is_posted:
            yield current
            self._current = current = Passage(at)
        if poster is not None and not current.spans:
            current.signature = self._posters[self._depth] = poster
            return
        signature = _signature(self._document, at, self._persons, alone=not current.spans)
        if signature is None or signature.start > block.start:
            current.spans.append(Span(block.start, signature.start if signature else block.end))
        if signature is not None:
            current.signature = signature
            yield current
            self._current = Passage(at + 1)
            self._announced[self._depth] = None


def _signature(document: Document, at: int, persons: Collection[str], *, alone: bool) -> Signature | None:
    """Return the signature that the block ``at`` is or ends in.

    A signature without a mark is the last line of its passage, or surely names a person.
    """
    block, text = document.blocks[at], document.article.text
    following = document.blocks[at + 1] if at + 1 < len(document.blocks) else None
    is_last = following is None or following.kind != "quotation"
    found = None if alone else signature_line(text, block.start, block.end, needs_mark=False)
    if found is not None and (found.mark is not None or is_last or _names_person(text, found, persons)):
        return found
    found = signature_behind(text, block.start, block.end)
    if found is None or found.mark is not None:
        return found
    in_line = text[found.start : found.start + 1] != "\n"
    return found if (is_last and not in_line) or _names_person(text, found, persons) else None


def _names_person(text: str, signature: Signature, persons: Collection[str]) -> bool:
    return names_person(text[slice(*signature.source)], persons)


def _closed(document: Document, passage: Passage, behind: int, persons: Collection[str]) -> Passage:
    """Add the signature in the block ``behind`` a passage, if it is one.

    It is a caption, a line that a dash or bracket opens, or one that surely names a person.
    """
    block = document.blocks[behind] if behind < len(document.blocks) and passage.signature is None else None
    if block is not None and block.kind in ("paragraph", "caption", "list_item", "heading"):
        text = document.article.text
        found = signature_line(text, block.start, block.end, needs_mark=block.kind == "heading")
        if found is not None and (
            found.mark is not None or block.kind == "caption" or _names_person(text, found, persons)
        ):
            passage.signature = found
    return passage


def finding_of(passage: Passage) -> Finding:
    """Return a finding for a passage, by its signature, or else its lead-in."""
    content = [span for span in passage.spans if span.start < span.end]
    if passage.signature is not None:
        mark = passage.signature.mark
        cue = [mark] if mark is not None else []
        source = [passage.signature.source]
        return Finding(content, cue, source, [Reason("layout.signed")], 0.9, kind="direct", naming="signature")
    if passage.lead_in is not None:
        announced = passage.lead_in
        reason = Reason("layout.announced")
        return Finding(content, [announced.cue], [announced.source], [reason], 0.9, kind="direct")
    return Finding(content, [], [], [Reason("layout.nobody")], 0.5, kind="direct")
