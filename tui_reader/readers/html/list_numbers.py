"""Number the items of numbered lists as browsers do (HTML standard, section 4.4.5)."""

import re
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.blocks import NOTE, NUMBER
from tui_reader.readers.html.element_text import short_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Lists that a style or a well-known class shows without numbers.
_PLAIN_STYLE: Final = re.compile(r"list-style(?:-type)?\s*+:[^;]{0,60}\bnone\b", re.IGNORECASE)
_PLAIN_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:unstyled|list-none|no-bullets?|breadcrumbs?|comments?|commentlist|pagination)(?=$|[\s_-])",
    re.IGNORECASE,
)
_INTEGER: Final = re.compile(r"\s*([+-]?\d{1,9})\s*")
_OWN_NUMBER: Final = re.compile(r"\s*\(?(?:\d{1,4}|[a-z]|[ivxlc]{1,7})[.)]", re.IGNORECASE)
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_ROMAN: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
                 (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LARGEST_ROMAN: Final = 3999
_LONGEST_START: Final = 200


def number_items(root: "HtmlElement") -> None:
    """Write the number of each item on its element.

    Lists that show no numbers, and items with numbers of their own, are left out.
    """
    for numbered in root.iter("ol"):
        names = f"{numbered.get('class', '')} {numbered.get('id', '')} {numbered.get('role', '')}"
        if not _PLAIN_STYLE.search(numbered.get("style", "")) and not _PLAIN_NAMES.search(names):
            _number(numbered)


def _number(numbered: "HtmlElement") -> None:
    items = list(numbered.iterchildren("li"))
    step = -1 if numbered.get("reversed") is not None else 1
    number = _integer(numbered.get("start"), len(items) if step < 0 else 1)
    for item in items:
        number = _integer(item.get("value"), number)
        if item.get(NOTE) is None and not _OWN_NUMBER.match(short_text(item, _LONGEST_START) or item.text or ""):
            item.set(NUMBER, written_number(number, item.get("type") or numbered.get("type") or ""))
        number += step


def written_number(number: int, kind: str) -> str:
    """Return a number as a list of type ``kind`` shows it: "3", "c", "iii"."""
    written = str(number)
    if kind.lower() == "a" and number > 0:
        written = _in_letters(number)
    elif kind.lower() == "i" and 0 < number <= _LARGEST_ROMAN:
        written = _in_roman(number)
    return written.upper() if kind.isupper() else written


def _integer(text: str | None, default: int) -> int:
    found = _INTEGER.fullmatch(text or "")
    return int(found[1]) if found else default


def _in_letters(number: int) -> str:
    written = ""
    while number:
        number, letter = divmod(number - 1, len(_LETTERS))
        written = _LETTERS[letter] + written
    return written


def _in_roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written
