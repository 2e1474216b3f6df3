"""Replace marks of notes by blanks: “choice,”1 said Bell.

No mark is so taken for a source, a number or a word.

Every offset stays: each character of a mark becomes a blank.
"""

import re
from dataclasses import replace
from typing import Final

from tui_reader.analysis.text.spans import extent
from tui_reader.model import Article, Block

_SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NUMBER = r"(?:(?:note|nb|fn|n)\.? ?)?\d{1,3}"
# “[3]”, “ [3][4]”, “[3, 4]”, “[note 2]” and, right behind a word, “[a]”; not at the head of a line, where it is the note's own number,
# and not “[h]e”, “[a] boat”, which are somebody's words.
_BRACKETED = re.compile(
    rf"(?<=[\w.,;:!?…\"”’»)\]%])(?: ?\[{_NUMBER}(?:[,–-] ?{_NUMBER}){{0,5}}\]|\[(?:[a-z]|[ivx]{{1,6}}|[*†‡§]|citation needed)\])(?!\w)",
    re.IGNORECASE,
)
# “choice,”¹ and “council²”; not m², km³ or 10⁶.
_RAISED = re.compile(
    rf"(?:(?<=[.,;:!?…\"”’»)\]])|(?<=[^\W\d_][^\W\d_][^\W\d_]))(?<!\bkm)(?<!\bcm)(?<!\bmm)[{_SUPERSCRIPTS}]{{1,3}}(?:[,⁻–-][{_SUPERSCRIPTS}]{{1,3}}){{0,5}}"
)
# “choice,”1 said, and “Bell.2 “The boat”: figures behind a closing mark, or behind the mark that ends a clause of words.
_PLAIN = re.compile(
    r"(?:(?<=[.,!?…][\"”’»])|(?<=\w[”»])|(?<=[a-z]{3}[.!?…])(?=\d{1,3} [A-Z\"“‘«]|\d{1,3}$|\d{1,3}\n)|(?<=[a-z]{3}[,;])(?=\d{1,3} [a-z]))"
    r"\d{1,3}(?:[,–-]\d{1,3}){0,5}(?=\s|$|[.,;:!?])",
    re.MULTILINE,
)
# Each with what is in every text that it finds something in, and in few others. A digit is looked for before what stands in front of it,
# because there are fewer of them than of letters.
_MARKS: Final = (
    (re.compile(r"\["), _BRACKETED),
    (re.compile(rf"[{_SUPERSCRIPTS}]"), _RAISED),
    (re.compile(r"\d(?:(?<=[\"”’»]\d)|(?<=[a-z][.,;!?…]\d))"), _PLAIN),
)


def without_note_marks(article: Article) -> Article:
    """Return ``article`` with blanks for the marks of its notes.

    Blocks end before these marks; an article without them is returned as it is.
    """
    start, end = extent(article)
    inside = article.text[start:end]
    for hint, pattern in _MARKS:
        if hint.search(inside) is not None:
            inside = pattern.sub(_blank, inside)
    if inside == article.text[start:end]:
        return article
    text = article.text[:start] + inside + article.text[end:]
    return replace(article, text=text, blocks=tuple(_trimmed(text, block) for block in article.blocks))


def _trimmed(text: str, block: Block) -> Block:
    end = block.start + len(text[block.start : block.end].rstrip())
    return block if end == block.end else replace(block, end=end)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
