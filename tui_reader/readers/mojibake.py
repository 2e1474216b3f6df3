"""Mends text that was encoded twice: UTF-8 that a program took for windows-1252 or Latin-1, and wrote as UTF-8 again.

“It’s” is then "â€œItâ€™sâ€": for each byte of a character a character of its own. This is undone where it is certain, which the
whole text tells, not one place in it: nearly everything that is not ASCII has to be such a run of characters, and stand
where the character that is meant stands in a text. A text about the fault, or one in French, has others beside them.
"""

import codecs
import re
from typing import Final

# What each byte from 0x80 on is as a character of windows-1252; the five bytes that it leaves open are, as in browsers, those
# of Latin-1. A decoder that refuses them has put U+FFFD in their place.
_LETTERS: Final = [bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0x100)]
_BYTES: Final = {ord(letter): 0x80 + at for at, letter in enumerate(_LETTERS)} | {
    code: code for code in range(0x80, 0xA0)
}
_FOLLOWING: Final = "".join(re.escape(letter) for letter in _LETTERS[:0x40]) + "\x80-\x9f\ufffd"
_RUN: Final = re.compile(f"[Â-ß][{_FOLLOWING}]|[à-ï][{_FOLLOWING}]{{2}}|[ð-ô][{_FOLLOWING}]{{3}}")
# A run that begins with one of these is hardly anything else; the other first letters do stand before signs now and then ("CAFÉ”").
_TELLING: Final = ("Ã", "Â", "â€", "â\x80", "â‚", "ð")
_OTHERS: Final = ("Ð", "Ñ", "Î", "Ï", "×", "Ø", "ã€", "ã\x80", "ï¼", "Ä", "Å")
_ENOUGH_OTHERS: Final = 4
# So many runs for each letter or mark that is not in one: pages whose frame is right have some, texts about the fault many.
_RUNS_FOR_OTHERS: Final = 4
_SHARE_IN_PLACE: Final = 0.8
_HONEST: Final = re.compile(r"[^\W\d_\x00-\x7f]|[“”‘’„‚«‹–—…]")
_MARKS_OF_WORDS: Final = frozenset("‘’“”„…ªº")
_QUOTES: Final = frozenset("“”‘’„‚«»‹›")
_MOST_LAYERS: Final = 3


def mended(text: str) -> str:
    """Return a text as it was before it was encoded twice (or thrice), or as it is where that is not certain."""
    for _ in range(_MOST_LAYERS):
        if not any(sign in text for sign in _TELLING + _OTHERS) or not _is_encoded_twice(text):
            break
        text = _RUN.sub(lambda run: _meant(run.group()), text)
    return text


def may_be_encoded_twice(content: bytes) -> bool:
    """Whether bytes of UTF-8 have a character with which such runs begin."""
    return any(sign.encode() in content for sign in _TELLING + _OTHERS)


def _is_encoded_twice(text: str) -> bool:
    runs, telling, in_place = 0, 0, 0
    for run in _RUN.finditer(text):
        meant = _meant(run.group())
        runs += 1
        telling += run.group().startswith(_TELLING)
        in_place += meant not in (run.group(), "\ufffd") and _is_in_place(text, run, meant)
    if not runs or in_place < _SHARE_IN_PLACE * runs:
        return False
    others = len(_HONEST.findall(_RUN.sub("", text)))
    enough = telling >= runs / 2 or (runs >= _ENOUGH_OTHERS and not others)
    return enough and runs >= _RUNS_FOR_OTHERS * others


def _is_in_place(text: str, run: re.Match[str], meant: str) -> bool:
    """Whether what is meant stands as it would in a text: letters and quotation marks at words, other signs anywhere."""
    if not (meant.isalpha() or meant in _MARKS_OF_WORDS):
        return True
    around = text[max(run.start() - 1, 0) : run.start()] + text[run.end() : run.end() + 1]
    return any(
        letter.isalnum() or letter in ".,!?;:" or not (letter.isascii() or letter in _QUOTES) for letter in around
    )


def _meant(run: str) -> str:
    if "\ufffd" in run:
        # Of the marks that begin so, ” alone ends with a byte that windows-1252 leaves open.
        return "”" if run == "â€\ufffd" else "\ufffd"
    try:
        return bytes(map(_BYTES.__getitem__, map(ord, run))).decode("utf-8")
    except UnicodeDecodeError:
        return run


# One wrong byte beside letters of ASCII is one of windows-1252 (a name that was put into a page of UTF-8); several are a
# character that was cut.
_ASCII_LETTER: Final = re.compile(rb"[A-Za-z]")
_FIRST_LETTER: Final = 0xC0
_WORD_MARKS: Final = frozenset(b"\x85\x91\x92\x93\x94\x96\x97")


def _repaired(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    start, end = error.start, error.end
    wrong = error.object[start:end]
    around = error.object[max(start - 1, 0) : start] + error.object[end : end + 1]
    is_alone = error.encoding == "utf-8" and len(wrong) == 1 and around.isascii() and _ASCII_LETTER.search(around)
    if is_alone and (wrong[0] in _WORD_MARKS or wrong[0] >= _FIRST_LETTER):
        return _LETTERS[wrong[0] - 0x80], end
    return "\ufffd", end


DAMAGE: Final = "tui_reader.one_byte_among_others"
"""The name by which decoders know how to go on at bytes that are no text."""
codecs.register_error(DAMAGE, _repaired)
