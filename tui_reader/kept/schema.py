"""Read the JSON of schema 2 back, as ``export/writers/json.py`` writes it.

``docs/json.md`` describes the format, which is public.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final, TypeAlias

from tui_reader.errors import UsageError
from tui_reader.kept.codec import MisfitError, decoded
from tui_reader.kept.headline import GAP, moved
from tui_reader.kept.review import Opened, opened_with_review
from tui_reader.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Assertion,
    Attribution,
    Block,
    Entity,
    Genre,
    Link,
    Promo,
    Remark,
)

SCHEMA: Final = 2
"""Number of the format; it rises when a key changes its meaning or goes away."""

_Mark: TypeAlias = Attribution | Assertion | Promo | Entity
_Object: TypeAlias = dict[str, Any]
REMARKS: Final = "remarks"
"""The key of the list of notes and ticks."""
MARKS: Final[Mapping[str, type[_Mark]]] = {
    "attributions": Attribution,
    "assertions": Assertion,
    "promos": Promo,
    "entities": Entity,
}
"""The keys of the four lists of an annotated article, and the classes of what is in them."""


def from_json(line: str) -> AnnotatedArticle:
    """Return the annotated article that a line of ``export.writers.json.to_json`` encodes.

    Args:
        line: One line of JSON.

    Returns:
        An article with annotations that are equal to those that were written.

    Raises:
        UsageError: The line is of another schema, stands for a location that failed, lacks a key, or has a value that the key
            cannot have, a control character in a string among them.
    """
    with _told_errors():
        return _annotated(json.loads(line, parse_constant=_refuse_constant))


def opened_json(line: str) -> Opened:
    """Return the article in a line, without notes and corrections that do not fit.

    Raises:
        UsageError: As ``from_json``.
    """
    with _told_errors():
        entry = json.loads(line, parse_constant=_refuse_constant)
        return opened_with_review(_annotated, entry, (entry, entry.get("headline")) if isinstance(entry, dict) else ())


@contextmanager
def _told_errors() -> Iterator[None]:
    try:
        yield
    except (ValueError, RecursionError) as error:
        raise UsageError(f"This is not a line that “--format json” wrote with schema {SCHEMA}: {error}.") from error


def _annotated(data: Any) -> AnnotatedArticle:
    entry = _checked_entry(data)
    article, start = _whole_article(entry["article"])
    marks = {name: tuple(_marks(entry, name, start)) for name in MARKS}
    genre = decoded(Genre | None, entry.get("genre"), "genre")
    annotations = replace(decoded(Annotations, _object(entry.get("tool", {}), "tool")), **marks, genre=genre)
    rest: AnnotatedArticle = decoded(
        AnnotatedArticle, entry | {"article": {"text": "", "blocks": []}, "annotations": {}, REMARKS: []}
    )
    return replace(rest, article=article, annotations=annotations, remarks=tuple(_remarks(entry, start)))


def _remarks(entry: _Object, start: int) -> Iterator[Remark]:
    """Yield the notes and ticks, those of the title first, with original offsets."""
    for where, lists, by in _sides(entry, start):
        for remark in decoded(tuple[Remark, ...], lists.get(REMARKS, []), where + REMARKS):
            yield moved(remark, by)


def _refuse_constant(name: str) -> None:
    raise MisfitError(f"{name} is not a number")


def _checked_entry(entry: Any) -> _Object:
    if not isinstance(entry, dict) or entry.get("schema") != SCHEMA:
        raise MisfitError("its schema is another one")
    if "error" in entry:
        raise MisfitError("it stands for a location that failed")
    _object(entry.get("article"), "article")
    return entry


def _whole_article(data: _Object) -> tuple[Article, int]:
    """Return the article with its title, and the offset of the text behind the title."""
    article: Article = decoded(Article, data, "article")
    start = data.get("text_start", 0)
    if not start:
        return article, 0
    title = f"{article.title or ''}{GAP}"
    if start not in (len(title), len(title) - len(GAP)):
        raise MisfitError("article.text_start is not behind the title")
    title_block = decoded(Block, data.get("title_block"), "article.title_block")
    title_links = decoded(tuple[Link, ...], data.get("title_links", []), "article.title_links")
    blocks = (title_block, *(moved(block, start) for block in article.blocks))
    links = (*title_links, *(moved(link, start) for link in article.links))
    return replace(article, text=title[:start] + article.text, blocks=blocks, links=links), start


def _marks(entry: _Object, name: str, start: int) -> Iterator[_Mark]:
    """Yield the marks of one list, those of the title first, with original offsets."""
    kind = MARKS[name]
    for where, lists, by in _sides(entry, start):
        rows = lists.get(name, [])
        if not isinstance(rows, list):
            raise MisfitError(f"{where}{name} is not a list")
        for row in rows:
            whole = _object(_object(row, where + name).get("whole", {}), f"{where}{name}.whole")
            if not (whole and by and kind is Entity):  # a name in both parts has come with the title
                mark = decoded(kind, row | whole, where + name)
                yield mark if whole else moved(mark, by)


def _sides(entry: _Object, start: int) -> tuple[tuple[str, _Object, int], ...]:
    """Return title and text, each with its keys, its lists and its first offset."""
    return ("headline.", _object(entry.get("headline", {}), "headline"), 0), ("", entry, start)


def _object(data: Any, where: str) -> _Object:
    if not isinstance(data, dict):
        raise MisfitError(f"{where} is not an object")
    return data
