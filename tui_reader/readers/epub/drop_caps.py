"""Join the large first letter of a chapter with the rest of its word."""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES: Final = re.compile(
    r"(?:drop|first|initial|big|large)-?_?(?:cap|letter|initial)|\b(?:initial|lettrine|versal|dc)\b", re.IGNORECASE
)
_LETTER: Final = re.compile(r"[\"'“‘«„]?\s?[^\W\d_]")
# Letters that are words by themselves.
_WORDS: Final = frozenset("aioyeàéöå")


def join_drop_caps(root: "HtmlElement") -> None:
    """Remove the white space, or the end of a block, behind an initial letter.

    A letter is an initial by its class.
    """
    for letter in root.xpath("//*[@class]"):
        text = letter.text_content().strip()
        if not _NAMES.search(letter.get("class", "")) or not _LETTER.fullmatch(text):
            continue
        if letter.tag in ("p", "div"):
            _join_blocks(letter, text)
        elif (tail := letter.tail or "").lstrip()[:1].islower() and text[-1].casefold() not in _WORDS:
            letter.tail = tail.lstrip()


def _join_blocks(letter: "HtmlElement", text: str) -> None:
    follower = letter.getnext()
    if follower is None or follower.tag not in ("p", "div") or (letter.tail or "").strip():
        return
    beginning = follower.text or ""
    if beginning.strip():
        blank = " " if text[-1].casefold() in _WORDS and beginning[:1].isspace() else ""
        follower.text = f"{text}{blank}{beginning.lstrip()}"
        letter.drop_tree()
