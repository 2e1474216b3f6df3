"""Write marks and names as the W3C's Web Annotations, one collection an article.

The rules are those of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from tui_reader.anchors import anchor_of, identities
from tui_reader.export.markdown.styles import note
from tui_reader.export.registry import Export
from tui_reader.export.summary import TOOL
from tui_reader.model import AnnotatedArticle, Assertion, Attribution, Entity, Promo, Span, marked_spans

_OF_ADDRESSES: Final = "/:?#[]@!$&'()*+,;=%~"
_CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"


def to_web_annotations(annotated: AnnotatedArticle, *, explain: bool = False) -> str:  # noqa: ARG001 - it always explains
    """Return the marks of an article as an annotation collection in a line."""
    items = [*_annotations(annotated), *_remarks(annotated)]
    collection = _identifier(annotated, "collection")
    page: dict[str, Any] = {
        "id": _identifier(annotated, "page"),
        "type": "AnnotationPage",
        "partOf": collection,
        "startIndex": 0,
        "items": items,
    }
    label = annotated.article.title
    data: dict[str, Any] = {"@context": _CONTEXT, "id": collection, "type": "AnnotationCollection"}
    data |= {"label": label} if label else {}
    data |= {"total": len(items), **({"first": page} if items else {})}
    return json.dumps(data, ensure_ascii=False) + "\n"


def _annotations(annotated: AnnotatedArticle) -> Iterator[dict[str, Any]]:
    when = annotated.retrieved
    made: dict[str, Any] = {"generator": {"type": "Software", "name": TOOL}}
    made |= {"generated": _date_time(when)} if when and when.tzinfo else {}
    for identity, mark in identities(annotated):
        spans = [span for span in marked_spans(mark) if span.start < span.end]
        if spans:
            targets = [_target(annotated, span) for span in spans]
            yield {
                "id": _identifier(annotated, identity),
                "type": "Annotation",
                "motivation": "identifying" if isinstance(mark, Entity) else "classifying",
                **made,
                "body": _bodies(annotated, identity, mark),
                "target": targets[0] if len(targets) == 1 else targets,
            }


def _remarks(annotated: AnnotatedArticle) -> Iterator[dict[str, Any]]:
    """Yield an annotation for each note or tick of a person."""
    for remark in annotated.remarks:
        if remark.start < remark.end:
            tick = [_body(remark.status, "assessing")] if remark.status else []
            note = [_body(remark.text, "commenting")] if remark.text else []
            yield {
                "id": _identifier(annotated, f"remark-{remark.start}-{remark.end}"),
                "type": "Annotation",
                "motivation": "assessing" if remark.status else "commenting",
                "created": _date_time(remark.made),
                **({"creator": {"type": "Person", "name": remark.by}} if remark.by else {}),
                "body": [*tick, *note],
                "target": _target(annotated, Span(remark.start, remark.end)),
            }


def _date_time(when: datetime) -> str:
    """Return a time as the model has it; one without a zone counts as UTC."""
    return (when.astimezone(UTC) if when.tzinfo else when).strftime("%Y-%m-%dT%H:%M:%SZ")


def _bodies(
    annotated: AnnotatedArticle, identity: str, mark: Attribution | Assertion | Promo | Entity
) -> list[dict[str, Any]]:
    if isinstance(mark, Entity):
        return [_body(mark.name, "identifying"), _body(mark.type, "tagging")]
    kind = identity.partition("-")[0]
    return [_body(kind, "tagging"), _body(note(annotated.article.text, mark), "describing")]


def _body(value: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(annotated: AnnotatedArticle, span: Span) -> dict[str, Any]:
    anchor = anchor_of(annotated.article.text, span)
    words = {"exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    return {
        "source": _source(annotated),
        "selector": [
            {"type": "TextQuoteSelector"} | {name: value for name, value in words.items() if value},
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _source(annotated: AnnotatedArticle) -> str:
    """Return the address of the article, or its file as a relative address."""
    return quote(annotated.article.url or annotated.origin, safe=_OF_ADDRESSES)


def _identifier(annotated: AnnotatedArticle, name: str) -> str:
    """Return an identifier that the same mark of the same article has each time."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{_source(annotated)}#{name}')}"


EXPORT: Final = Export(".jsonld", to_web_annotations, "the W3C's Web Annotations")
