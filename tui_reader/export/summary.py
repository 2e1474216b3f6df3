"""Count the marks of an article, and the share of the text of each source."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final, Literal, get_args

from tui_reader.export.segments import marks
from tui_reader.language import limits
from tui_reader.model import AnnotatedArticle, Attribution, EntityType, MarkKind, Span, SpeakerKind
from tui_reader.text import one_line, per_cent
from tui_reader.wording import GENRES, LESS_SURE, post

TOOL: Final = "tui-reader"
"""What the exports call the program that made them."""

MEANINGS: dict[MarkKind, str] = {
    "quote": "somebody other than the narrator says so, in quotation marks or without; ascribed: believes, plans or has decided it",
    "claim": "the narrator says so and names no source",
    "promo": "it serves the publisher, not the story",
}
"""What a mark means, for the legend."""

ENTITY_HEADINGS: dict[EntityType, str] = {
    "person": "People",
    "org": "Organisations",
    "place": "Places",
    "group": "Groups",
    "event": "Events",
    "product": "Products",
    "work": "Works",
    "date": "Dates",
}
"""The types of entities in the order in which they are listed."""

Part = Literal["direct", "mixed", "indirect", "claim", "promo", "rest"]
"""What a word of an article belongs to: an attribution of a kind, a claim, a promo, or no mark."""

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_ARTICLE = re.compile(r"^the\s+")
_LONG = 100_000  # characters of a text whose words are not held all at once


@dataclass(frozen=True, slots=True)
class Count:
    """The marks of a class: their number, their words, and the words' share."""

    findings: int
    words: int
    share: float


@dataclass(frozen=True, slots=True)
class Source:
    """A source of reported statements, with the share of the article's words.

    ``post`` is the role and the affiliation in words, empty where they are not known.
    """

    name: str
    kind: SpeakerKind
    statements: int
    words: int
    share: float
    post: str = ""
    reason_for_anonymity: str | None = None


def limits_of(annotated: AnnotatedArticle) -> str | None:
    """Return sentences on marks that are missing or less sure.

    The language of the article, or its genre, is why.
    """
    genre = annotated.annotations.genre
    unsure = (
        f"Marks are less sure in this kind of text: {GENRES[genre.kind]}."
        if genre and genre.kind in LESS_SURE
        else None
    )
    return " ".join(told for told in (limits(annotated.article), unsure) if told) or None


def origin(annotated: AnnotatedArticle) -> dict[str, str | None]:
    """Return the origin of an article and its marks, by the names in exports.

    ``retrieved`` is in ISO 8601.
    """
    article, genre = annotated.article, annotated.annotations.genre
    told = {
        "genre": f"{GENRES[genre.kind]}, {per_cent(genre.confidence)} sure" if genre else None,
        "missing": article.missing,
        "limits": limits_of(annotated),
        "changed": article.kept.loss if article.kept else None,
        "tagger": annotated.annotations.tagger,
    }
    return {
        "title": article.title,
        "source": article.url or annotated.origin,
        "site": article.site,
        "author": article.byline,
        "published": article.published,
        "retrieved": annotated.retrieved.isoformat(timespec="seconds") if annotated.retrieved else None,
        "language": article.language,
    } | {name: value for name, value in told.items() if value}


def word_count(text: str) -> int:
    """Return the number of words; a word may contain an apostrophe (``don't``)."""
    if len(text) < _LONG:
        return len(_WORD.findall(text))
    return sum(1 for _ in _WORD.finditer(text))


def words_of(text: str, spans: tuple[Span, ...]) -> str:
    """Return the text of spans in one line, with an ellipsis between two spans."""
    return " … ".join(one_line(text[start:end]) for start, end in spans)


def source_name(text: str, attribution: Attribution) -> str:
    """Return the speaker, or else the words of the source, or else “nobody named”."""
    return one_line(attribution.speaker or "") or words_of(text, attribution.source) or "nobody named"


def source_key(name: str) -> str:
    """Return what is the same of all names of a source.

    “The ministries” at the beginning of a sentence are “the ministries” within one.
    """
    return _ARTICLE.sub("", name.casefold())


def counts(annotated: AnnotatedArticle) -> dict[MarkKind, Count]:
    """Return the number of marks of each class and their share of the text."""
    found = annotated.annotations
    findings: dict[MarkKind, int] = {
        "quote": len(found.attributions),
        "claim": len(found.assertions),
        "promo": len(found.promos),
    }
    parts = _words_of_parts(annotated)
    words: dict[MarkKind, int] = {
        "quote": parts["direct"] + parts["mixed"] + parts["indirect"],
        "claim": parts["claim"],
        "promo": parts["promo"],
    }
    total = max(1, word_count(annotated.article.text))
    return {name: Count(findings[name], words[name], words[name] / total) for name in findings}


def composition(annotated: AnnotatedArticle) -> dict[Part, float]:
    """Return the share of each part of an article; together they are 1."""
    words, total = _words_of_parts(annotated), max(1, word_count(annotated.article.text))
    shares: dict[Part, float] = {part: words[part] / total for part in get_args(Part)}
    return shares | {"rest": max(0.0, 1 - sum(shares.values()))}


def _words_of_parts(annotated: AnnotatedArticle) -> Counter[Part]:
    """Count the words that are marked, by what they belong to."""
    text, words = annotated.article.text, Counter[Part]()
    for mark in marks(annotated.annotations):
        part: Part
        if isinstance(mark.finding, Attribution):
            part = mark.finding.kind
        else:
            part = "claim" if mark.name == "claim" else "promo"
        words[part] += word_count(text[mark.start : mark.end])
    return words


def sources(annotated: AnnotatedArticle) -> list[Source]:
    """Return the sources of all attributions, those with most words first."""
    text = annotated.article.text
    total = max(1, word_count(text))
    grouped: dict[str, list[Attribution]] = {}
    for each in annotated.annotations.attributions:
        grouped.setdefault(source_key(source_name(text, each)), []).append(each)
    found = []
    for said in grouped.values():
        name = source_name(text, said[0])
        words = sum(word_count(text[start:end]) for each in said for start, end in each.content)
        reason = next((each.reason_for_anonymity for each in said if each.reason_for_anonymity), None)
        found.append(Source(name, said[0].speaker_kind, len(said), words, words / total, post(said[0]), reason))
    return sorted(found, key=lambda source: (-source.words, source.name))
