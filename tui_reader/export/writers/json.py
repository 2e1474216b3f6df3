"""Write annotated articles as JSON, one object a line; ``kept.schema`` reads them back.

``docs/json.md`` describes the format, which is public.
"""

import json
import sys
from typing import Any, Final, TypeAlias

from tui_reader.anchors import anchor_of, identities
from tui_reader.errors import TuiReaderError
from tui_reader.export.registry import Export
from tui_reader.export.summary import TOOL, limits_of
from tui_reader.kept.codec import encoded, span_keys
from tui_reader.kept.headline import is_in_title, text_start
from tui_reader.kept.schema import MARKS, REMARKS, SCHEMA
from tui_reader.model import (
    AnnotatedArticle,
    Article,
    Assertion,
    Attribution,
    Entity,
    Genre,
    Promo,
    Span,
)
from tui_reader.provenance import stage_of
from tui_reader.wording import sentences

_Mark: TypeAlias = Attribution | Assertion | Promo | Entity
_Object: TypeAlias = dict[str, Any]
# They come before the text, so that the beginning of a line says what it is about.
_FIRST: Final = ("title", "byline", "site", "published", "language", "url")


def to_json(annotated: AnnotatedArticle, *, explain: bool = True) -> str:  # noqa: ARG001 - it always explains
    """Return an annotated article as one line of JSON, to be read by ``kept.schema.from_json``.

    Args:
        annotated: The article.
        explain: Ignored: the reasons of marks are always written.

    Returns:
        The line, with the newline.
    """
    found, start = annotated.annotations, text_start(annotated)
    text, title = _lists(annotated, start)
    tool = {"name": TOOL, "version": None, "tagger": None} | encoded(found, without=frozenset((*MARKS, "genre")))
    limited = limits_of(annotated)
    return _line(
        {"schema": SCHEMA}
        | {"location": annotated.origin}
        | encoded(annotated, without=frozenset({"article", "annotations", "location", "remarks", "corrections"}))
        | {"tool": tool}
        | ({"genre": _genre(found.genre)} if found.genre else {})
        | {"article": _article(annotated.article, start)}
        | text
        | ({"headline": title} if any(title.values()) else {})
        | ({"limits": limited} if limited else {})
        | ({"corrections": encoded(annotated.corrections)} if annotated.corrections else {})
    )


def error_json(location: str, error: TuiReaderError) -> str:
    """Return the line of JSON for a location that failed."""
    return _line({"schema": SCHEMA, "location": location, "error": {"kind": error.kind, "message": error.message}})


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
    """Return the marks and notes of the text, and those of the title.

    Offsets in the text count from ``start``.
    """
    text: dict[str, list[_Object]] = {name: [] for name in MARKS}
    title: dict[str, list[_Object]] = {name: [] for name in MARKS}
    names = {kind: name for name, kind in MARKS.items()}
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
    for remark in annotated.remarks:
        is_title = bool(start) and is_in_title(remark, start)
        row = encoded(remark) | {"anchor": _anchor(annotated.article.text, Span(remark.start, remark.end))}
        (title if is_title else text).setdefault(REMARKS, []).append(_part(row, (), range(0), 0 if is_title else start))
    return text, title


def _row(mark: _Mark, identity: str, text: str) -> _Object:
    """Return a mark as data, with its identity, its anchor and its reasons.

    The reasons are rules under ``origin`` and sentences under ``reasons``.
    """
    row: _Object = {"id": identity} | encoded(mark)
    if words := _first_words(mark):
        row["anchor"] = _anchor(text, words)
    _add_stages(row)
    if mark.reasons or isinstance(mark, Assertion):
        row["reasons"] = sentences(mark.reasons)
    return row


def _anchor(text: str, words: Span) -> _Object:
    anchor = anchor_of(text, words)
    return {"exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}


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


EXPORT: Final = Export(".json", to_json, "JSON with all that is known, opens again", write_error=error_json)
