"""Read signatures: “— Anna Bell, mayor of Dale”, “[The Evening Post]”.

Posts are signed, too: “John Smith (@jsmith) March 1, 2026”.
"""

import re
from typing import Final, NamedTuple

from tui_reader.analysis.english.source_nouns import is_somebody
from tui_reader.analysis.text.quotations.marks import OPENING
from tui_reader.model import Span

DASHES: Final = "—–―-"
_LONGEST: Final = 160  # characters of a line that may be a signature
_MOST_WORDS: Final = 8  # of the name, before its comma or bracket
_DASHED = re.compile(r"(?P<mark>[—–―-]{1,2}) ?(?P<name>[\w@“\"‘'][^\n]{1,158})")
_BRACKETED = re.compile(r"(?P<mark>[\[(])(?P<name>[A-Z@][^\n()\[\]]{1,78})[\])]")
_SHARED = re.compile(r"(?P<mark>(?:A )?[Pp]ost (?:shared )?by) (?P<name>[^\n]{2,158})")
_BARE = re.compile(r"(?P<mark>)(?P<name>[A-Z@][^\n]{1,158})")
# A signature that ends the last line of what it signs: behind the mark that ends its last sentence.
_BEHIND = re.compile(r"(?<=[.!?…\"”’*])\s{0,2}(?:[—–―]{1,2}|--) ?(?=[A-Z@“\"])|(?<=[.!?…\"”]) (?=[A-Z@])|\n(?=\S)")
_DAY = r"(?:\d{1,2}[ .]{1,2})?[A-Z][a-z]{2,8}\.? (?:\d{1,2},? )?\d{4}|\d{4}-\d\d-\d\d"
_CLOCK = r"\d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?"
_DATED = re.compile(rf"[\s,·|(]{{1,5}}(?:on )?(?:{_CLOCK}[\s,·]{{1,3}})?(?:{_DAY})(?:,? at {_CLOCK})?\)?$")
_HEAD_ENDS = re.compile(r",| \(| @|/| [—–-] | \| ")
_PARTICLES: Final = frozenset("of the and de da di du van von der den la le al bin ibn el for on in & y e".split())
_DESCRIBED: Final = frozenset("a an the user anonymous one reader two".split())
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b[JS]r|\bM\.?P|\bEsq|\bInc|\bPh\.?D|\bCo)\.$")


class Signature(NamedTuple):
    """A signature: source, mark (a dash, a bracket, or nothing), and its start."""

    source: Span
    mark: Span | None
    start: int


def signature_line(text: str, start: int, end: int, *, needs_mark: bool = True) -> Signature | None:
    """Return the signature that all of ``text[start:end]`` is, or ``None``.

    With ``needs_mark`` only a dash or brackets make a signature.
    """
    if end - start > _LONGEST:
        return None
    for pattern in (_DASHED, _BRACKETED) if needs_mark else (_DASHED, _BRACKETED, _SHARED, _BARE):
        match = pattern.fullmatch(text, start, end)
        if match is not None:
            name = _undated(text, Span(*match.span("name")))
            mark = Span(*match.span("mark")) if match["mark"] else None
            return Signature(name, mark, start) if _is_name(text[name.start : name.end], mark) else None
    return None


def signature_behind(text: str, start: int, end: int) -> Signature | None:
    """Return the signature that ends ``text[start:end]``, in its last line or behind its last sentence."""
    for match in _BEHIND.finditer(text, max(start + 1, end - _LONGEST), end):
        found = signature_line(text, match.start() + len(match[0]) - len(match[0].lstrip()), end, needs_mark=False)
        if found is not None:
            return found._replace(start=match.start())
    return None


def _undated(text: str, name: Span) -> Span:
    """``name`` without the day on which a post was written."""
    dated = _DATED.search(text[name.start : name.end])
    return Span(name.start, name.start + dated.start()) if dated and dated.start() else name


def _is_name(words: str, mark: Span | None) -> bool:
    """Whether ``words`` name somebody; behind a dash a description does, too: “a baker from Dale”."""
    if words[-1:] in ".!?…:;" and not _ABBREVIATED.search(words):
        return False
    head = _HEAD_ENDS.split(words, maxsplit=1)[0].strip("“”\"'‘’ ").split()
    if not head or len(head) > _MOST_WORDS:
        return False
    first = head[0].lower()
    if mark is not None and (first in _DESCRIBED or is_somebody(first)) and words[0] not in OPENING:
        return True
    return all(word[0].isupper() or not word[0].isalnum() or word.isdigit() or word in _PARTICLES for word in head)
