"""What an article's marks add up to: the counts, and whose words fill how much of the text."""

import re
from dataclasses import dataclass
from typing import Final

from tui_reader.export.segments import marks
from tui_reader.language import limits
from tui_reader.model import AnnotatedArticle, Attribution, EntityType, MarkKind, Span, SpeakerKind

TOOL: Final = "tui-reader"
"""What the exports call the program that made them."""

MEANINGS: dict[MarkKind, str] = {
    "quote": "somebody other than the narrator says so, in quotation marks or without",
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

_WORD = re.compile(r"\w+(?:['’]\w+)*")


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings of one class there are, and the words (and their share of all) they cover."""

    findings: int
    words: int
    share: float


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody whose statements the article reports. ``share`` is the part of the article's words, from 0 to 1."""

    name: str
    kind: SpeakerKind
    statements: int
    words: int
    share: float


def percent(share: float) -> str:
    """A share from 0 to 1 as whole percent."""
    return f"{share:.0%}"


def limits_of(annotated: AnnotatedArticle) -> str | None:
    """A sentence on what the marks lack for the article's language."""
    return limits(annotated.article)


def origin(annotated: AnnotatedArticle) -> dict[str, str | None]:
    """Where the article and its marks come from, under the names that the exports use; ``retrieved`` is in ISO 8601."""
    article = annotated.article
    told = {
        "missing": article.missing,
        "limits": limits_of(annotated),
        "tagger": annotated.annotations.tagger,
    }
    return {
        "title": article.title,
        "source": article.url or annotated.location,
        "site": article.site,
        "author": article.byline,
        "published": article.published,
        "retrieved": annotated.retrieved.isoformat(timespec="seconds") if annotated.retrieved else None,
        "language": article.language,
    } | {name: value for name, value in told.items() if value}


def word_count(text: str) -> int:
    """The number of words; a word may hold an apostrophe (``don't``)."""
    return sum(1 for _ in _WORD.finditer(text))


def one_line(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(text.split())


def words_of(text: str, spans: tuple[Span, ...]) -> str:
    """The text under the spans, in one line; an ellipsis stands where they are apart."""
    return " … ".join(one_line(text[start:end]) for start, end in spans)


def source_name(text: str, attribution: Attribution) -> str:
    """Who says it: the resolved speaker, else the article's words for it, else a phrase that says nobody is named."""
    return one_line(attribution.speaker or "") or words_of(text, attribution.source) or "nobody named"


def counts(annotated: AnnotatedArticle) -> dict[MarkKind, Count]:
    """The findings of each class and how much of the text they cover."""
    text, found = annotated.article.text, annotated.annotations
    findings: dict[MarkKind, int] = {
        "quote": len(found.attributions),
        "claim": len(found.assertions),
        "promo": len(found.promos),
    }
    words: dict[MarkKind, int] = dict.fromkeys(findings, 0)
    for mark in marks(found):
        words[mark.name] += word_count(text[mark.start : mark.end])
    total = max(1, word_count(text))
    return {name: Count(findings[name], words[name], words[name] / total) for name in findings}


def sources(annotated: AnnotatedArticle) -> list[Source]:
    """Everybody whose statements are reported, those with most words first."""
    text = annotated.article.text
    total = max(1, word_count(text))
    grouped: dict[str, list[Attribution]] = {}
    for each in annotated.annotations.attributions:
        grouped.setdefault(source_name(text, each), []).append(each)
    found = []
    for name, said in grouped.items():
        words = sum(word_count(text[start:end]) for each in said for start, end in each.content)
        found.append(Source(name, said[0].speaker_kind, len(said), words, words / total))
    return sorted(found, key=lambda source: (-source.words, source.name))
