"""Write a checklist of an article: names, numbers, dates, quotations and claims.

It is for who checks a text before it appears, a draft above all: a list of tasks in Markdown, to be ticked off.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from tui_reader.export.claim_list import Row, claim_list
from tui_reader.export.escaping import escaped, linked
from tui_reader.export.numbers import numbers_in
from tui_reader.export.registry import Export
from tui_reader.export.summary import words_of
from tui_reader.kept.remarks import remarked
from tui_reader.model import AnnotatedArticle, Attribution, Entity, Remark, Span, marked_spans
from tui_reader.text import one_line
from tui_reader.wording import ENTITY_TYPES, remark_line

_AROUND: Final = 60  # characters on each side of a number or a date


class Item(NamedTuple):
    """A task of the checklist.

    Attributes:
        words: The words to check.
        told: The words around them, or what is known of them.
        start: Their offset.
        remarks: The notes and ticks of a person on them.
        is_done: Whether a person has ticked them as checked.
    """

    words: str
    told: str
    start: int
    remarks: tuple[Remark, ...]
    is_done: bool


def to_checklist(annotated: AnnotatedArticle, *, explain: bool = False) -> str:  # noqa: ARG001 - it has no reasons
    """Return the checklist of an article as Markdown."""
    article = annotated.article
    place = article.url or annotated.origin
    parts = [f"# To check: {escaped(one_line(article.title or place))}", linked(place)]
    starts = [block.start for block in article.blocks if block.kind != "title"]
    sections: Mapping[str, Iterable[Item]] = {
        "Names": _names(annotated),
        "Numbers": _numbers(annotated),
        "Dates": _dates(annotated),
        "Quotations": _statements(annotated, "quote"),
        "Claims without a source": _statements(annotated, "claim"),
    }
    for heading, items in sections.items():
        lines = [_line(item, bisect_right(starts, item.start)) for item in items]
        parts += [f"## {heading}", "\n".join(lines) or "There are none."]
    return "\n\n".join(parts) + "\n"


def _line(item: Item, block: int) -> str:
    """Return a task."""
    told = remark_line(one for one in item.remarks if one.text or one.status != "checked")  # the box says that
    noted = f" — note: {escaped(told)}" if told else ""
    where = f"paragraph {block}" if block else "title"
    told = f" {escaped(item.told)}" if item.told else ""
    return f"- [{'x' if item.is_done else ' '}] **{escaped(item.words)}**{told} ({where}){noted}"


def _names(annotated: AnnotatedArticle) -> Iterator[Item]:
    for entity in annotated.annotations.entities:
        if entity.type != "date" and entity.mentions:
            also = f", also {', '.join(map(one_line, entity.aliases))}" if entity.aliases else ""
            told = f"{ENTITY_TYPES[entity.type]}{also}, named {len(entity.mentions)} ×"
            yield _item(one_line(entity.name), told, entity.mentions[0].start, _exactly_on(annotated, entity.mentions))


def _numbers(annotated: AnnotatedArticle) -> Iterator[Item]:
    """Yield the numbers that are part of no date and no name."""
    text, found = annotated.article.text, annotated.annotations
    named = sorted(span for entity in found.entities for span in entity.mentions)
    ends = [span.end for span in named]
    for number in numbers_in(text):
        at = bisect_right(ends, number.start)
        if at == len(named) or named[at].start >= number.end:
            yield _in_context(annotated, number, "")


def _dates(annotated: AnnotatedArticle) -> Iterator[Item]:
    dates = [(span, entity) for entity in annotated.annotations.entities for span in _mentions_of_date(entity)]
    for span, entity in sorted(dates, key=lambda each: each[0]):
        yield _in_context(annotated, span, f"{entity.date}: " if entity.date else "")


def _mentions_of_date(entity: Entity) -> tuple[Span, ...]:
    return entity.mentions if entity.type == "date" else ()


def _statements(annotated: AnnotatedArticle, kind: str) -> Iterator[Item]:
    by_mark = remarked(annotated)
    for row in claim_list(annotated):
        if row.kind == kind:
            is_done = by_mark.status(row.mark) == "checked"
            yield Item(
                row.words, _told(annotated.article.text, row), _start(row), by_mark.on.get(row.mark, ()), is_done
            )


def _told(text: str, row: Row) -> str:
    """Return the speaker of a statement, the cue, and its kind."""
    if not isinstance(row.mark, Attribution):
        return row.mark.kind
    cue = words_of(text, row.mark.cue)
    return ", ".join([row.speaker, *([f"cue “{cue}”"] if cue else []), row.mark.kind])


def _start(row: Row) -> int:
    return next((span.start for span in marked_spans(row.mark)), 0)


def _in_context(annotated: AnnotatedArticle, span: Span, told: str) -> Item:
    """Return words with those around them in their line."""
    text = annotated.article.text
    before, behind = text[: span.start].rpartition("\n")[2], text[span.end :].partition("\n")[0]
    if len(before) > _AROUND:
        before = f"… {before[-_AROUND:].partition(' ')[2]}"
    if len(behind) > _AROUND:
        behind = f"{behind[:_AROUND].rpartition(' ')[0]} …"
    words = text[span.start : span.end]
    around = one_line(f"{before}{words}{behind}")
    return _item(one_line(words), f"{told}{around}", span.start, _exactly_on(annotated, (span,)))


def _item(words: str, told: str, start: int, remarks: tuple[Remark, ...]) -> Item:
    return Item(words, told, start, remarks, any(one.status == "checked" for one in remarks))


def _exactly_on(annotated: AnnotatedArticle, spans: tuple[Span, ...]) -> tuple[Remark, ...]:
    return tuple(one for one in annotated.remarks if (one.start, one.end) in spans)


EXPORT: Final = Export(".checklist.md", to_checklist, "a checklist for who checks a text", between="\n")
