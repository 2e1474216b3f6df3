"""Clean all text that enters the program.

Terminals act on control bytes, bidirectional controls make a line read otherwise than it is stored, and odd blanks
hide words from a search. All of it is taken out here, once; nothing downstream cleans again, and no string from
outside (article, title, URL, file name, error) is shown without having passed one of these functions.
"""

import re
import sys
import unicodedata

# Each pattern but one is compiled by ``re`` when the first text needs it, and kept there: the first frame waits for this module.
# C0 but newline and tab, DEL, C1 but NEL (NEL is a line separator, treated below); the bidirectional controls of
# Unicode's UAX 9 (U+061C, 200E-200F, 202A-202E, 2066-2069); soft hyphen, zero-width space, word joiner and byte order
# mark, which are invisible and split words; lone surrogates, which no encoder takes. What carries words that only
# machines read: fillers, invisible operators, annotations, tags, and selectors, of which ``_seen`` keeps a few.
# One of them, and more of them: what begins with a class of characters is looked for more quickly than a repeat.
_UNSEEN = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]"
)
_CONTROL = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_DROPPED = f"{_UNSEEN}{_UNSEEN}*"
# Apart from the others, for a class of characters beyond U+FFFF takes longer to look through.
_TAGS = "[\U000e0000-\U000e0fff][\U000e0000-\U000e0fff]*"
# A black flag with one of these is that of England, Scotland or Wales (UTS 51, "Emoji Tag Sequences").
_FLAG = "\U0001f3f4"
_OF_FLAGS = ("gbeng", "gbsct", "gbwls")
_FLAG_TAGS = frozenset("".join(chr(0xE0000 + ord(letter)) for letter in name) + "\U000e007f" for name in _OF_FLAGS)
_OTHER_PICTURES = "0123456789\u2139\u24c2"
# Selectors change how the character before them looks: a picture or text, a figure of mathematics, a form of an ideograph.
_SELECTORS_OF_IDEOGRAPHS = range(0xE0100, 0xE01F0)
_SELECTORS_OF_PICTURES = (0xFE0E, 0xFE0F)
_LINE_ENDS = "\r\n?|[\x0b\x0c\x85\u2028\u2029]"
_ODD_BLANKS = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
# A single blank is left alone: there is one behind every word, and putting one in its place takes most of the time.
_BLANKS = f"[\t{_ODD_BLANKS}][ \t{_ODD_BLANKS}]*| [ \t{_ODD_BLANKS}]+"
_ODD_BLANK = f"[{_ODD_BLANKS}]"
# What ``str.isprintable`` passes and cleaning drops or composes is beyond these: Latin, and punctuation with signs of currency.
# Two ranges alone, so that a text is looked through in a tenth of the time of the patterns above.
_BEYOND_COMMON = "[^\x00-\u02ff\u2010-\u20c0]"
# Joiners join nothing behind blanks and behind Latin, Greek and Cyrillic letters, with accents or without. Arabic, the
# scripts of India and emoji need theirs.
_JOINERS = "[\u200c\u200d]+"
_IDLE_JOINERS = (
    f"(?<=[\x00-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff{_ODD_BLANKS}])"
    "[\u0300-\u036f]*[\u200c\u200d][\u0300-\u036f\u200c\u200d]*"
)
# This one is compiled at once: only so can a match begin in the middle of a text.
_OWN_LABEL = re.compile(r"(?:[-*•–]|\(?\w{1,3}[.)]|\[[^\s\[\]]{1,8}\])\s")
_AROUND_NEWLINES = " ?\n ?"
_TAB_WIDTH = 4
# What terminals act on (ECMA-48; xterm, "Control Sequences"), whole: strings with what they hold (titles, addresses of links),
# sequences with their figures. A string ends where the next sequence begins, so that looking for its end takes one pass;
# of one without an end only the introduction goes, and the address of a link. Letters that words begin with are taken
# for a function only where no word follows.
_TERMINAL_CODES = (
    r"\x1b\]P[0-9A-Fa-f]{7}"
    r"|(?:\x1b[]k]|\x9d(?=\d{1,4};))[^\x1b\x07\x9c\x9d\n]*+(?:\x1b\\|\x07|\x9c)"
    r"|\x1b[PX^_][^\x1b\x9c]*+(?:\x1b\\|\x9c)"
    r"|\x1b\[[\d:;=>?]*+[ -/]*+(?P<function>[@-~])?"
    r"|\x9b(?:[?\d;:]{1,40}+[@-~]|[mK](?![a-z]))"
    r"|(?:\x1b\]|\x9d(?=8;))(?:8;[^\s;\x1b]{0,200}+;[^\s\x1b]*+|\d{0,4}+;?)"
    r"|\x1b(?:[78=>|}~\\]|[cDEHMNOPXZ_^kno](?![a-z])|[()*+][AB0-2UK]|\#\d|%[@G])"
)
# The functions that move to another place, where what follows is another word.
_MOVES = frozenset("ABCEFGHdf")
# Marks that combine with the letter before them. No writing stacks more than 30 (UAX 15, "Stream-Safe Text Format"), and
# putting a long stack in order takes the square of its height: seconds for a few thousand.
_HIGHEST_STACK = 30
_PERHAPS_STACKED = r"[^\w\s\x00-\x7f]{31,}"


def without_terminal_codes(text: str) -> str:
    """Return a text without codes for terminals: colours, movements, titles, addresses of links."""
    if "\x1b" not in text and "\x9b" not in text and "\x9d" not in text:
        return text
    return re.sub(_TERMINAL_CODES, lambda code: " " if code["function"] in _MOVES else "", text)


def _without_controls(text: str) -> str:
    text = without_terminal_codes(text)
    text = re.sub(_DROPPED, _seen, re.sub(_LINE_ENDS, "\n", text))
    return text if text.isascii() else re.sub(_TAGS, _seen, text)


def _seen(run: re.Match[str]) -> str:
    """Return the invisible characters of a run that have to stay.

    These select the picture or the form of the character before them.
    """
    base, first = run.string[run.start() - 1 : run.start()], run.group()[0]
    if base == _FLAG:
        tags = run.group()[:6]
        return tags if tags in _FLAG_TAGS else ""
    if first < "\ufe00" or not base:
        return ""
    selector, kind = ord(first), unicodedata.category(base)
    if kind == "Lo":
        is_form = selector in _SELECTORS_OF_IDEOGRAPHS and base >= "\u3400"
        return first if is_form or selector < _SELECTORS_OF_PICTURES[0] else ""
    is_picture = selector in _SELECTORS_OF_PICTURES and (
        kind in ("So", "Sm", "Sk", "Po", "Pd") or base in _OTHER_PICTURES
    )
    return first if is_picture or (kind == "Sm" and first == "\ufe00") else ""


def _composed(text: str) -> str:
    """Return ``text`` in NFC, without superfluous marks and joiners.

    Marks are superfluous where they are stacked higher than any writing has them, joiners where they join nothing.
    """
    text = _in_order(text)
    if "\u200c" in text or "\u200d" in text:
        text = _in_order(re.sub(_IDLE_JOINERS, lambda run: re.sub(_JOINERS, "", run.group()), text))
    return text


def _in_order(text: str) -> str:
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", re.sub(_PERHAPS_STACKED, _unstacked, text))


def _unstacked(run: re.Match[str]) -> str:
    kept, height = [], 0
    for character in run.group():
        height = height + 1 if unicodedata.combining(character) else 0
        if height <= _HIGHEST_STACK:
            kept.append(character)
    return "".join(kept)


def clean(text: str) -> str:
    """Return text of paragraphs without controls, with single blanks, in NFC.

    Bidirectional controls are removed, too; line feeds are kept.

    Cleaning twice gives the same as cleaning once.
    """
    if text.isprintable() and (text.isascii() or not re.search(_BEYOND_COMMON, text)):
        # Most texts; only blanks can be superfluous in them.
        return (text if "  " not in text else re.sub(_BLANKS, " ", text)).strip()
    text = re.sub(_BLANKS, " ", _composed(_without_controls(text)))
    return (re.sub(_AROUND_NEWLINES, "\n", text) if "\n" in text else text).strip()


def clean_preformatted(text: str) -> str:
    """Return text whose blanks have a meaning (code, aligned tables), cleaned.

    It is cleaned as by ``clean``, but blanks stay and tabs are expanded.
    """
    text = re.sub(_ODD_BLANK, " ", _without_controls(text))
    lines = [line.expandtabs(_TAB_WIDTH).rstrip() for line in _composed(text).split("\n")]
    return "\n".join(lines).strip("\n")


def clean_line(text: str) -> str:
    """Return a title, name, URL or error cleaned as by ``clean``, in one line."""
    text = clean(text)
    return " ".join(filter(None, text.split("\n"))) if "\n" in text else text


def has_controls(text: str) -> bool:
    """Check for characters that act on a terminal or reorder a line.

    Cleaned text has no such characters.
    """
    return re.search(_CONTROL, text) is not None


def has_own_label(item: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Check whether an item of a list begins with a label or bullet.

    Labels are "3. ", "a) " and "[2] ".
    """
    return _OWN_LABEL.match(item, start, end) is not None


def per_cent(fraction: float) -> str:
    """Write a share from 0 to 1 in whole per cent: “94 %”."""
    return f"{fraction * 100:.0f} %"


def one_line(text: str) -> str:
    """Return a clean text with every run of white space as one blank."""
    return " ".join(text.split())
