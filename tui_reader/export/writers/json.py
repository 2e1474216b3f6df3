"""Annotated articles as JSON, one object a line: the public format that ``docs/json.md`` describes."""

import json
from collections.abc import Iterable
from typing import Any, Final

from tui_reader.errors import TuiReaderError
from tui_reader.export.headline import apart
from tui_reader.export.registry import Export
from tui_reader.export.summary import TOOL, limits_of
from tui_reader.model import AnnotatedArticle, Annotations, Article, Assertion, Attribution, Entity, Promo, Span
from tui_reader.version import __version__
from tui_reader.wording import sentences

SCHEMA: Final = 1
"""Number of the format; it rises when a key changes its meaning or goes away."""

_DECIMALS: Final = 4


def annotated_json(annotated: AnnotatedArticle, *, explain: bool = False) -> str:
    """Return the article and its annotations as one line of JSON; with ``explain`` all reasons, too."""
    body, headline = apart(annotated)
    limited = limits_of(annotated)
    return _line(
        {"schema": SCHEMA, "location": annotated.location, "tool": _tool(annotated), "article": _article(body.article)}
        | _found(body.annotations, explain)
        | ({"headline": _found(headline, explain)} if headline != Annotations() else {})
        | ({"limits": limited} if limited else {})
    )


def error_json(location: str, error: TuiReaderError) -> str:
    """Return the line of JSON for a location that failed."""
    return _line({"schema": SCHEMA, "location": location, "error": {"kind": error.kind, "message": error.message}})


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n"


def _tool(annotated: AnnotatedArticle) -> dict[str, str | None]:
    """What made the marks."""
    return {"name": TOOL, "version": __version__, "tagger": annotated.annotations.tagger}


def _article(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "byline": article.byline,
        "site": article.site,
        "published": article.published,
        "language": article.language,
        "url": article.url,
        "text": article.text,
        "blocks": [
            {"start": block.start, "end": block.end, "kind": block.kind, "level": block.level}
            for block in article.blocks
        ],
        "links": [{"start": link.start, "end": link.end, "url": link.url} for link in article.links],
    } | ({"missing": article.missing} if article.missing else {})


def _found(found: Annotations, explain: bool) -> dict[str, Any]:  # noqa: FBT001 - a flag that is passed through
    return {
        "attributions": [_attribution(each) | _why(each, explain) for each in found.attributions],
        "assertions": [_assertion(each) for each in found.assertions],
        "promos": [_promo(each) | _why(each, explain) for each in found.promos],
        "entities": [_entity(each) | _why(each, explain) for each in found.entities],
    }


def _attribution(attribution: Attribution) -> dict[str, Any]:
    return {
        "kind": attribution.kind,
        "content": _spans(attribution.content),
        "cue": _spans(attribution.cue),
        "source": _spans(attribution.source),
        "speaker": attribution.speaker,
        "speaker_kind": attribution.speaker_kind,
        "confidence": round(attribution.confidence, _DECIMALS),
    }


def _why(finding: Attribution | Promo | Entity, explain: bool) -> dict[str, Any]:  # noqa: FBT001 - a flag that is passed through
    return {"reasons": sentences(finding.reasons)} if explain and finding.reasons else {}


def _assertion(assertion: Assertion) -> dict[str, Any]:
    return {
        "start": assertion.start,
        "end": assertion.end,
        "kind": assertion.kind,
        "hedged": assertion.hedged,
        "strength": round(assertion.strength, _DECIMALS),
        "reasons": sentences(assertion.reasons),
        "confidence": round(assertion.confidence, _DECIMALS),
    }


def _promo(promo: Promo) -> dict[str, Any]:
    return {
        "start": promo.start,
        "end": promo.end,
        "kind": promo.kind,
        "confidence": round(promo.confidence, _DECIMALS),
    }


def _entity(entity: Entity) -> dict[str, Any]:
    told = {"date": entity.date, "place": entity.place}
    return {
        "name": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
        "mentions": _spans(entity.mentions),
    } | {key: value for key, value in told.items() if value}


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[start, end] for start, end in spans]


EXPORT: Final = Export(".json", annotated_json, write_error=error_json)
