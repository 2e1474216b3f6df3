"""Separate the title from the text, for formats that keep the title apart.

On the screen the title is the first block of the text, where it is read and marked like any other block. In data, the title is
metadata of the page and no part of the text, as in the output of other extractors; often the first sentences repeat the title.
In a file of plain text or Markdown whose first line is its title, the title stays in the text.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final, TypeAlias, TypeVar

from tui_reader.kept.codec import span_keys
from tui_reader.kept.offsets import spans_of
from tui_reader.model import AnnotatedArticle, Article, Assertion, Attribution, Entity, Link, Promo, Remark, Span

GAP: Final = "\n\n"
"""The characters between the title and the text under it."""

_Mark: TypeAlias = Attribution | Assertion | Promo | Entity | Link | Remark
_T = TypeVar("_T")


def text_start(annotated: AnnotatedArticle) -> int:
    """Return the offset at which the text under the title begins.

    The offset is 0 where the text does not begin with the title of the page. It is 0, too, where the two parts could not be joined
    again: a mark or a link crosses the end of the title, or a list of marks is not in text order.
    """
    start = _start_of_text(annotated.article)
    found = annotated.annotations
    lists: tuple[Sequence[_Mark], ...] = (
        *(found.attributions, found.assertions, found.promos, found.entities),
        annotated.article.links,
        annotated.remarks,
    )
    return start if all(_is_divided(each, start, len(annotated.article.title or "")) for each in lists) else 0


def is_in_title(mark: _Mark, start: int) -> bool:
    """Check whether a mark belongs to the title.

    A quotation, claim or promo does so where its content begins in the title, an entity where one of its mentions is
    there.
    """
    match mark:
        case Attribution():
            return any(span.start < start for span in mark.content[:1])
        case Entity():
            return any(span.start < start for span in mark.mentions)
        case _:
            return mark.start < start


def moved(value: _T, by: int) -> _T:
    """Return a mark, block or link with its offsets moved by ``by`` characters."""
    old: Any = value
    names = span_keys(type(value))
    spans = {name: tuple(Span(start + by, end + by) for start, end in getattr(value, name)) for name in names}
    new: _T = replace(old, **spans) if names else replace(old, start=old.start + by, end=old.end + by)
    return new


def _start_of_text(article: Article) -> int:
    title = article.title
    if not title or article.title_is_text or not article.blocks:
        return 0
    first, *others = article.blocks
    start = others[0].start if others else len(title)
    opening = title + GAP if others else title
    opens = (first.kind, first.start, first.end) == ("title", 0, len(title)) and article.text[:start] == opening
    is_whole = bool(others) or article.text == title
    return start if opens and is_whole and all(block.start >= start for block in others) else 0


def _is_divided(marks: Iterable[_Mark], start: int, end: int) -> bool:
    """Check that marks are either in the title or behind it, those in it first.

    Each span must lie within ``[0:end]``, or begin at ``start`` or later.
    """
    is_under_title = False
    for mark in marks:
        if not all(0 <= span.start <= span.end <= end or span.start >= start for span in spans_of(mark)):
            return False
        if is_in_title(mark, start):
            if is_under_title:
                return False
        else:
            is_under_title = True
    return True
