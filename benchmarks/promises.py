"""Check invariants of articles and marks, which hold whatever was read."""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from tui_reader.model import Annotations, Article, Span
from tui_reader.text import clean_line

_CONTROLS = frozenset({"Cc", "Cs"})
_BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def broken_promises(article: Article, annotations: Annotations) -> Iterator[str]:
    """Yield a few words on each invariant that does not hold."""
    yield from _of_text(article)
    yield from _of_blocks(article)
    yield from _of_marks(article, annotations)


def _of_text(article: Article) -> Iterator[str]:
    strings = {
        name: getattr(article, name) or "" for name in ("title", "byline", "site", "published", "language", "url")
    }
    strings |= {"address of a link": " ".join(link.url for link in article.links)}
    for name, text in strings.items():
        if text != clean_line(text):
            yield f"{name} is not clean"
    for character in set(article.text):
        if character in _BIDIRECTIONAL or (character != "\n" and unicodedata.category(character) in _CONTROLS):
            yield f"U+{ord(character):04X} in the text"
    if not unicodedata.is_normalized("NFC", article.text):
        yield "the text is not in NFC"


def _of_blocks(article: Article) -> Iterator[str]:
    texts = [article.text[block.start : block.end] for block in article.blocks]
    if "\n\n".join(texts) != article.text:
        yield "the blocks are not the text"
    if any(not text.strip() or "\n\n" in text for text in texts):
        yield "a block is empty or holds an empty line"
    if any(block.kind == "title" for block in article.blocks[1:]):
        yield "a title stands behind the beginning"
    if any(not 0 <= link.start < link.end <= len(article.text) for link in article.links):
        yield "a link lies outside the text"
    if any(one.end > other.start for one, other in pairwise(article.links)):
        yield "links overlap"


def _of_marks(article: Article, annotations: Annotations) -> Iterator[str]:
    contents = [span for each in annotations.attributions for span in each.content]
    claims = [Span(each.start, each.end) for each in annotations.assertions]
    marks = sorted([*contents, *claims, *(Span(each.start, each.end) for each in annotations.promos)])
    besides = [span for each in annotations.attributions for span in (*each.source, *each.cue)]
    mentions = [span for each in annotations.entities for span in each.mentions]
    if any(not 0 <= span.start < span.end <= len(article.text) for span in (*marks, *besides, *mentions)):
        yield "a mark is empty or lies outside the text"
    if any(one.end > other.start for one, other in pairwise(marks)):
        yield "marks overlap"
    if any(not each.content for each in annotations.attributions):
        yield "an attribution has no content"
    for name in ("attributions", "assertions", "promos"):
        starts = [_start(each) for each in getattr(annotations, name)]
        if starts != sorted(starts):
            yield f"{name} are not in text order"
    if any(list(each.mentions) != sorted(each.mentions) for each in annotations.entities):
        yield "mentions are not in text order"


def _start(annotation: object) -> int:
    content = getattr(annotation, "content", None)
    return int(content[0].start if content else getattr(annotation, "start", 0))
