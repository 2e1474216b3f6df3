"""Exports as a JSON-LD processor reads them, with contexts of our own making, so that no network is asked.

Each has only the terms that are written, so that a term that the real context lacks would be dropped here, too.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from pyld import jsonld

OA: Final = "http://www.w3.org/ns/oa#"
ACTIVITIES: Final = "https://www.w3.org/ns/activitystreams#"
SCHEMA: Final = "http://schema.org/"
TERMS: Final = "http://purl.org/dc/terms/"
PEOPLE: Final = "http://xmlns.com/foaf/0.1/"
VALUE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
_LABEL: Final = "http://www.w3.org/2000/01/rdf-schema#label"
_FORMAT: Final = "http://purl.org/dc/elements/1.1/format"
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"

_KINDS: Final = {"id": "@id", "type": "@type"}


def _links(iri: str) -> dict[str, str]:
    """A property whose value is another node, by itself or by its address."""
    return {"@id": iri, "@type": "@id"}


def _typed(iri: str, kind: str) -> dict[str, str]:
    return {"@id": iri, "@type": kind}


_MOTIVATIONS: Final = ("assessing", "classifying", "commenting", "describing", "identifying", "tagging")
_ANNOTATIONS: Final = {
    **_KINDS,
    **{name: OA + name for name in ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector")},
    **{name: OA + name for name in _MOTIVATIONS},
    **{name: OA + name for name in ("exact", "prefix", "suffix")},
    **{name: _typed(OA + name, f"{_XSD}nonNegativeInteger") for name in ("start", "end")},
    "AnnotationCollection": f"{ACTIVITIES}OrderedCollection",
    "AnnotationPage": f"{ACTIVITIES}OrderedCollectionPage",
    "Person": f"{PEOPLE}Person",
    "Software": f"{ACTIVITIES}Application",
    "body": _links(f"{OA}hasBody"),
    "created": _typed(f"{TERMS}created", f"{_XSD}dateTime"),
    "creator": _links(f"{TERMS}creator"),
    "first": _links(f"{ACTIVITIES}first"),
    "format": _FORMAT,
    "generated": _typed(f"{TERMS}issued", f"{_XSD}dateTime"),
    "generator": _links(f"{ACTIVITIES}generator"),
    "items": {**_links(f"{ACTIVITIES}items"), "@container": "@list"},
    "label": _LABEL,
    "motivation": _typed(f"{OA}motivatedBy", "@vocab"),
    "name": f"{PEOPLE}name",
    "partOf": _links(f"{ACTIVITIES}partOf"),
    "purpose": _typed(f"{OA}hasPurpose", "@vocab"),
    "selector": _links(f"{OA}hasSelector"),
    "source": _links(f"{OA}hasSource"),
    "startIndex": _typed(f"{ACTIVITIES}startIndex", f"{_XSD}nonNegativeInteger"),
    "target": _links(f"{OA}hasTarget"),
    "total": _typed(f"{ACTIVITIES}totalItems", f"{_XSD}nonNegativeInteger"),
    "value": VALUE,
}
_CLASSES: Final = ("Article", "Claim", "Comment", "Organization", "Person", "SoftwareApplication")
_PROPERTIES: Final = (
    "affiliation", "appearance", "author", "comment", "description", "headline", "identifier", "inLanguage", "jobTitle", "name",
    "publisher", "sdPublisher", "text",
)  # fmt: skip
_CLAIMS: Final = {
    **_KINDS,
    **{name: SCHEMA + name for name in (*_CLASSES, *_PROPERTIES)},
    **{name: _typed(SCHEMA + name, f"{SCHEMA}Date") for name in ("dateCreated", "datePublished")},
    "url": _links(f"{SCHEMA}url"),
}
_CONTEXTS: Final[dict[str, Any]] = {
    "http://www.w3.org/ns/anno.jsonld": _ANNOTATIONS,
    "https://schema.org": _CLAIMS,
}


def expanded(data: dict[str, Any]) -> list[Any]:
    """The nodes of a document with whole addresses for terms; a term or a class without one is an error."""
    nodes: list[Any] = jsonld.expand(data, {"documentLoader": _loaded})
    terms = _CONTEXTS[data["@context"]]
    written = {name: value for name, value in data.items() if name != "@context"}
    assert Counter(_names(nodes)) == Counter(_iri(terms, name) for name in _names(written))
    return nodes


def _loaded(address: str, _options: object) -> dict[str, Any]:
    return {"contextUrl": None, "documentUrl": address, "document": {"@context": _CONTEXTS[address]}}


def _iri(terms: dict[str, Any], name: str) -> str:
    meaning = terms[name]
    return meaning if isinstance(meaning, str) else meaning["@id"]


def _names(value: Any) -> Iterator[str]:
    """Yield the properties and the classes in a document, each as often as it is there."""
    if isinstance(value, list):
        for each in value:
            yield from _names(each)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name in {"@type", "type"} and "@value" not in value:
                yield from [inner] if isinstance(inner, str) else inner
            elif name in {"@graph", "@list"}:
                yield from _names(inner)
            elif not name.startswith("@") and name != "id":
                yield name
                yield from _names(inner)
