"""Write out characters that pages show as pictures, and readings beside characters.

Such pictures are emoji, symbols, initials and formulas.
"""

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.element_text import replace_by_text
from tui_reader.readers.html.mathematics import formula_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_EMOJI_NAMES: Final = re.compile(r"emoji|emoticon|smiley|smilie")
_FORMULA_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:latex|tex|math|mathimage|mwe-math[\w-]*|equation|formula)(?:$|[\s_-])"
)
_SHORTCODE: Final = re.compile(r":[a-z0-9_+’'-]{1,50}:")
_LONGEST_SIGN: Final = 16
_LONGEST_NAME: Final = 60
_LONGEST_SMILEY: Final = 4
_LONGEST_FORMULA: Final = 2000
# Pieces of text in a drawn sign; the drawing itself has none.
_FEW: Final = 20
# Symbols (Unicode's categories So, Sm, Sk), characters that join or vary them, and skin tones.
_SYMBOLS: Final = frozenset({"So", "Sm", "Sk"})
_BESIDE_SYMBOLS: Final = _SYMBOLS | {"Po", "Nd", "Cf", "Mn"}
_KEYCAP: Final = "\u20e3"
_JOINERS: Final = frozenset("\u200d\ufe0e\ufe0f\u20e3 ")
_INITIAL: Final = re.compile(r"[\"'“‘«„]?[^\W\d_a-z]")


def write_out_pictures(root: "HtmlElement") -> None:
    """Replace pictures of characters by these, and put readings in brackets.

    A picture is replaced where the page gives its characters.
    """
    for image in list(root.iter("img")):
        if text := _characters(image, " ".join(image.get("alt", "").split())):
            replace_by_text(image, text)
    for reading in list(root.iter("rt")):
        if reading.getprevious() is None or reading.getprevious().tag != "rp":
            replace_by_text(reading, f"({' '.join(reading.text_content().split())})")


def write_out_drawn_signs(root: "HtmlElement") -> None:
    """Replace drawings and empty elements that are labelled with emoji or symbols."""
    for drawn in root.xpath("//@role[. = 'img']/parent::*[@aria-label and not(self::img)]"):
        label = " ".join(drawn.get("aria-label").split())
        if _is_sign(label) and not "".join(islice(drawn.itertext(), _FEW)).strip():
            replace_by_text(drawn, label)


def _characters(image: "HtmlElement", alternative: str) -> str:
    names = f"{image.get('class', '')} {image.get('src', '')[-200:]}".lower()
    text = ""
    if not alternative:
        return text
    if _is_sign(alternative):
        text = alternative if _EMOJI_NAMES.search(names) or _is_in_line(image) else ""
    elif _INITIAL.fullmatch(alternative):
        text = alternative if _begins_word(image) else ""
    elif _EMOJI_NAMES.search(names) and len(alternative) <= _LONGEST_NAME:
        text = _emoji(alternative)
    elif _FORMULA_NAMES.search(image.get("class", "").lower()) and len(alternative) <= _LONGEST_FORMULA:
        text = formula_text(alternative)
    return text


def _is_sign(text: str) -> bool:
    """Check whether a text is only emoji or symbols, also keycaps with their digit."""
    is_keycap = _KEYCAP in text
    if len(text) > _LONGEST_SIGN or (any(map(str.isalnum, text)) and not is_keycap):
        return False
    categories = {unicodedata.category(character) for character in text if character not in _JOINERS}
    return (is_keycap or not categories.isdisjoint(_SYMBOLS)) and categories <= _BESIDE_SYMBOLS


def _emoji(alternative: str) -> str:
    """Return the emoji of a name (":tada:", "Grinning Face"), or a smiley (";-)").

    For any other text an empty text is returned.
    """
    if _SHORTCODE.fullmatch(alternative):
        from rich.emoji import Emoji

        return Emoji.replace(alternative)
    try:
        return unicodedata.lookup(alternative)
    except KeyError:
        return alternative if len(alternative) <= _LONGEST_SMILEY else ""


def _is_in_line(image: "HtmlElement") -> bool:
    """Check whether a picture is beside text."""
    before, parent = image.getprevious(), image.getparent()
    text_before = before.tail if before is not None else parent.text if parent is not None else None
    return bool((text_before or "").strip() or (image.tail or "").strip())


def _begins_word(image: "HtmlElement") -> bool:
    """Check whether a picture is the first letter of the following word.

    The rest of the word is "he", or "HE" in small capitals.
    """
    behind = image.getnext()
    following = image.tail or (behind.text if behind is not None else "") or ""
    return following[:1].islower() or following[:2].isupper()
