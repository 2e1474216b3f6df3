"""Draws the marks of an article into its text, so that a test can show them to a person.

A statement with its class and, where it is resolved, its speaker stands between ⟦ and ⟧, what goes on with it after ⟦…;
a source stands between < and >, a cue between * and *.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.model import Annotations, Article, Attribution, Block, Span

_FIXTURE = re.compile(
    r"^# (?P<title>[^\n]+)\n\n```\n(?P<text>.*?)\n```\n\n```\n(?P<expected>.*?)\n```$", re.MULTILINE | re.DOTALL
)
FIXTURES = Path(__file__).parent / "fixtures"


def fixtures(name: str) -> list[tuple[str, str, str]]:
    """The cases of ``fixtures/NAME.md``: title, text, text with the expected marks."""
    found = [match.groups() for match in _FIXTURE.finditer((FIXTURES / f"{name}.md").read_text(encoding="utf-8"))]
    return [(title, text, expected) for title, text, expected in found]


def article_of(text: str) -> Article:
    """An article whose paragraphs are the stretches of ``text`` between blank lines."""
    blocks = tuple(
        Block(match.start(), match.end(), "paragraph") for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)
    )
    return Article(text=text, blocks=blocks)


def document_of(text: str) -> Document:
    """The whole of ``text`` as one document."""
    article = article_of(text)
    return make_document(article, article.blocks)


def _attribution(attribution: Attribution) -> Iterator[tuple[Span, str, str]]:
    who = attribution.speaker or (attribution.speaker_kind if attribution.speaker_kind != "none" else "")
    label = f"{attribution.kind}, {who}" if who else attribution.kind
    for index, span in enumerate(attribution.content):
        yield span, "⟦… " if index else f"⟦{label}: ", "⟧"


def insert(text: str, marks: list[tuple[Span, str, str]]) -> str:
    """``text`` with an opening and a closing string around each span; spans do not overlap, or lie in each other."""
    at: dict[int, list[str]] = {}
    for span, opening, closing in sorted(marks, key=lambda mark: (mark[0].start, -mark[0].end)):
        at.setdefault(span.start, []).append(opening)
        at.setdefault(span.end, []).insert(0, closing)
    pieces, before = [], 0
    for offset in sorted(at):
        pieces += [text[before:offset], *at[offset]]
        before = offset
    return "".join([*pieces, text[before:]])


def draw(text: str, annotations: Annotations) -> str:
    """``text`` with all marks but the entities drawn in."""
    marks: list[tuple[Span, str, str]] = []
    for attribution in annotations.attributions:
        marks += _attribution(attribution)
    drawn = {(span, mark) for one in annotations.attributions for span, mark in _frame(one)}
    marks += [(span, mark[0], mark[1]) for span, mark in drawn]
    marks += [(Span(one.start, one.end), f"⟦claim, {one.kind}: ", "⟧") for one in annotations.assertions]
    marks += [(Span(one.start, one.end), f"⟦promo, {one.kind}: ", "⟧") for one in annotations.promos]
    return insert(text, marks)


def _frame(attribution: Attribution) -> Iterator[tuple[Span, str]]:
    """Source and cue, unless they lie in the content, as the possessive before a cue noun may."""
    for spans, mark in ((attribution.source, "<>"), (attribution.cue, "**")):
        for span in spans:
            if not any(part.start < span.end and span.start < part.end for part in attribution.content):
                yield span, mark
