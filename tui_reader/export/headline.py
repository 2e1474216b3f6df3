"""Takes the title off the text, where a format gives it a place of its own.

On the screen the title is the first block of the text, to be read and marked with it. Where an article is data, what a page says
of itself and what it says are two things, as in what other tools extract: the title, which often says again what the first sentences
say, is then no part of the text. A file of plain text or Markdown whose first line is its title stays as it was written.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_reader.model import AnnotatedArticle, Annotations, Attribution, Entity, Span


def apart(annotated: AnnotatedArticle) -> tuple[AnnotatedArticle, Annotations]:
    """Return the article without its title, and what was marked in the title.

    All offsets of the article then count in what stands under the title, those of the second part in the title. Where no
    title was put above the text, all is as it was, and the second part is empty.
    """
    article, found = annotated.article, annotated.annotations
    first = article.blocks[0] if article.blocks and not article.title_is_text else None
    if first is None or first.kind != "title" or article.text[first.start : first.end] != article.title:
        return annotated, Annotations()
    cut = article.blocks[1].start if len(article.blocks) > 1 else len(article.text)
    body = replace(
        article,
        text=article.text[cut:],
        blocks=tuple(replace(each, start=each.start - cut, end=each.end - cut) for each in article.blocks[1:]),
        links=tuple(
            replace(each, start=each.start - cut, end=each.end - cut) for each in article.links if each.start >= cut
        ),
    )
    marks = Annotations(
        tuple(_attributions(found.attributions, cut, len(article.text))),
        tuple(
            replace(each, start=each.start - cut, end=each.end - cut) for each in found.assertions if each.start >= cut
        ),
        tuple(replace(each, start=each.start - cut, end=each.end - cut) for each in found.promos if each.start >= cut),
        tuple(_entities(found.entities, cut, len(article.text))),
    )
    headline = Annotations(
        tuple(_attributions(found.attributions, 0, cut)),
        tuple(each for each in found.assertions if each.start < cut),
        tuple(each for each in found.promos if each.start < cut),
        tuple(_entities(found.entities, 0, cut)),
    )
    return replace(annotated, article=body, annotations=marks), headline


def _attributions(every: Iterable[Attribution], start: int, end: int) -> Iterator[Attribution]:
    """Those whose content opens in ``start:end``; of their source and cue what stands there, too."""
    for each in every:
        if each.content and start <= each.content[0].start < end:
            content, source, cue = (_within(spans, start, end) for spans in (each.content, each.source, each.cue))
            yield replace(each, content=content, source=source, cue=cue)


def _entities(every: Iterable[Entity], start: int, end: int) -> Iterator[Entity]:
    """Those that are named in ``start:end``, with their mentions there."""
    for each in every:
        if mentions := _within(each.mentions, start, end):
            yield replace(each, mentions=mentions)


def _within(spans: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    return tuple(Span(span.start - start, span.end - start) for span in spans if start <= span.start < end)
