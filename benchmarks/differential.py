"""Compare the words of our trees with those of a second parser of HTML5.

``html5lib`` implements the standard step by step in Python, and has no code in common with our parser. Words that are not text
(scripts, styles, controls) are counted in neither tree.
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
    """The words of a page, and the shares that our parser loses and adds."""

    page: str
    words: int
    lost: float
    gained: float


def difference(path: Path) -> Difference:
    """Return the difference of the two parsers on a page."""
    content = path.read_bytes()
    text = decode(content, find_encoding(content, None, has_declaration=True))
    ours, theirs = _words(build_tree(text)), _words(_second_tree(text))
    count = max(1, theirs.total())
    return Difference(path.stem, theirs.total(), (theirs - ours).total() / count, (ours - theirs).total() / count)


def report(pages: Iterable[Path]) -> Iterator[str]:
    """Yield lines on the differences of pages: in all, and on the worst."""
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
    """Count the words of a tree of either parser."""
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
