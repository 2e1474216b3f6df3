"""Check the offsets of a saved article before it is shown.

The screen relies on spans that are in the text and do not overlap.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from typing import Final

from tui_reader.kept.codec import MisfitError
from tui_reader.model import AnnotatedArticle, Assertion, Attribution, Entity, Link, Promo, Remark, Span, marked_spans

_DEEPEST: Final = 100
"""The deepest level of a heading or list item; the depth becomes blanks on the screen."""


def check_offsets(annotated: AnnotatedArticle) -> None:
    """Check that spans are in the text and in order, and do not overlap.

    Raises:
        MisfitError: A span is not; the message names its kind.
    """
    article, found = annotated.article, annotated.annotations
    blocks = [Span(block.start, block.end) for block in article.blocks]
    rows: dict[str, Sequence[Span]] = {
        "block": blocks,
        "link": [Span(link.start, link.end) for link in article.links],
        "attribution": [span for each in found.attributions for span in each.content],
        "claim": [Span(each.start, each.end) for each in found.assertions],
        "promo": [Span(each.start, each.end) for each in found.promos],
    }
    beside = chain.from_iterable(each.source + each.cue for each in found.attributions)
    named = chain.from_iterable(each.mentions for each in found.entities)
    for name, spans in rows.items():
        _check(spans, len(article.text), name)
        _check_apart(spans if name in ("block", "link") else sorted(spans), name)
    _check(chain(beside, named), len(article.text), "source or mention")
    _check_apart(sorted([*rows["attribution"], *rows["claim"], *rows["promo"]]), "mark")
    if any(not 0 <= block.level <= _DEEPEST for block in article.blocks):
        raise MisfitError("a block is deeper than any heading or list")


def spans_of(row: Attribution | Assertion | Promo | Entity | Link | Remark) -> tuple[Span, ...]:
    """Return all spans of a mark, name, link or note, with source and cue."""
    match row:
        case Attribution():
            return row.content + row.source + row.cue
        case Link() | Remark():
            return (Span(row.start, row.end),)
        case _:
            return marked_spans(row)


def _check(spans: Iterable[Span], length: int, name: str) -> None:
    if any(not 0 <= start <= end <= length for start, end in spans):
        raise MisfitError(f"a {name} is outside of the text")


def _check_apart(spans: Iterable[Span], name: str) -> None:
    if any(before.end > behind.start for before, behind in pairwise(spans)):
        raise MisfitError(f"a {name} overlaps another or is out of order")
