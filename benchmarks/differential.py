"""How the tree of each page differs from that of a second parser of HTML5, in the words that are text.

``html5lib`` follows the standard step by step in Python and shares no line with the parser in use. What is no text (scripts, styles,
controls) counts in neither tree.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.readers.html.page import UNREAD
from tui_reader.readers.html.tree import build_tree

MOST_LOST = 0.01
_WORST = 5


@dataclass(frozen=True, slots=True)
class Difference:
    """How many words of a page the second parser finds, and which shares of them ours loses and adds."""

    page: str
    words: int
    lost: float
    gained: float


def difference(path: Path) -> Difference:
    """Parse a page with both."""
    content = path.read_bytes()
    text = decode(content, find_encoding(content, None, has_declaration=True))
    ours, theirs = _words(build_tree(text)), _words(_second_tree(text))
    count = max(1, theirs.total())
    return Difference(path.stem, theirs.total(), (theirs - ours).total() / count, (ours - theirs).total() / count)


def report(pages: Iterable[Path]) -> Iterator[str]:
    """Say how the trees of a set of pages differ: in all, and on the worst."""
    found = [difference(page) for page in pages]
    words = max(1, sum(each.words for each in found))
    lost, gained = (sum(share * each.words for each, share in shares) / words for shares in _shares(found))
    beyond = sum(each.lost > MOST_LOST for each in found)
    yield f"against html5lib: {lost:.4%} of {words} words lost, {gained:.4%} gained; on {beyond} of {len(found)} pages more than {MOST_LOST:.0%} lost"
    worst = sorted(found, key=lambda each: max(each.lost, each.gained), reverse=True)[:_WORST]
    yield "worst: " + ", ".join(f"{each.page} -{each.lost:.2%} +{each.gained:.2%} of {each.words}" for each in worst)


def _shares(found: list[Difference]) -> Iterator[list[tuple[Difference, float]]]:
    yield [(each, each.lost) for each in found]
    yield [(each, each.gained) for each in found]


def _second_tree(text: str) -> Any:
    import html5lib

    return html5lib.HTMLParser(namespaceHTMLElements=False).parse(text, scripting=True)


def _words(root: Any) -> "Counter[str]":
    """The words of a tree of either kind."""
    pieces: list[str] = []
    waiting: list[Any] = [root]
    while waiting:
        element = waiting.pop()
        if isinstance(element, str):
            pieces.append(element)
            continue
        waiting.append(element.tail or "")
        if not isinstance(element.tag, str):  # a comment parts no words
            continue
        waiting.append(" ")
        if element.tag.rpartition("}")[2] not in UNREAD:
            waiting.extend(reversed(element))
            waiting.append(f" {element.text or ''}")
    return Counter("".join(pieces).split())
