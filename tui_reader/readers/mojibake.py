"""Repair text that was encoded twice: UTF-8 that a program took for a one-byte encoding.

“It’s” is then "â€œItâ€™sâ€": each byte of a character became a character. This is undone where it is certain, which
is judged by the whole text and not by one place in it: nearly everything that is not ASCII has to be such a run of
characters, and has to be at a place where a text has the character that is meant. A text about the fault, or one in
French, has other characters beside such runs. (Of the 350 pages for development three are repaired, all of them
rightly.) Where some paragraphs of a text are right and others are not, as where a site has joined the output of two
programs, the same test is made of the paragraphs with such runs, and no others are changed.
"""

import re
from dataclasses import dataclass
from functools import cache
from html import unescape
from itertools import compress
from typing import Final

# So many runs for each letter or mark that is not in one: pages whose frame is right have some, texts about the fault many.
_RUNS_FOR_OTHERS: Final = 3
_SHARE_IN_PLACE: Final = 0.8
_ENOUGH_OTHERS: Final = 4
_MOST_LAYERS: Final = 3
_HONEST: Final = re.compile(r"[^\W\d_\x00-\x7f]|[“”‘’„‚«‹–—…]")
_MARKS_OF_WORDS: Final = frozenset("‘’“”„…ªº")
_QUOTES: Final = frozenset("“”‘’„‚«»‹›")
# Such a run in HTML, some of it or all as references: "&acirc;&euro;&trade;", "â&euro;&trade;", "&#226;&#8364;&#8482;".
_REFERENCES: Final = re.compile(
    r"&(?:[Aa]circ|Atilde|#19[45]|#226|#[xX](?:[eE]2|[cC][23])|(?<=[ÂÃâ€]&)(?:#\d{3,5}|[A-Za-z]{2,8}));"
    r"(?:&(?:#\d{2,5}|#[xX][0-9a-fA-F]{2,4}|[A-Za-z]{2,8});|[^\x00-\x7f]){0,2}"
)
_LONGEST_RUN: Final = 4
# Of the marks whose first two bytes are "â€", this alone ends with a byte that windows-1252 leaves open, and programs take out.
_WITHOUT_ITS_END: Final = "”"
# Where paragraphs of plain text, and elements of a page, begin.
_PARAGRAPH: Final = re.compile(
    r"(?=<(?:p|div|li|td|th|h[1-6]|blockquote|title|meta|script|dd|dt)\b)|(?<=\n)(?=\n)", re.IGNORECASE
)
# Fewer paragraphs may be examples of the fault. Of the 350 pages for development none has some that are wrong among others that are
# right, but for scripts: two paragraphs in two pages.
_FEWEST_WRONG: Final = 3
_ASCII: Final = bytes(range(0x80))


@dataclass(frozen=True, slots=True)
class _Misreading:
    """An encoding that UTF-8 was taken for.

    ``run`` matches the characters that one character became, ``bytes`` has the byte of each of them, and ``telling``
    are beginnings of runs that hardly occur in any text.
    """

    run: re.Pattern[str]
    bytes: dict[str, int]
    telling: tuple[str, ...]

    def meant(self, run: str) -> str:
        """Return the character that a run was made of.

        It is U+FFFD where the character is lost; a run that does not decode is returned as it is.
        """
        if "\ufffd" in run:
            return _WITHOUT_ITS_END if run == "â€\ufffd" else "\ufffd"
        if run == "â€":
            return _WITHOUT_ITS_END
        try:
            return bytes(map(self.bytes.__getitem__, run)).decode("utf-8")
        except UnicodeDecodeError:
            return run


# The codecs, and how runs begin: such as hardly occur in any text, and such as do, before a sign now and then ("CAFÉ”").
_CODECS: Final = {
    "cp1252": (("Ã", "Â", "â€", "â\x80", "â‚", "ð"), ("Ð", "Ñ", "Î", "Ï", "×", "Ø", "ã€", "ã\x80", "ï¼", "Ä", "Å")),
    "cp1251": (("вЂ", "Р°", "Рѕ", "Рµ", "СЃ"), ()),
    "mac-roman": (("‚Ä", "√©", "√¢", "√º", "√∂", "√§"), ()),
    "cp437": (("ΓÇ", "├⌐", "├¿", "├╝", "├╢", "├ñ"), ()),
}
# What characters of two, three and four bytes begin with in UTF-8.
_FIRST_BYTES: Final = ((0xC2, 0xE0), (0xE0, 0xF0), (0xF0, 0xF5))


@cache
def _misreading(codec: str) -> _Misreading:
    letters = [bytes([code]).decode(codec, "ignore") or chr(code) for code in range(0x80, 0x100)]
    of_bytes = {letter: 0x80 + at for at, letter in enumerate(letters)}
    following = "".join(map(re.escape, letters[:0x40]))
    if codec == "cp1252":
        # The five bytes that it leaves open are, as in browsers, those of Latin-1, where all of these are controls; a decoder
        # that refuses them has put U+FFFD in their place.
        of_bytes |= {chr(code): code for code in range(0x80, 0xA0)}
        following += "\x80-\x9f\ufffd"
    two, three, four = ("".join(map(re.escape, letters[a - 0x80 : b - 0x80])) for a, b in _FIRST_BYTES)
    run = f"[{two}][{following}]|[{three}][{following}]{{2}}|[{four}][{following}]{{3}}"
    if codec == "cp1252":
        run += r"|â€(?=[\s<,.;:!?)\]]|\Z)"
    return _Misreading(re.compile(run), of_bytes, _CODECS[codec][0])


def mended(text: str) -> str:
    """Return a text as it was before it was encoded twice or more often.

    The text is returned unchanged where that is not certain.
    """
    written = _REFERENCES.sub(_written, text) if "&" in text else text
    better = _without_layers(written)
    return text if better == written else better


def _without_layers(text: str) -> str:
    for _ in range(_MOST_LAYERS):
        if text.isascii():
            break
        foreign = _not_ascii(text.encode("utf-8", "surrogatepass"))
        possible = [_misreading(codec) for codec in _CODECS if _is_possible(codec, foreign)]
        whole = (_undone(each, text) for each in possible if _is_certain(each, text))
        in_parts = (_undone_in_parts(each, text) for each in possible)
        better = next(whole, None) or next(filter(None, in_parts), None)
        if better is None:
            break
        text = better
    return text


def _undone(misreading: _Misreading, text: str) -> str:
    return misreading.run.sub(lambda run: misreading.meant(run.group()), text)


def _undone_in_parts(misreading: _Misreading, text: str) -> str | None:
    """Return the text with its wrongly encoded paragraphs repaired, or ``None``.

    It is ``None`` where these paragraphs are not certain to be encoded twice.

    A paragraph is wrongly encoded where it has runs that hardly occur in any text.
    """
    if not any(sign in text for sign in misreading.telling):
        return None
    parts = _PARAGRAPH.split(text)
    wrong = [any(sign in part for sign in misreading.telling) for part in parts]
    if sum(wrong) < _FEWEST_WRONG or not _is_certain(misreading, "\n".join(compress(parts, wrong))):
        return None
    return "".join(_undone(misreading, part) if is_wrong else part for part, is_wrong in zip(parts, wrong, strict=True))


def may_be_encoded_twice(content: bytes) -> bool:
    """Check whether bytes of UTF-8 have a character with which such runs begin."""
    foreign = _not_ascii(content)
    return any(_is_possible(codec, foreign) for codec in _CODECS)


def _not_ascii(content: bytes) -> bytes:
    """Return the bytes that are not ASCII, which are a hundredth of most texts."""
    return content.translate(None, _ASCII)


def _is_possible(codec: str, foreign: bytes) -> bool:
    telling, others = _CODECS[codec]
    return any(sign.encode() in foreign for sign in telling + others)


def _written(references: re.Match[str]) -> str:
    """Return the characters of references that belong to such a run, or the references unchanged."""
    written = unescape(references.group())
    before = references.string[max(references.start() - _LONGEST_RUN, 0) : references.start()]
    runs = (before[at:] + written for at in range(len(before) + 1))
    return written if any(map(_misreading("cp1252").run.fullmatch, runs)) else references.group()


def _is_certain(misreading: _Misreading, text: str) -> bool:
    runs, telling, in_place = 0, 0, 0
    for run in misreading.run.finditer(text):
        meant = misreading.meant(run.group())
        runs += 1
        telling += run.group().startswith(misreading.telling)
        in_place += meant not in (run.group(), "\ufffd") and _is_in_place(text, run, meant)
    if not runs or in_place < _SHARE_IN_PLACE * runs:
        return False
    others = len(_HONEST.findall(misreading.run.sub("", text)))
    enough = telling >= runs / 2 or (runs >= _ENOUGH_OTHERS and not others)
    return enough and runs >= _RUNS_FOR_OTHERS * others


def _is_in_place(text: str, run: re.Match[str], meant: str) -> bool:
    """Check whether the character that is meant fits its place in the text.

    Letters and quotation marks are beside words; other signs are anywhere.
    """
    if not (meant.isalpha() or meant in _MARKS_OF_WORDS):
        return True
    around = text[max(run.start() - 1, 0) : run.start()] + text[run.end() : run.end() + 1]
    return any(
        letter.isalnum() or letter in ".,!?;:" or not (letter.isascii() or letter in _QUOTES) for letter in around
    )
