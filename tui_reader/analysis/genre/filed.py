"""Read the genre off types, sections, address and title of a page."""

import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from tui_reader.analysis.genre.signs import Sign
from tui_reader.model import Article, GenreKind, Reason

_TYPES: Final[Mapping[str, tuple[GenreKind, float]]] = {
    "OpinionNewsArticle": ("opinion", 0.95),
    "ReviewNewsArticle": ("review", 0.95),
    "Review": ("review", 0.85),
    "CriticReview": ("review", 0.95),
    "ReportageNewsArticle": ("news", 0.9),
    "NewsArticle": ("news", 0.65),  # the type of whatever a news site prints
    "LiveBlogPosting": ("live_blog", 0.97),
    "ClaimReview": ("fact_check", 0.95),
    "ScholarlyArticle": ("academic", 0.9),
    "MedicalScholarlyArticle": ("academic", 0.9),
    "Recipe": ("guide", 0.95),
    "HowTo": ("guide", 0.95),
    "FAQPage": ("guide", 0.7),
    "DiscussionForumPosting": ("conversation", 0.95),
    "QAPage": ("conversation", 0.9),
    "SocialMediaPosting": ("conversation", 0.75),
    "Legislation": ("legal", 0.95),
    "ShortStory": ("narrative", 0.95),
}
"""Types of schema.org, each with its genre and the share of such pages that are of it."""

_WORDS: Final[Mapping[GenreKind, str]] = {
    "opinion": "opinion|opinions|op-ed|op-eds|oped|comment|commentary|commentisfree|column|columns|columnist|columnists|editorial|"
    "editorials|viewpoint|viewpoints|leader|leaders|our view|leading article|guest essay|comment is free|comment & views",
    "letters": "letters|letter to the editor|letters to the editor|readers' letters|your letters|readers write|open letter",
    "interview": "interview|interviews|q&a|q & a|q and a|in conversation",
    "transcript": "transcript|transcripts|full transcript",
    "speech": "speech|speeches|remarks|full speech|full text|lecture|sermon|eulogy",
    "fact_check": "fact check|fact checks|factcheck|fact-checking|reality check|truth o meter|faktencheck",
    "live_blog": "live|live blog|liveblog|live updates|as it happened",
    "newsletter": "newsletter|newsletters",
    "press_release": "press release|press releases|news release|news releases|media release|media releases|for immediate release|"
    "pressroom|press room|press statement",
    "review": "review|reviews|book review|book reviews|film review|film reviews|movie reviews|album review|product reviews",
    "guide": "how to|recipe|recipes|tutorial|tutorials|guide|guides|help|faq|step by step|buyer's guides",
    "reference": "wiki|encyclopedia|encyclopaedia|glossary|dictionary",
    "narrative": "fiction|short story|short stories|memoir|long read|longread|longreads|long reads",
    "conversation": "forum|forums|thread|threads|discussion|discussions|message board",
    "academic": "preprint|preprints|research article|research paper|original research|journal article",
    "legal": "judgment|judgments|judgement|judgements|case law|legislation|statutes|court opinion|terms of service|privacy policy",
    "news": "news|news report|latest news|local news|world news|breaking news|reportage",
}
"""Names of sections, parts of addresses and labels in titles, each with its genre."""

_KINDS: Final[Mapping[str, GenreKind]] = {word: kind for kind, words in _WORDS.items() for word in words.split("|")}
_OPENINGS: Final[Mapping[GenreKind, re.Pattern[str]]] = {
    "speech": re.compile(r"(?:the )?(?:full )?(?:text|remarks|speech|address|statement|eulogy|sermon)(?: as delivered)? (?:of|by|from)\b", re.IGNORECASE),
    "interview": re.compile(
        r"(?:an? )?(?:interview|q ?& ?a|talk|conversation)(?: with| on)\b|in conversation with\b|(?:\d{1,2}|five|ten|twenty) (?:minutes|questions) (?:with|for)\b",
        re.IGNORECASE,
    ),
    "opinion": re.compile(r"(?:our|my|the \w{1,20}(?:['’]s)?) view\b|(?:opinion|editorial|op-ed|comment)\b", re.IGNORECASE),
    "letters": re.compile(r"letters? (?:to|from) the editor\b|dear \w{2,20}\b|readers write\b|(?:an )?open letter\b", re.IGNORECASE),
    "fact_check": re.compile(r"fact[- ]check\b", re.IGNORECASE),
    "review": re.compile(r"review\b", re.IGNORECASE),
    "live_blog": re.compile(r"live (?:blog|updates)?\b|as it happened\b", re.IGNORECASE),
    "transcript": re.compile(r"(?:full )?transcript\b", re.IGNORECASE),
    "guide": re.compile(r"how to\b|(?:an?|the) (?:\w{1,20} ){0,2}guide to\b|(?:\d{1,3}|five|seven|ten) (?:ways|tips|steps) (?:to|for)\b", re.IGNORECASE),
}  # fmt: skip
"""Words with which the titles of a genre open."""

_SECTION, _NEWS_SECTION, _PATH, _NEWS_PATH = 0.93, 0.7, 0.9, 0.65  # set by hand: texts of our own have none of these
_DASHES: Final = re.compile(r"[-_/\s]+")
_LABELS: Final = re.compile(r": | [|–—-] | \(|\)$")
_LINES: Final = 3  # blocks at the beginning in which a label may stand alone


def signs_of_filing(article: Article) -> Iterator[Sign]:
    """Yield the signs of types, sections, address and title."""
    for name in article.filed_as:
        if name in _TYPES:
            yield Sign(_TYPES[name][0], Reason("genre.type", (name,)), said=_TYPES[name][1])
        elif kind := _kind(name):
            yield Sign(kind, Reason("genre.section", (name,)), said=_NEWS_SECTION if kind == "news" else _SECTION)
    for part in _address_parts(article.url):
        if kind := _kind(part):
            yield Sign(kind, Reason("genre.address", (part,)), said=_NEWS_PATH if kind == "news" else _PATH)
    for label in _labels(article):
        if (kind := _kind(label)) and kind != "news":
            yield Sign(kind, Reason("genre.label", (label,)))
    for kind, opening in _OPENINGS.items():
        if found := opening.match(article.title or ""):
            yield Sign(kind, Reason("genre.title", (found[0],)))


def _kind(name: str) -> GenreKind | None:
    name = name.strip().casefold().replace("’", "'")
    return _KINDS.get(name) or _KINDS.get(_DASHES.sub(" ", name))


def _address_parts(url: str | None) -> list[str]:
    """Return the folders in the path of an address.

    Its last part is the article's own.
    """
    try:
        return urlsplit(url or "").path.split("/")[1:-1]
    except ValueError:  # brackets that do not match
        return []


def _labels(article: Article) -> Iterator[str]:
    """Yield the first and the last part of the title, and the first lines."""
    title = article.title or ""
    parts = [part.strip() for part in _LABELS.split(title) if part.strip()]
    yield from dict.fromkeys([*parts[:1], *parts[1:][-1:]])
    for block in article.blocks[:_LINES]:
        if block.kind not in ("title", "caption") and "\n" not in article.text[block.start : block.end]:
            yield article.text[block.start : block.end].rstrip(":")
