"""Find promotional blocks between the paragraphs of an article: appeals, adverts, pointers.

They are not the text, but leaving them out in silence would hide them from the reader. So they keep their place and
carry their evidence, from which they can be marked.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING, Final, NamedTuple

from tui_reader.model import Reason
from tui_reader.readers.html.places import names_say

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui_reader.readers.html.blocks import PageBlock

# A larger box is a list of articles, the menu of a player, a form: furniture. On the dev pages of WCXB, scrapinghub and
# Mozilla's tests nine in ten boxes with an appeal between paragraphs are no larger.
_MOST_BLOCKS: Final = 6
_BOX_LEVELS: Final = 8
_MOST_WORDS: Final = 80
# Words with which the page itself appeals. Share buttons, credits of pictures and numbers of comments are furniture.
_APPEAL: Final = re.compile(
    r"\bsubscri(?:be|ptions?)\b|\bnewsletters?\b|\bsign(?:ing)? ?up\b|\byour inbox\b|\bread (?:more|also|next)\b|\bsee also\b"
    r"|\balso read\b|^\W{0,20}related\b|\brecommended for\b|\byou (?:may|might) (?:also|be)\b|\badvert(?:isement|ising)?s?\b"
    r"|\bsponsor(?:ed|s)?\b|\bdonat(?:e|ion)\b|\bsupport us\b|\b(?:our|the) app\b|\baffiliate\b|\bget the latest\b"
    r"|\bmore from\b|\bfollow us\b",
    re.IGNORECASE | re.MULTILINE,
)
_WORDS: Final = Reason("box.words")
_NAMES: Final = {
    "newsletter": Reason("box.called-subscription"),
    "related": Reason("box.called-related"),
}


class Aside(NamedTuple):
    """The box of a promotional block, and the evidence that the box serves the publisher.

    Boxes are numbered from 1.
    """

    box: int
    evidence: tuple[Reason, ...]


def find_asides(blocks: "Sequence[PageBlock]", article: Sequence[int]) -> dict[int, Aside]:
    """Return the promotional blocks between the article's first and last, by their places.

    A block of the article that is in a box which the page itself names for subscriptions or adverts, and whose words
    appeal, is an aside all the same.

    ``blocks`` are all blocks of a page, ``article`` the places of those that look like the article, in order.
    """
    if not article:
        return {}
    text = set(article) - _in_named_boxes(blocks, article)
    around = _around([blocks[at].element for at in text])
    between = [at for at in range(article[0], article[-1]) if at not in text]
    found: dict[int, Aside] = {}
    boxes = {at: _box(blocks[at].element, around) for at in between}
    grouped = groupby(between, key=lambda at: at if boxes[at] is None else boxes[at])
    for number, (_, places) in enumerate(grouped, 1):
        inside = list(places)
        evidence = tuple(_evidence([blocks[at] for at in inside], around))
        found |= dict.fromkeys(inside, Aside(number, evidence)) if evidence else {}
    return found


def _in_named_boxes(blocks: "Sequence[PageBlock]", article: Sequence[int]) -> set[int]:
    """Return the article's blocks in small boxes named for subscriptions or adverts."""
    boxes: dict[HtmlElement, list[int]] = {}
    for at in range(article[0], article[-1] + 1):
        near = islice(blocks[at].element.iterancestors(), _BOX_LEVELS)
        for element in (blocks[at].element, *near):
            boxes.setdefault(element, []).append(at)
    found: set[int] = set()
    for element, inside in boxes.items():
        # The page's own name is checked first: few boxes have such a name, and reading the texts of all boxes takes long.
        if len(inside) > _MOST_BLOCKS or len(inside) >= len(article) or not names_say(element, "newsletter"):
            continue
        texts = [blocks[at].text for at in inside]
        if sum(len(text.split()) for text in texts) <= _MOST_WORDS and any(map(_APPEAL.search, texts)):
            found.update(inside)
    return found.intersection(article)


def _around(elements: "Sequence[HtmlElement]") -> "set[HtmlElement]":
    """Return the elements and all elements around them."""
    found: set[HtmlElement] = set()
    for element in elements:
        current: HtmlElement | None = element
        while current is not None and current not in found:
            found.add(current)
            current = current.getparent()
    return found


def _box(element: "HtmlElement", around: "set[HtmlElement]") -> "HtmlElement | None":
    """Return the largest element around a block without any of the article, or ``None``."""
    box = None
    current: HtmlElement | None = element
    while current is not None and current not in around:
        box, current = current, current.getparent()
    return box


def _evidence(box: "Sequence[PageBlock]", around: "set[HtmlElement]") -> Iterator[Reason]:
    words = sum(len(block.text.split()) for block in box)
    if len(box) > _MOST_BLOCKS or words > _MOST_WORDS or all(block.kind == "caption" for block in box):
        return
    if not any(block.kind != "caption" and _APPEAL.search(block.text) for block in box):
        return
    yield _WORDS
    inside = _around([block.element for block in box]) - around
    for name, reason in _NAMES.items():
        if any(names_say(element, name) for element in inside):
            yield reason
