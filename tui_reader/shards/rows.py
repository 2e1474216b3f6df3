"""Make the rows of the tables from one annotated article."""

from collections.abc import Iterable
from typing import TypeAlias

from tui_reader.anchors import identities
from tui_reader.export.summary import word_count, words_of
from tui_reader.model import AnnotatedArticle, Assertion, Attribution, Entity, Promo, Reason, Span, marked_spans
from tui_reader.shards.columns import TABLES, Row
from tui_reader.shards.shard_page import Page

Rows: TypeAlias = dict[str, list[Row]]
"""Rows by the names of their tables."""


def no_rows() -> Rows:
    """Return every table without rows."""
    return {table: [] for table in TABLES}


def rows_of(page: Page, annotated: AnnotatedArticle) -> Rows:
    """Return the rows of an annotated article; those of a table are in text order."""
    text, document, rows = annotated.article.text, page.key, no_rows()
    rows["documents"].append(_document(page, annotated))
    for identity, mark in identities(annotated):
        key: Row = {"document": document, "id": identity}
        match mark:
            case Attribution():
                rows["attributions"].append(key | _attribution(text, mark))
            case Assertion():
                rows["assertions"].append(key | _assertion(text, mark))
            case Promo():
                rows["promos"].append(
                    key
                    | {"kind": mark.kind, "confidence": mark.confidence}
                    | _place(text, marked_spans(mark))
                    | _rules(mark.reasons)
                )
            case Entity():
                rows["entities"].append(key | _entity(mark))
    return rows


def error_row(page: Page, kind: str, message: str) -> Row:
    """Return the row for a page that could not be annotated."""
    return {"document": page.key, "url": page.url, "digest": page.digest, "kind": kind, "message": message}


def _document(page: Page, annotated: AnnotatedArticle) -> Row:
    article, genre = annotated.article, annotated.annotations.genre
    return {
        "document": page.key,
        "url": article.url or page.url,
        "digest": page.digest,
        "retrieved": page.retrieved,
        "title": article.title,
        "byline": article.byline,
        "site": article.site,
        "published": article.published,
        "language": article.language,
        "genre": genre.kind if genre else None,
        "genre_confidence": genre.confidence if genre else None,
        "missing": article.missing,
        "words": word_count(article.text),
        "text": article.text,
    }


def _attribution(text: str, mark: Attribution) -> Row:
    return (
        {
            "kind": mark.kind,
            "act": mark.act,
            "speaker": mark.speaker,
            "speaker_kind": mark.speaker_kind,
            "role": mark.role,
            "affiliation": mark.affiliation,
            "reason_for_anonymity": mark.reason_for_anonymity,
            "confidence": mark.confidence,
        }
        | _place(text, mark.content)
        | {
            "words": word_count(words_of(text, mark.content)),
            "source": words_of(text, mark.source),
            "cue": words_of(text, mark.cue),
            "content_spans": _pairs(mark.content),
            "source_spans": _pairs(mark.source),
            "cue_spans": _pairs(mark.cue),
        }
        | _rules(mark.reasons)
    )


def _assertion(text: str, mark: Assertion) -> Row:
    return (
        {"kind": mark.kind, "hedged": mark.hedged, "strength": mark.strength, "confidence": mark.confidence}
        | _place(text, marked_spans(mark))
        | {"words": word_count(text[mark.start : mark.end])}
        | _rules(mark.reasons)
    )


def _entity(mark: Entity) -> Row:
    return {
        "name": mark.name,
        "type": mark.type,
        "aliases": list(mark.aliases),
        "date": mark.date,
        "place": mark.place,
        "mentions": _pairs(mark.mentions),
    } | _rules(mark.reasons)


def _place(text: str, spans: tuple[Span, ...]) -> Row:
    """Return the words of a mark, and where they begin and end."""
    return {"text": words_of(text, spans), "start": spans[0].start, "end": spans[-1].end}


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[start, end] for start, end in spans]


def _rules(reasons: Iterable[Reason]) -> Row:
    return {"rules": [reason.rule for reason in reasons]}
