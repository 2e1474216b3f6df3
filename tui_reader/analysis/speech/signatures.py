"""Read signatures: “— Anna Bell, mayor of Dale”, “[The Evening Post]”.

Posts are signed, too: “John Smith (@jsmith) March 1, 2026”.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.source_nouns import is_somebody, source_nouns
from tui_reader.analysis.text.quotations.marks import OPENING
from tui_reader.model import Span

DASHES: Final = "—–―-"
_LONGEST: Final = 160  # characters of a line that may be a signature
_MOST_WORDS: Final = 8  # of the name, before its comma or bracket
_SURNAMES: Final = 3  # words behind the first of a name that a comma ends
_PEOPLE: Final = ("ers", "ors", "ists", "ians", "ents", "ants", "ees")
_DASHED = re.compile(r"(?P<mark>[—–―-]{1,2}) ?(?P<name>[\w@“\"‘'][^\n]{1,158})")
_BRACKETED = re.compile(r"(?P<mark>[\[(])(?P<name>[A-Z@][^\n()\[\]]{1,78})[\])]")
_SHARED = re.compile(
    r"(?P<mark>(?:(?:An? )?(?:[Pp]ost|[Rr]eel|[Vv]ideo|[Pp]hoto|[Ss]tatus|[Tt]hread|[Tt]oot|[Ss]tory|[Uu]pdate) )?(?:[Ss]hared |[Pp]osted |[Tt]weeted |[Ww]ritten )?by) "
    r"(?P<name>[^\n]{2,158})"
)
# As the reader of pages heads the posts of a forum, whose authors may be called anything.
_POSTED = re.compile(r"(?P<mark>Posted by) (?P<name>[\w.@~+-]{2,40}(?: [\w.~+-]{1,40}){0,3})(?:, [^\n]{1,80})?")
_POSTER = re.compile(r"(?P<mark>)(?P<name>(?:[^\n@]{2,60} \(?)?@[\w.-]{2,60}\)?)")
# An icon that stands before the name of an account is read as a word of it.
_ICONS = r"(?:LinkedIn|Twitter|Instagram|Facebook|YouTube|X(?=[A-Z]))"
_BARE = re.compile(rf"(?P<mark>){_ICONS}{{0,2}}(?P<name>[A-Z@][^\n]{{1,158}})")
# A signature that ends the last line of what it signs: behind the mark that ends its last sentence.
_BEHIND = re.compile(r"(?<=[.!?…\"”’*])\s{0,2}(?:[—–―]{1,2}|--) ?(?=[A-Z@“\"])|(?<=[.!?…\"”]) (?=[A-Z@])|\n(?=\S)")
_DAY = r"(?:\d{1,2}[ .]{1,2})?[A-Z][a-z]{2,8}\.? (?:\d{1,2},? )?\d{4}|\d{4}-\d\d-\d\d"
_CLOCK = r"\d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?"
_WEEKDAY = r"(?:[A-Z][a-z]{2,8}day,? )?"
_DATED = re.compile(rf"[\s,·|(]{{1,5}}(?:on )?{_WEEKDAY}(?:{_CLOCK}[\s,·]{{1,3}})?(?:{_DAY})(?:,? at {_CLOCK})?\)?$")
# Where more is to be found, behind a signature: “(Read all reviews.)”.
_POINTER = re.compile(
    r"[ .]{1,2}[\[(](?:Click|Full|Link|More|Read|See|Source|Via|View|Visit|Watch)\b[^\n()\[\]]{0,60}[\])]\.?$"
)
_CREDITED = re.compile(r"(?:Credit|Source|Via): ?(?=\w)")
_HEAD_ENDS = re.compile(r",| \(| @|/| [—–-] | \| ")
_PARTICLES: Final = frozenset("of the and de da di du van von der den la le al bin ibn el for on in & y e".split())
_OF_PEN_NAMES: Final = frozenset("at in".split())  # “Tired in Dale”
_DESCRIBED: Final = frozenset("a an the user anonymous one reader two".split())
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b[JS]r|\bM\.?P|\bEsq|\bInc|\bPh\.?D|\bCo)\.$")
_ACCOUNT = re.compile(r"\(@[\w.-]{1,60}\)")
# The end of a sentence: of a signature it is the end only behind an abbreviation or an account. Most paragraphs end so.
_SENTENCE_ENDS = re.compile(r"(?<=[a-z]{4})[.!?…]")


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
    return _first(text, start, end, (_DASHED, _BRACKETED) if needs_mark else (_DASHED, _BRACKETED, _SHARED, _BARE))


def poster_line(text: str, start: int, end: int) -> Signature | None:
    """Return the author that all of ``text[start:end]`` names before a post: “Post by @ida”, “@ida”."""
    posted = _POSTED.fullmatch(text, start, end)
    if posted is not None:
        return Signature(Span(*posted.span("name")), Span(*posted.span("mark")), start)
    return _first(text, start, end, (_SHARED, _POSTER))


def _first(text: str, start: int, end: int, patterns: Sequence[re.Pattern[str]]) -> Signature | None:
    """Return the signature by the first of ``patterns`` that matches all of ``text[start:end]``."""
    for pattern in patterns:
        match = pattern.fullmatch(text, start, end)
        if match is not None:
            name = _undated(text, _alone(text, Span(*match.span("name"))))
            mark = Span(*match.span("mark")) if match["mark"] else None
            return Signature(name, mark, start) if _is_name(text[name.start : name.end], mark) else None
    return None


def signature_behind(text: str, start: int, end: int, *, needs_mark: bool = False) -> Signature | None:
    """Return the signature that ends ``text[start:end]``, in its last line or behind its last sentence.

    With ``needs_mark`` only a dash or brackets make a signature.
    """
    first = max(start + 1, end - _LONGEST)
    if _SENTENCE_ENDS.match(text, max(first, end - 1), end) and text.find("(@", first, end) < 0:
        return None
    for match in _BEHIND.finditer(text, first, end):
        behind = match.start() + len(match[0]) - len(match[0].lstrip())
        found = signature_line(text, behind, end, needs_mark=needs_mark)
        if found is not None:
            return found._replace(start=match.start())
    return None


def _are_people(words: list[str]) -> bool:
    """Check whether the words of a signature are people in general: “berth holders”."""
    noun = words[-1]
    is_noun = noun in source_nouns() or noun.endswith(_PEOPLE)
    return len(words) <= _SURNAMES and is_noun and all(word.islower() for word in words)


def names_person(words: str, persons: Collection[str] = ()) -> bool:
    """Check whether a signature without a mark is surely somebody's.

    It has a given name, an account or an apposition, or is one of ``persons``.
    """
    head = _HEAD_ENDS.split(words, maxsplit=1)[0].strip("“”\"'‘’ ")
    first, _, rest = head.partition(" ")
    behind = words[len(head) :]
    is_name = 0 < rest.count(" ") + bool(rest) <= _SURNAMES and all(word[0].isupper() for word in rest.split())
    is_apposed = is_name and behind.startswith(",") and behind.count(" ") <= _MOST_WORDS and ". " not in behind
    return is_apposed or head in persons or first in entries("given_names") or _ACCOUNT.search(words) is not None


def _alone(text: str, name: Span) -> Span:
    """``name`` without a pointer behind it, and without “Source:” before it."""
    pointer = _POINTER.search(text[name.start : name.end])
    credited = _CREDITED.match(text, name.start, name.end)
    return Span(credited.end() if credited else name.start, name.start + pointer.start() if pointer else name.end)


def _undated(text: str, name: Span) -> Span:
    """``name`` without the day on which a post was written."""
    dated = _DATED.search(text[name.start : name.end])
    return Span(name.start, name.start + dated.start()) if dated and dated.start() else name


def _is_name(words: str, mark: Span | None) -> bool:
    """Whether ``words`` name somebody; behind a dash a description does, too: “a baker from Dale”."""
    if _ACCOUNT.search(words):
        return True
    if words.rstrip('”"’)')[-1:] in ".!?…:;" and not _ABBREVIATED.search(words):
        return False
    head = _HEAD_ENDS.split(words, maxsplit=1)[0].strip("“”\"'‘’ ").split()
    if not any(map(str.isalpha, "".join(head))) or len(head) > _MOST_WORDS:
        return False
    first = head[0].lower()
    if mark is not None and (first in _DESCRIBED or is_somebody(first)) and words[0] not in OPENING:
        return True
    if mark is not None and _are_people(head):
        return True
    small = _PARTICLES if mark is None else _PARTICLES | _OF_PEN_NAMES
    return all(word[0].isupper() or not word[0].isalnum() or word.isdigit() or word in small for word in head)
