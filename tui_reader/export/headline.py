"""Takes the title off the text, where a format gives it a place of its own.

On the screen the title is the first block of the text, to be read and marked with it. Where an article is data, what a page says
of itself and what it says are two things, as in what other tools extract: the title, which often says again what the first sentences
say, is then no part of the text. A file of plain text or Markdown whose first line is its title stays as it was written.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from tui_reader.model import AnnotatedArticle, Annotations, Assertion, Attribution, Block, Entity, Link, Promo, Span

_Stretch = TypeVar("_Stretch", Block, Link, Assertion, Promo)


def apart(annotated: AnnotatedArticle) -> tuple[AnnotatedArticle, Annotations]:
    """Return the article without its title, and what was marked in the title.

    All offsets of the article then count in what stands under the title, those of the second part in the title. Where no
    title was put above the text, all is as it was, and the second part is empty.
    """
    article, found = annotated.article, annotated.annotations
    first = article.blocks[0] if article.blocks and not article.title_is_text else None
    if first is None or first.kind != "title" or article.text[first.start : first.end] != article.title:
        return annotated, Annotations()
    end = len(article.text)
    cut = article.blocks[1].start if len(article.blocks) > 1 else end
    body = replace(
        article,
        text=article.text[cut:],
        blocks=_within(article.blocks, cut, end),
        links=_within(article.links, cut, end),
    )
    return replace(annotated, article=body, annotations=_marks(found, cut, end)), _marks(found, 0, cut)


def _marks(found: Annotations, start: int, end: int) -> Annotations:
    """What lies in ``start:end`` of the text, its offsets counted from ``start``."""
    return Annotations(
        tuple(_attributions(found.attributions, start, end)),
        _within(found.assertions, start, end),
        _within(found.promos, start, end),
        tuple(_entities(found.entities, start, end)),
    )


def _attributions(every: Iterable[Attribution], start: int, end: int) -> Iterator[Attribution]:
    """Those whose content opens there; of their source and cue what stands there, too."""
    for each in every:
        if each.content and start <= each.content[0].start < end:
            content, source, cue = (_spans(spans, start, end) for spans in (each.content, each.source, each.cue))
            yield replace(each, content=content, source=source, cue=cue)


def _entities(every: Iterable[Entity], start: int, end: int) -> Iterator[Entity]:
    """Those that are named there, with their mentions there."""
    for each in every:
        if mentions := _spans(each.mentions, start, end):
            yield replace(each, mentions=mentions)


def _within(every: Iterable[_Stretch], start: int, end: int) -> tuple[_Stretch, ...]:
    return tuple(
        replace(each, start=each.start - start, end=each.end - start) for each in every if start <= each.start < end
    )


def _spans(spans: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    return tuple(Span(span.start - start, span.end - start) for span in spans if start <= span.start < end)
