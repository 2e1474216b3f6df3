"""Find other articles below the requested one, each under a title of its own."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from tui_reader.readers.article_builder import words_of
from tui_reader.readers.dates import iso_date
from tui_reader.readers.html.layout import linked_share, look

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui_reader.readers.html.layout import Layout

_WHOLLY_LINKED: Final = 0.9
# The most blocks from an article's title to its author and date, and the most words of that line.
_BELOW: Final = 4
_LINE_WORDS: Final = 14
_BYLINE: Final = re.compile(r"(?:by|von|par|por|di|door|av|text:|story by|words by|reported by)\s+\S")
_AGO: Final = re.compile(r"\b\d+ ?(?:m|min|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|years?) ago\b")
_ANNOUNCED_WORDS: Final = 6
_ANNOUNCES: Final = re.compile(
    r"\b(?:next|up next|read (?:next|more|also)|more (?:from|stories|news)|also|latest|related|recommended|nächster|weiter(?:lesen)?|suivant|siguiente|prossimo|próxim[oa])\b"
)
_NAMES: Final = re.compile(r"next|related|recommend|more-|recirc|infinite|endless|load-?more|up-?next|another")
# So many alike, under headings that lead nowhere, are entries of one report.
_ENTRIES: Final = 4
_NEAR: Final = 10


def next_articles(layout: "Layout") -> Iterator[range]:
    """Yield the runs of blocks that are other articles, each with its title."""
    title = layout.title_at
    if title is None:
        return
    at, article_ends = title + 1, title + 1
    words = words_of(layout.blocks[title].text)
    while at < len(layout.blocks):
        block = layout.blocks[at]
        if block.kind == "heading" and layout.has_article(title, article_ends) and words_of(block.text) != words:
            box = layout.box(at, title, article_ends)
            run = layout.run(box)
            if box is block.element and block.level == 1 and _has_byline(layout, at, len(layout.blocks)):
                run = range(at, layout.run(box.getparent()).stop)
            elif not _is_other_article(layout, at, box):
                run = range(0)
            if run:
                yield run
                at = run.stop
                continue
        article_ends = at + 1 if layout.prose[at] else article_ends
        at += 1


def _is_other_article(layout: "Layout", at: int, box: "HtmlElement") -> bool:
    """Check whether a heading below the article is another article's title.

    Its box holds the other article.
    """
    block, run = layout.blocks[at], layout.run(box)
    above = [layout.blocks[near] for near in range(run.start, at)]
    if box is block.element or len(above) > _BELOW:
        return False
    if any(near.kind == "heading" and not _ANNOUNCES.search(near.text.lower()) for near in above):
        return False
    if not any(layout.prose[at : run.stop]) or any(layout.prose[run.start : at]):
        return False
    parent = box.getparent()
    is_linked = linked_share(block) >= _WHOLLY_LINKED
    if parent is None or (not is_linked and _is_entry(layout, box)):
        return False
    has_byline = _has_byline(layout, at, run.stop)
    is_announced = _is_announced(layout, at, box)
    signs = (
        is_linked,
        has_byline,
        _is_article(layout, at, box, is_told=has_byline or is_announced),
        is_announced,
        layout.is_beside_article(parent) and (block.level > 1 or box.tag != "section"),
    )
    return sum(map(bool, signs)) >= (1 if block.level == 1 else 2)


def _between(inner: "HtmlElement", outer: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield the elements from one to one around it, both included."""
    current: HtmlElement | None = inner
    while current is not None:
        yield current
        if current is outer:
            return
        current = current.getparent()


def _is_article(layout: "Layout", at: int, box: "HtmlElement", *, is_told: bool) -> bool:
    """Check whether a heading has an ``article`` element to itself.

    This counts where there is another sign, or where the title is in another such element.
    """
    title = layout.blocks[layout.title_at or 0].element
    is_own = any(element.tag == "article" for element in _between(layout.blocks[at].element, box))
    return is_own and (is_told or any(element.tag == "article" for element in title.iterancestors()))


def _is_entry(layout: "Layout", box: "HtmlElement") -> bool:
    """Check whether similar elements with contents are near an element."""
    near = chain(islice(box.itersiblings(), _NEAR), islice(box.itersiblings(preceding=True), _NEAR))
    alike = sum(look(other) == look(box) and len(layout.run(other)) > 0 for other in near)
    return alike + 1 >= _ENTRIES


def _has_byline(layout: "Layout", at: int, stop: int) -> bool:
    """Check whether a line below a heading, or right above, has an author or day."""
    above = [] if layout.prose[at - 1] else [at - 1]
    for near in (*above, *range(at + 1, min(at + 1 + _BELOW, stop))):
        if layout.prose[near]:
            break
        text = layout.blocks[near].text.lower()
        if layout.counts[near] <= _LINE_WORDS and (_BYLINE.match(text) or _AGO.search(text) or iso_date(text)):
            return True
    return False


def _is_announced(layout: "Layout", at: int, box: "HtmlElement") -> bool:
    """Check whether a line before a heading, or a box's name, announces another article."""
    above = range(max(layout.run(box).start, at - _BELOW), at)
    if any(
        layout.counts[near] <= _ANNOUNCED_WORDS and _ANNOUNCES.search(layout.blocks[near].text.lower())
        for near in above
    ):
        return True
    elements = _between(layout.blocks[at].element, box)
    return any(_NAMES.search(f"{element.get('class', '')} {element.get('id', '')}".lower()) for element in elements)
