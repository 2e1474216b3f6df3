"""Write annotated articles as JSON, one object a line, and read them back.

``docs/json.md`` describes the format, which is public.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, TypeAlias

from tui_reader.anchors import anchor_of, identities
from tui_reader.errors import TuiReaderError, UsageError
from tui_reader.export.codec import MisfitError, decoded, encoded, span_keys
from tui_reader.export.headline import GAP, is_in_title, moved, text_start
from tui_reader.export.registry import Export
from tui_reader.export.summary import TOOL, limits_of
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
    Span,
)
from tui_reader.provenance import stage_of
from tui_reader.wording import sentences

SCHEMA: Final = 2
"""Number of the format; it rises when a key changes its meaning or goes away."""

_Mark: TypeAlias = Attribution | Assertion | Promo | Entity
_Object: TypeAlias = dict[str, Any]
_MARKS: Final[Mapping[str, type[_Mark]]] = {
    "attributions": Attribution,
    "assertions": Assertion,
    "promos": Promo,
    "entities": Entity,
}
# They come before the text, so that the beginning of a line says what it is about.
_FIRST: Final = ("title", "byline", "site", "published", "language", "url")


def to_json(annotated: AnnotatedArticle, *, explain: bool = True) -> str:  # noqa: ARG001 - it always explains
    """Return an annotated article as one line of JSON, to be read by ``from_json``.

    Args:
        annotated: The article.
        explain: Ignored: the reasons of marks are always written.

    Returns:
        The line, with the newline.
    """
    found, start = annotated.annotations, text_start(annotated)
    text, title = _lists(annotated, start)
    tool = {"name": TOOL, "version": None, "tagger": None} | encoded(found, without=frozenset((*_MARKS, "genre")))
    limited = limits_of(annotated)
    return _line(
        {"schema": SCHEMA}
        | encoded(annotated, without=frozenset({"article", "annotations"}))
        | {"tool": tool}
        | ({"genre": _genre(found.genre)} if found.genre else {})
        | {"article": _article(annotated.article, start)}
        | text
        | ({"headline": title} if any(title.values()) else {})
        | ({"limits": limited} if limited else {})
    )


def error_json(location: str, error: TuiReaderError) -> str:
    """Return the line of JSON for a location that failed."""
    return _line({"schema": SCHEMA, "location": location, "error": {"kind": error.kind, "message": error.message}})


def from_json(line: str) -> AnnotatedArticle:
    """Return the annotated article that a line of ``to_json`` encodes.

    Args:
        line: One line of JSON.

    Returns:
        An article with annotations that are equal to those that were written.

    Raises:
        UsageError: The line is of another schema, stands for a location that failed, lacks a key, or has a value that the key
            cannot have, a control character in a string among them.
    """
    try:
        entry = _checked_entry(json.loads(line, parse_constant=_refuse_constant))
        article, start = _whole_article(entry["article"])
        marks = {name: tuple(_marks(entry, name, start)) for name in _MARKS}
        genre = decoded(Genre | None, entry.get("genre"), "genre")
        annotations = replace(decoded(Annotations, _object(entry.get("tool", {}), "tool")), **marks, genre=genre)
        rest: AnnotatedArticle = decoded(
            AnnotatedArticle, entry | {"article": {"text": "", "blocks": []}, "annotations": {}}
        )
        return replace(rest, article=article, annotations=annotations)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"This is not a line that “--format json” wrote with schema {SCHEMA}: {error}.") from error


def _line(value: _Object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n"


def _article(article: Article, start: int) -> _Object:
    """Return the article as data; offsets count from ``start``.

    Where the title is the first block, the block is separated from the others as ``title_block``.
    """
    data: _Object = encoded(article)
    data = {key: data[key] for key in _FIRST} | data
    if start:
        data |= {"text": article.text[start:], "text_start": start, "title_block": data["blocks"].pop(0)}
        title_links = [link for link in data["links"] if link["start"] < start]
        data |= {"title_links": title_links} if title_links else {}
        data["links"] = data["links"][len(title_links) :]
        for row in data["blocks"] + data["links"]:
            row.update(start=row["start"] - start, end=row["end"] - start)
    return data


def _lists(annotated: AnnotatedArticle, start: int) -> tuple[_Object, _Object]:
    """Return the marks of the text and those of the title.

    Offsets in the text count from ``start``.
    """
    text: dict[str, list[_Object]] = {name: [] for name in _MARKS}
    title: dict[str, list[_Object]] = {name: [] for name in _MARKS}
    names = {kind: name for name, kind in _MARKS.items()}
    for identity, mark in identities(annotated):
        row, name, keys = _row(mark, identity, annotated.article.text), names[type(mark)], span_keys(type(mark))
        if not start:
            text[name].append(row)
            continue
        is_title = is_in_title(mark, start)
        if is_title:
            title[name].append(_part(row, keys, range(start), 0))
        if not is_title or (isinstance(mark, Entity) and any(span.start >= start for span in mark.mentions)):
            text[name].append(_part(row, keys, range(start, sys.maxsize), start))
    return text, title


def _row(mark: _Mark, identity: str, text: str) -> _Object:
    """Return a mark as data, with its identity, its anchor and its reasons.

    The reasons are rules under ``origin`` and sentences under ``reasons``.
    """
    row: _Object = {"id": identity} | encoded(mark)
    if words := _first_words(mark):
        anchor = anchor_of(text, words)
        row["anchor"] = {"exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    _add_stages(row)
    if mark.reasons or isinstance(mark, Assertion):
        row["reasons"] = sentences(mark.reasons)
    return row


def _genre(genre: Genre) -> _Object:
    """Return a genre as data, with its reasons as rules and as sentences."""
    row: _Object = encoded(genre)
    _add_stages(row)
    return row | {"reasons": sentences(genre.reasons)}


def _add_stages(row: _Object) -> None:
    """Add to each rule under ``origin`` the stage that applies it."""
    if "origin" in row:
        row["origin"] = [{"stage": stage_of(each["rule"])} | each for each in row["origin"]]


def _first_words(mark: _Mark) -> Span | None:
    """Return the span of the anchor of a mark; an entity has no anchor."""
    match mark:
        case Attribution():
            return next(iter(mark.content), None)
        case Entity():
            return None
        case _:
            return Span(mark.start, mark.end)


def _part(row: _Object, keys: tuple[str, ...], part: range, start: int) -> _Object:
    """Return a mark with its spans in ``part``, as offsets from ``start``.

    If it has others, all of them stand under ``whole``, as they are in the model.
    """
    if not keys:
        return row | {"start": row["start"] - start, "end": row["end"] - start}
    spans = {key: [[first - start, last - start] for first, last in row[key] if first in part] for key in keys}
    is_whole = all(len(spans[key]) == len(row[key]) for key in keys)
    return row | spans | ({} if is_whole else {"whole": {key: row[key] for key in keys}})


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
    kind = _MARKS[name]
    for where, lists, by in (("headline.", _object(entry.get("headline", {}), "headline"), 0), ("", entry, start)):
        rows = lists.get(name, [])
        if not isinstance(rows, list):
            raise MisfitError(f"{where}{name} is not a list")
        for row in rows:
            whole = _object(_object(row, where + name).get("whole", {}), f"{where}{name}.whole")
            if not (whole and by and kind is Entity):  # a name in both parts has come with the title
                mark = decoded(kind, row | whole, where + name)
                yield mark if whole else moved(mark, by)


def _object(data: Any, where: str) -> _Object:
    if not isinstance(data, dict):
        raise MisfitError(f"{where} is not an object")
    return data


EXPORT: Final = Export(".json", to_json, write_error=error_json)
