"""A tagger whose findings a test draws into its text, so that a stage behind the tagger is tested by itself.

What is said stands between ⟦ and ⟧, what goes on with it after ⟦…; a source stands between < and >, a cue between * and *: as
``marking.draw`` shows them, but without the class and the speaker. A source and a cue belong to what is said next to them. A name may be
drawn as [org: Dale Bank].
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import partial
from operator import attrgetter

from tests.analysis.marking import article_of
from tui_reader.analysis import analyse
from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.taggers import choose_tagger
from tui_reader.analysis.tagging import Name, Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.model import Annotations, Article, Span

_MARK = re.compile(r"⟦… |⟦|⟧|[<>*\]]|\[(?P<type>person|org|place|group): ")
_SENTENCE_END = re.compile(r"[.!?]”? |\n")
_FURTHER = 1000  # a sentence end between two spans parts them like so many characters


class Drawn:
    """A tagger that finds what was drawn; where no name was, the names are those that the program's own tagger finds."""

    def __init__(self, drawn: str) -> None:
        self.text, self._findings, self._names = _undrawn(drawn)

    @property
    def article(self) -> Article:
        """The article of the text without what was drawn into it."""
        return article_of(self.text)

    def tag(self, document: Document) -> Tagging:
        return Tagging(self._findings, self._names or choose_tagger().tagger.tag(document).names)


def marks_of(drawn: str) -> Annotations:
    """The annotations of a text whose findings are drawn into it."""
    tagger = Drawn(drawn)
    return analyse(tagger.article, tagger=tagger)


def _undrawn(drawn: str) -> tuple[str, list[Finding], list[Name]]:
    spans: dict[str, list[Span]] = {"⟦": [], "⟦… ": [], "<": [], "*": []}
    names: list[Name] = []
    opened: list[tuple[re.Match[str], int]] = []
    text, at = "", 0
    for mark in _MARK.finditer(drawn):
        text += drawn[at : mark.start()]
        at = mark.end()
        if mark.group() in "⟧>]" or (mark.group() == "*" and opened and opened[-1][0].group() == "*"):
            opening, start = opened.pop()
            if opening["type"]:
                names.append(Name(start, len(text), opening["type"]))  # type: ignore[arg-type]  # the pattern has types alone
            else:
                spans[opening.group()].append(Span(start, len(text)))
        else:
            opened.append((mark, len(text)))
    text += drawn[at:]
    findings = [Finding([span], confidence=0.95) for span in spans["⟦"]]
    for span in spans["⟦… "]:
        next(one for one in reversed(findings) if one.content[0] < span).content.append(span)
    parted = [Span(*end.span()) for end in _SENTENCE_END.finditer(text)]
    for kind, role in (("<", "source"), ("*", "cue")):
        for span in spans[kind]:
            nearest = min(findings, key=partial(_distance, parted, span))
            getattr(nearest, role).append(span)
    return text, findings, names


def _distance(parted: Sequence[Span], span: Span, finding: Finding) -> int:
    return min(_between(parted, span, part) for part in finding.content)


def _between(parted: Sequence[Span], span: Span, other: Span) -> int:
    """The characters between two spans, and a thousand more for each of the ends of sentences."""
    first, second = sorted((span, other))
    ends = bisect_right(parted, second.start, key=attrgetter("end")) - bisect_left(
        parted, first.end, key=attrgetter("start")
    )
    return max(0, second.start - first.end) + _FURTHER * max(0, ends)
