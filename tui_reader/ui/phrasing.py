"""Put marks, counts and places into words.

So nothing on the screen depends on colour alone.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tui_reader import model
from tui_reader.errors import LocationError
from tui_reader.model import AnnotatedArticle, Article, AttributionKind, Span
from tui_reader.sources.location import parse
from tui_reader.text import clean_line, per_cent
from tui_reader.ui.article_view import Mark, claim_degree
from tui_reader.wording import (
    CLAIM_KINDS,
    CUE,
    ENTITY_TYPES,
    GENRES,
    LESS_SURE,
    UNSURE,
    is_by_person,
    post,
    remark_line,
    sentences,
)

if TYPE_CHECKING:
    from tui_reader.corrections.overlay import Corrected
    from tui_reader.model import Assertion, Attribution, Entity, Promo, Remark

    Annotation = Attribution | Assertion | Promo

TITLES = {"quote": "with a source", "claim": "without source", "promo": "promotional"}

# 238 words a minute is the mean of 190 studies of silent reading of English non-fiction (Brysbaert 2019, doi
# 10.1016/j.jml.2019.104047).
_WORDS_A_MINUTE = 238
_MEGABYTE = 1_000_000
_HOUR = 60
_UNITS = (("yr", 31_557_600), ("wk", 604_800), ("d", 86_400), ("h", 3_600), ("min", 60))  # in seconds
_LONG = 10  # hours from which on nobody wants to know the minutes

DEGREES = ("hardly", "more", "most")
"""The loudnesses of claims in words: how much each wants a source."""

_QUOTE_KINDS: dict[AttributionKind, str] = {"direct": "quoted", "indirect": "reported", "mixed": "partly quoted"}
_TOLD_ACTS = frozenset(("denial", "question", "belief", "plan", "decision"))  # the others are nothing but said
_SPEAKER_KINDS = {"unnamed": "unnamed", "collective": "a group, no name", "document": "a document"}
_PROMO_KINDS = {
    "newsletter": "asks to subscribe to a newsletter",
    "advert": "advertisement",
    "share": "asks to follow or share",
    "related": "leads to another article",
    "donate": "asks for money",
    "app": "offers an app",
    "author": "about the author",
    "credit": "credits",
    "legal": "legal notice",
    "other": "serves the publisher",
}


def excerpt(article: Article, spans: Sequence[Span]) -> str:
    """Give the words at ``spans`` in one line, with an ellipsis between spans."""
    return " … ".join(" ".join(article.text[start:end].split()) for start, end in spans)


def headline(annotation: "Annotation") -> str:
    """Name the kind of a mark in a few words: “partly quoted denial, unsure”."""
    unsure = ["unsure"] if annotation.confidence < UNSURE else ["yours"] if is_by_person(annotation.reasons) else []
    if isinstance(annotation, model.Attribution):
        kind = "ascribed" if annotation.is_ascribed else _QUOTE_KINDS[annotation.kind]
        return ", ".join([f"{kind} {annotation.act}" if annotation.act in _TOLD_ACTS else kind, *unsure])
    if isinstance(annotation, model.Assertion):
        return ", ".join([CLAIM_KINDS[annotation.kind], *["hedged"] * annotation.hedged, "no source", *unsure])
    return ", ".join(["promotional", *unsure])


def speaker(article: Article, attribution: "Attribution") -> str:
    """Return the speaker, or else the words of the source and a remark.

    The remark is that nobody is named.
    """
    source = excerpt(article, attribution.source)
    kind = _SPEAKER_KINDS.get(attribution.speaker_kind)
    name = attribution.speaker or source
    if not name:
        return "no speaker found"
    beside = ", ".join(each for each in (name, post(attribution)) if each)
    reason = attribution.reason_for_anonymity
    return " · ".join(each for each in (beside, kind, f"not named “{reason}”" if reason else None) if each)


def unnamed(annotation: "Annotation") -> str:
    """Return the end of a speaker's words that tells that nobody is named, or nothing."""
    kind = _SPEAKER_KINDS.get(annotation.speaker_kind) if isinstance(annotation, model.Attribution) else None
    return f" · {kind}" if kind else ""


def need(annotation: "Annotation") -> str:
    """Say how much a claim wants a source: “wants a source: most”."""
    if not isinstance(annotation, model.Assertion):
        return ""
    return f"wants a source: {DEGREES[claim_degree(annotation.strength)]}"


def who(article: Article, annotation: "Annotation") -> str:
    """Return the speaker of an attribution, “the narrator”, or the kind of a promo."""
    if isinstance(annotation, model.Attribution):
        return speaker(article, annotation)
    if isinstance(annotation, model.Assertion):
        return "the narrator"
    return _PROMO_KINDS[annotation.kind]


def cue(article: Article, annotation: "Annotation") -> str:
    """Give the words that tie a statement to its source, or nothing."""
    return excerpt(article, annotation.cue) if isinstance(annotation, model.Attribution) else ""


def entity_type(entity: "Entity") -> str:
    """Name the type of an entity in a word or two."""
    return ENTITY_TYPES[entity.type]


def why(annotation: "Annotation | Entity") -> str:
    """Give the reasons for a mark, or for the type of a name, in words.

    The cue comes last: it can be read in the text.
    """
    return "; ".join(sentences(sorted(annotation.reasons, key=lambda reason: reason.rule == CUE)))


def sureness(annotation: "Annotation") -> str:
    """Return the confidence of a mark in words; a claim's is about its source."""
    if is_by_person(annotation.reasons):
        return "you said so"
    about = " that no source is given" if isinstance(annotation, model.Assertion) else ""
    unsure = "unsure, " if annotation.confidence < UNSURE else ""
    return f"{unsure}{per_cent(annotation.confidence)}{about}"


def statement(article: Article, mark: Mark) -> str:
    """Return a statement in one line; the speaker of a quote stands before its words."""
    annotation, words = mark.annotation, excerpt(article, mark.spans)
    return (
        f"{annotation.speaker or speaker(article, annotation)}: {words}"
        if isinstance(annotation, model.Attribution)
        else words
    )


def about(article: Article, mark: Mark, note: str) -> str:
    """Describe a mark in one line: kind, post of the speaker, cue, confidence, note."""
    annotation = mark.annotation
    known = post(annotation) if isinstance(annotation, model.Attribution) else ""
    said = f"cue: {cue(article, annotation)}" if cue(article, annotation) else ""
    sure = "" if is_by_person(annotation.reasons) else f"how sure: {sureness(annotation)}"  # “yours” says it
    told = (headline(annotation), known, said, need(annotation), sure, note)
    return " · ".join(part for part in told if part)


def note_on(remarks: "Iterable[Remark]", span: Span) -> str:
    """Return the notes and ticks of a person on words of a span."""
    return remark_line([one for one in remarks if one.start < span.end and span.start < one.end])


def corrections_laid_over(result: "Corrected") -> str:
    """Say that an article has corrections, and how many have lost their words."""
    lost = len(result.unplaced)
    told = "Your corrections of this article are laid over its marks."
    return (
        f"{told} {count(lost, 'correction')} had no sure place and {'was' if lost == 1 else 'were'} left out."
        if lost
        else told
    )


def minutes_to_read(article: Article) -> float:
    """Estimate the minutes that an article takes to read."""
    # Blanks are counted because a list of the words of 10 MB takes 100 MB and 0.2 s.
    return (article.text.count(" ") + len(article.blocks)) / _WORDS_A_MINUTE


def duration(minutes: float) -> str:
    """Write a time to read: “8 min”, “2 h 5 min”, “13 h”."""
    whole = max(1, round(minutes))
    hours, rest = divmod(whole, _HOUR)
    if not hours:
        return f"{whole} min"
    return f"{hours} h {rest} min" if rest and hours < _LONG else f"{round(minutes / _HOUR)} h"


def genre(document: AnnotatedArticle) -> str:
    """Name the genre of an article, or return nothing where it is not known.

    A remark says where marks are less sure in such texts.
    """
    found = document.annotations.genre
    if found is None:
        return ""
    return f"{GENRES[found.kind]}, marks less sure" if found.kind in LESS_SURE else GENRES[found.kind]


def kept(article: Article) -> str:
    """Say that an article is shown as it was saved, and what was lost."""
    if article.kept is None:
        return ""
    read = article.kept.retrieved
    when = f", as it was read on {read.day} {read:%B %Y}" if read else ""
    parts = ["the marks", *["notes"] * bool(article.kept.remarks), *["corrections"] * bool(article.kept.corrections)]
    told = f"Opened with {_listed(parts)} that were saved{when}; nothing was analysed again."
    return f"{told} {article.kept.loss}" if article.kept.loss else told


def _listed(parts: Sequence[str]) -> str:
    """Write parts as one: “marks, notes and corrections”."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def size(count: int) -> str:
    """Write a number of bytes for a person."""
    if count < _MEGABYTE:
        return f"{-(-count // 1000)} kB"
    return f"{count / _MEGABYTE:.1f} MB"


def wait(seconds: float, done: int = 0, total: int | None = None) -> str:
    """Say how a load goes: “24 kB of 190 kB · 3 s”.

    In its first second, the time is left out.
    """
    come = (size(done) + (f" of {size(total)}" if total else "")) if done else ""
    return " · ".join(part for part in (come, f"{int(seconds)} s" if seconds >= 1 else "") if part)


def age(then: datetime, now: datetime) -> str:
    """Write an age in its largest unit: “5 min”, “3 h”, “2 d”."""
    seconds = (now - then).total_seconds()
    for unit, length in _UNITS:
        if seconds >= length:
            return f"{int(seconds // length)} {unit}"
    return "now"


def count(number: int, one: str, many: str | None = None) -> str:
    """Write a number with its noun: ``1 mark``, ``2 marks``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def short_location(location: str) -> str:
    """Shorten a location to a URL's host or a file's name, without control characters."""
    location = clean_line(location)
    with suppress(LocationError, ValueError):  # a scheme that is not opened, brackets that do not match
        kind, target = parse(location)
        if kind == "standard input":
            return kind
        if kind == "web":
            return urlsplit(target).hostname or target
        location = target
    return location.rstrip("/").rpartition("/")[2] or location


def listed(name: str, location: str) -> str:
    """Give the title of an article of a list with its site or file."""
    place = short_location(location)
    return f"{name} · {place}" if name else place


def title(document: AnnotatedArticle) -> str:
    """Give the article's title with its site or file."""
    return " · ".join(part for part in (document.article.title, site(document)) if part)


def site(document: AnnotatedArticle) -> str:
    """Give the site of an article, or else its address or file."""
    return document.article.site or short_location(document.article.url or document.origin)


def quotation(article: Article, mark: Mark) -> str:
    """Give the marked words and who says them; nobody says what is promotional."""
    said, annotation = excerpt(article, mark.spans), mark.annotation
    return said if isinstance(annotation, model.Promo) else f"{said} — {who(article, annotation)}"


def copied(document: AnnotatedArticle, mark: Mark) -> str:
    """Give the words to copy of a mark; a claim comes with title and address."""
    article = document.article
    places = (article.title, article.url or clean_line(document.origin)) if mark.kind == "claim" else ()
    return ", ".join([quotation(article, mark), *(place for place in places if place)])
