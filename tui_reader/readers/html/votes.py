"""Let simple rules vote on the blocks of a page: readability and prose."""

import logging
from typing import TYPE_CHECKING, Final, NamedTuple

from tui_reader.readers.html.page import is_deeper_than
from tui_reader.readers.html.prose import PROSE_CHARACTERS, Container, is_listing, prose_container

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from tui_reader.readers.html.blocks import PageBlock

# Readability's time grows with the square of the depth, and reaches 2 seconds of one core at some 10,000 elements. Of the 350 dev pages none is larger, and none is deeper than 60 levels.
_MOST_ELEMENTS: Final = 10_000
_DEEPEST: Final = 100
_MOST_CHARACTERS: Final = 1_000_000
# An attribute that is put on the elements of a page while readability, which works on a copy, chooses among them.
_NUMBER: Final = "data-tui-reader-element"
# Readability has found too little where it has less than this share of the prose of the part of the page that holds
# most. Calibrated on the dev pages of WCXB, scrapinghub and Mozilla's tests: from 0.3 to 0.7 no F1 of this rule by
# itself changes by more than 0.004.
_TOO_LITTLE: Final = 0.5
# A shorter text is a teaser, a caption or a cookie note, whatever the share.
_NEXT_TO_NOTHING: Final = 250


class Votes(NamedTuple):
    """For each block, 1 where a rule takes it and 0 where it does not.

    Attributes:
        readability: Readability, or ``None`` on a page that is too large for it.
        prose: The smallest element that holds most of the page's prose, without its furniture.
        either: The better of the two by how much prose they have.
    """

    readability: list[float] | None
    prose: list[float]
    either: list[float]


def find_votes(root: "HtmlElement", blocks: "Sequence[PageBlock]") -> Votes:
    """Return the votes of the rules.

    Args:
        root: A page without invisible elements. It is left as it is.
        blocks: Its blocks.
    """
    container = prose_container(root)
    inside = _elements_of_prose(container)
    prose = [float(block.element in inside) for block in blocks]
    if _is_beyond_readability(root, blocks):
        return Votes(None, prose, prose)
    readability = _by_readability(root, blocks)
    texts = (len(block.text) for block, vote in zip(blocks, readability, strict=True) if vote)
    length = sum(characters for characters in texts if characters >= PROSE_CHARACTERS)
    # The rest of the page's prose may be that of other articles.
    is_other = container.element.tag in ("body", "html") or is_listing(container.element)
    is_enough = length >= _TOO_LITTLE * container.prose or (is_other and length >= _NEXT_TO_NOTHING)
    return Votes(readability, prose, readability if is_enough else prose)


def _is_beyond_readability(root: "HtmlElement", blocks: "Sequence[PageBlock]") -> bool:
    """Check whether readability would take longer than we wait.

    It reads the text of each element again and again.
    """
    characters = sum(len(block.text) for block in blocks)
    has_many = characters > _MOST_CHARACTERS or root.xpath(f"count(//*) > {_MOST_ELEMENTS}")
    return bool(has_many) or is_deeper_than(root, _DEEPEST)


def _elements_of_prose(container: Container) -> "set[HtmlElement]":
    from lxml.etree import iterwalk

    found = set()
    walk = iterwalk(container.element, events=("start",))
    for _, element in walk:
        if element in container.furniture:
            walk.skip_subtree()
        else:
            found.add(element)
    return found


def _by_readability(root: "HtmlElement", blocks: "Sequence[PageBlock]") -> list[float]:
    from readability.readability import Unparseable

    from tui_reader.readers.html.quick_readability import QuickDocument

    # Readability logs parsing errors, which Python writes to the terminal where no handler is set.
    logging.getLogger("readability").addHandler(logging.NullHandler())
    numbers: dict[HtmlElement, str] = {}
    for block in blocks:
        block.element.set(_NUMBER, numbers.setdefault(block.element, str(len(numbers))))
    document = QuickDocument(root)
    try:
        document.summary(html_partial=True)
        kept = set(document.html.xpath(f"//@{_NUMBER}"))
    except Unparseable:
        kept = set()
    for element in numbers:
        element.attrib.pop(_NUMBER)
    return [float(numbers[block.element] in kept) for block in blocks]
