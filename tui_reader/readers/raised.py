"""Write superscripts and subscripts in the line, apart from words and figures beside them.

Known marks of notes are written by ``notes``; other text is judged by its characters and by the text beside it.
"""

import re
from typing import Final

from tui_reader.readers.notes import label_of, note_mark

BESIDE: Final = 24
"""How many characters of the text before are looked at."""

_SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ"
_SUBSCRIPTS: Final = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"
_RAISED: Final = dict(
    zip("0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW", _SUPERSCRIPTS, strict=True)
) | {form: form for form in _SUPERSCRIPTS}
_LOWERED: Final = dict(zip("0123456789+-−=()aehijklmnoprstuvx", _SUBSCRIPTS, strict=True)) | {
    form: form for form in _SUBSCRIPTS
}
# Signs that have a character of their own, and those that are raised in any type.
_SIGNS: Final = {"TM": "™", "SM": "℠", "(TM)": "™", "(R)": "®"}
_ABOVE_ANYWAY: Final = frozenset("®™℠°*†‡§¶‖′″'\"’”.,%‰$£€¥¢ºª")
# Ordinals (1st, 2e, 3er, 4ème, 5o) and abbreviations (Mme, Dr, Nos) that are raised where type is rich, and never elsewhere.
_ORDINALS: Final = frozenset("st nd rd th er re e ère ere ème eme es o a os as do ro to mo vo d de ste h".split())
_ABBREVIATIONS: Final = frozenset("me mes lle lles r rs gr te e es er re o os c d th st nd rd le m".split())
_LONGEST_ABBREVIATED: Final = 4
_LONGEST: Final = 12
_CURRENCY: Final = "$£€¥₹₽₩₺₴₪¢"
_PRICE_BEFORE: Final = re.compile(rf"[{_CURRENCY}]\s?\d{{1,9}}(?:[.,]\d{{3}}){{0,3}}$")
_FIGURE_BEFORE: Final = re.compile(r"\d$")
_SCALES: Final = ("million", "billion", "trillion", "thousand", "percent", "per cent", "bn", "m ", "%")
_ROMAN: Final = re.compile(r"\b[IVXLC]{1,8}$")
_LAST_WORD: Final = re.compile(r"(?<!\w)\w+$")
# Numbers in a row are notes, but above a power of ten.
_SEVERAL: Final = re.compile(r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){1,9}")
# A power follows a figure, a short name or a unit, not words and sentences.
_ENDS_WORDS: Final = re.compile(r"(?:[.,;:!?…”’\"»]|[^\W\d_]{4})$")
_UNIT: Final = re.compile(
    r"\b(?:(?:kilo|centi|milli)?met(?:er|re)s?|miles?|inch(?:es)?|feet|foot|yards?|seconds?|hours?)$", re.IGNORECASE
)
_LONGEST_NOTE: Final = 3
_TEN: Final = re.compile(r"(?:^|\D)10$")


def raised(text: str, before: str, behind: str = "") -> str:
    """Return a superscript as text in the line; it must not mark a note.

    Args:
        text: Its text.
        before: The text before it in the block, the last ``BESIDE`` characters at least.
        behind: What follows, as far as it is known.
    """
    words = " ".join(text.split())
    if not words or not before or before[-1].isspace():
        return _alone(words, before) + _blank_at_end(text)
    written = _price(words, before, behind) or _set_apart(words, before) or _superscript(words, before, behind)
    return written + _blank_at_end(text)


def lowered(text: str, before: str) -> str:
    """Return a subscript as text in the line; the arguments are those of ``raised``."""
    words = " ".join(text.split())
    if len(words) > _LONGEST or " " in words:
        written = _behind_blank(words, before)
    elif _has_forms(words, _LOWERED):
        written = _forms(words, _LOWERED, before)
    else:
        written = f"_({words})" if before and not before[-1].isspace() else words
    return written + _blank_at_end(text)


def _alone(words: str, before: str) -> str:
    """Return text that begins a block or word, raised where it is a number.

    Such a number belongs to a note or to an isotope.
    """
    return _forms(words, _RAISED, before) if words.isdecimal() and _has_forms(words, _RAISED) else words


def _price(words: str, before: str, behind: str) -> str:
    """Return the cents of a price behind a decimal sign, or an empty text."""
    if not (words.isdecimal() and len(words) == 2):  # noqa: PLR2004 - cents
        return ""
    is_price = bool(_PRICE_BEFORE.search(before)) and not behind.lstrip().lower().startswith(_SCALES)
    if not is_price and not (_FIGURE_BEFORE.search(before) and behind.lstrip()[:1] in tuple(_CURRENCY)):
        return ""
    figure = before[-BESIDE:]
    return f",{words}" if "." in figure.split()[-1] or not is_price else f".{words}"


def _set_apart(words: str, before: str) -> str:
    """Return words and marks of notes behind a blank, or an empty text.

    A superscript is a mark where it has brackets or several numbers, or where it is behind the end of a sentence or a
    whole word.
    """
    if _SEVERAL.fullmatch(words):
        return "" if _TEN.search(before) else _behind_blank(note_mark(words), before)
    if words[0] in "[(" and (label := label_of(words)) is not None and words not in _SIGNS:
        return _behind_blank(note_mark(label), before)
    if words.isdecimal() and len(words) <= _LONGEST_NOTE and _ENDS_WORDS.search(before) and not _UNIT.search(before):
        return _behind_blank(note_mark(words), before)
    if words[0] == "[" or len(words) > _LONGEST or " " in words:
        return _behind_blank(words, before)
    return ""


def _superscript(words: str, before: str, behind: str) -> str:
    if words in _SIGNS:
        return _SIGNS[words]
    if words.isalpha():
        return _letters(words, before, behind)
    if all(character in _ABOVE_ANYWAY for character in words):
        return words
    return _power(words, before)


def _letters(words: str, before: str, behind: str) -> str:
    last_word = _LAST_WORD.search(before[-BESIDE:])
    stem = last_word.group() if last_word else ""
    if stem[-1:].isdecimal() or _ROMAN.search(stem):
        if words.lower() in _ORDINALS:
            return words
    elif behind[:1].isalpha() or (
        words.lower() in _ABBREVIATIONS and stem[:1].isupper() and len(stem) <= _LONGEST_ABBREVIATED
    ):
        return words
    elif len(words) > 1 and len(stem) > 1:
        return _behind_blank(words, before)
    return _power(words, before)


def _power(words: str, before: str) -> str:
    return _forms(words, _RAISED, before) if _has_forms(words, _RAISED) else f"^({words})"


def _behind_blank(written: str, before: str) -> str:
    return f" {written}" if before[-1:].isalnum() else written


def _has_forms(words: str, forms: dict[str, str]) -> bool:
    """Check whether each character has a raised or lowered form that people can read.

    Several small letters in a row are not readable, so that only a single letter counts.
    """
    return all(character in forms for character in words) and (len(words) == 1 or not any(map(str.isalpha, words)))


def _forms(words: str, forms: dict[str, str], before: str) -> str:
    written = "".join(forms[character] for character in words)
    joins = forms.get(before[-1:]) == before[-1:]  # raised text beside raised text, lowered beside lowered
    return f" {written}" if joins else written


def _blank_at_end(text: str) -> str:
    return " " if text[-1:].isspace() else ""
