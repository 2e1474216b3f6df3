"""Recognise letters to a paper or a columnist, and tributes.

The answer of the paper or the columnist is the narrator's.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from tui_reader.analysis.english.letter_formulas import (
    CLOSINGS,
    FORMAL_CLOSINGS,
    INFORMAL_GREETINGS,
    SHORT_CLOSINGS,
    WARM_CLOSINGS,
)
from tui_reader.analysis.layout.lines import SPOKEN, Line, title_of
from tui_reader.analysis.speech.signatures import Signature, names_person, signature_behind, signature_line
from tui_reader.model import Article, Span

_SALUTATION = re.compile(
    r"(?:Dear (?P<name>[^\n,:;.!?—–]{1,60})|To the (?P<paper>editors?)|(?:Sirs?|Madam|Sir or Madam|(?P<editor>Editors?))|"
    rf"(?:{INFORMAL_GREETINGS})(?: [^\n,:;.!?]{{1,40}})?)(?: ?[,:;!—–-]{{1,2}}|(?=\n|$)) ?",
    re.IGNORECASE,
)
_EDITOR = re.compile(r"(?:the )?editors?|sirs?|sir or madam|madam", re.IGNORECASE)
_CLOSING = re.compile(rf"(?:and )?(?:{CLOSINGS})\b[^\n,.!?]{{0,30}}[,.!—–]?", re.IGNORECASE)
_CLOSED = re.compile(
    rf"(?:{SHORT_CLOSINGS}|(?:yours|{WARM_CLOSINGS})(?: [a-z]{{1,12}}){{1,2}}),\s{{1,2}}", re.IGNORECASE
)
_FORMAL = re.compile(rf"(?:and )?(?:{FORMAL_CLOSINGS}|(?:{WARM_CLOSINGS}) regards)\b", re.IGNORECASE)
_LETTERS = re.compile(
    r"\bletters?\b|\breaders?['’]? (?:write|wrote|respond|reply|say|views?|voices?|speak)\b|\byour (?:views|say|voices?|comments|memories|"
    r"stories|questions|thoughts)\b|\b(?:mail|post)(?:bag|box)\b|\binbox\b|\bto the editor\b|\bdear [A-Z]|\byou (?:write|wrote)\b",
    re.IGNORECASE,
)
_TRIBUTES = re.compile(
    r"\btributes?\b|\bmemories\b|\bremember(?:ed|ing)?\b|\bcondolences?\b|\bguest ?book\b|\btestimonials?\b|\bfarewells?\b|\bin memoriam\b|"
    r"\bin their own words\b|\bmessages\b",
    re.IGNORECASE,
)
_WITHHELD = re.compile(
    r"\W{0,3}(?:(?:(?:full )?names?|address)\b[^\n]{0,40}\b(?:withheld|supplied|known|provided|with the editor)\b[^\n]{0,40}|anonymous\b[^\n]{0,60})",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\W{0,3}(?:(?:the )?editor(?:['’]s note| (?:replies|writes|answers|responds|adds|notes))?|ed(?:itor)?\.?|we (?:reply|answer)|"
    r"(?:our|the) (?:reply|answer|response)|[A-Z][^\n:.!?]{1,40} (?:replies|answers|responds))\s?[:—–]",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE: Final = 100  # characters
_MOST_BEFORE: Final = 5  # lines before a letter that is the whole text: a date, an address
_MOST_BEHIND: Final = 4  # and behind it: an office, what is enclosed
_MOST_LINES: Final = 60  # of a letter
_PERSONAL = re.compile(r"\b(?:I|we|my|our|me|us|you|your)\b|\bI['’]", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]{0,3}$")


class Letter(NamedTuple):
    """A letter: its words, its signature, and its frame, such as salutation and closing words."""

    words: Sequence[Span]
    signature: Signature
    frame: Sequence[Span]


class _Collection(NamedTuple):
    """The kinds of texts that a title or a heading announces."""

    letters: bool
    tributes: bool


def letters(article: Article, lines: Sequence[Line]) -> Iterator[Letter]:
    """Yield the signed letters and tributes of ``article``, without the answers of the page."""
    text = article.text
    title = title_of(article)
    announced = _Collection(_LETTERS.search(title) is not None, _TRIBUTES.search(title) is not None)
    signers: list[str] = []
    framing = _framing(text, lines)
    start = 0
    for at, line in enumerate(lines):
        if line.kind in ("heading", "title", "rule") and not (_is_withheld(text, line) or _greets(text, line)):
            if line.kind == "heading" and _LETTERS.search(text, line.start, line.end):
                announced = _Collection(letters=True, tributes=announced.tributes)
            start = at + 1
            continue
        signature = _signature(text, line)
        if signature is None or (at == start and signature.start == line.start):
            continue
        first = max(start, at - _MOST_LINES)
        if not any(announced) and framing[at + 1] == framing[first] and not _frames(text, line.start, signature.start):
            continue  # nothing in the lines above it could make it a letter
        is_last = at + 1 == len(lines) or lines[at + 1].kind in ("heading", "rule")
        letter, addressee = _letter(text, lines[first : at + 1], signature)
        if letter is None or not _is_somebodys(text, letter, addressee, announced, is_last=is_last):
            continue
        start = at + 1
        signer = text[slice(*signature.source)].partition(",")[0].strip().lower()
        is_answered = any(_greets(text, line) for line in lines[at + 1 : at + 1 + _MOST_BEHIND])
        is_whole = _is_whole(letter, lines, at) and not any(announced) and not is_answered
        is_own = is_whole and not _EDITOR.fullmatch(addressee or "")
        is_own = is_own or _writes(article, signer)
        if not is_own and not (addressee and any(one.startswith(addressee.lower()) for one in signers)):
            signers.append(signer)
            yield letter


def _framing(text: str, lines: Sequence[Line]) -> list[int]:
    """Return how many lines before each line, and in all, may greet or close."""
    return [0, *accumulate(_frames(text, line.start, line.end) for line in lines)]


def _frames(text: str, start: int, end: int) -> bool:
    return _SALUTATION.match(text, start, end) is not None or _FORMAL.match(text, start, end) is not None


def notes(text: str, lines: Sequence[Line]) -> Iterator[Span]:
    """Yield the labels of the page's notes and answers: “The editor replies:”."""
    for line in lines:
        match = _NOTE.match(text, line.start, line.end) if line.kind in SPOKEN else None
        if match is not None:
            yield Span(*match.span())


def _is_withheld(text: str, line: Line) -> bool:
    return _WITHHELD.fullmatch(text, line.start, line.end) is not None


def _greets(text: str, line: Line) -> bool:
    return _SALUTATION.fullmatch(text, line.start, line.end) is not None


def _signature(text: str, line: Line) -> Signature | None:
    """Return the signature that a line is or ends in."""
    if line.kind not in (*SPOKEN, "heading"):
        return None
    found = signature_behind(text, line.start, line.end)
    if found is not None and (found.mark is not None or _ends_in_name(text, line, found)):
        return found
    if line.end - line.start <= _LONGEST_SIGNATURE:
        if _is_withheld(text, line):
            return Signature(Span(line.start, line.end), None, line.start)
        closed = _CLOSED.match(text, line.start, line.end)
        start = closed.end() if closed is not None else line.start
        found = signature_line(text, start, line.end, needs_mark=False)
        if found is not None and not _CLOSING.fullmatch(text, line.start, line.end):
            return found._replace(start=line.start)
    return None


def _ends_in_name(text: str, line: Line, signature: Signature) -> bool:
    """Check whether a name stands behind the last sentence: “We shall see. Ida Marsh, Dale”."""
    name = text[slice(*signature.source)].partition(",")[0]
    return line.kind in SPOKEN and signature.start > line.start and " " in name and names_person(name)


def _letter(text: str, lines: Sequence[Line], signature: Signature) -> tuple[Letter | None, str | None]:
    """Return the letter that ends in a signature, and its addressee.

    The addressee is empty for one without a name, and ``None`` for a letter without a salutation.
    """
    addressee: str | None = None
    words: list[Span] = []
    frame: list[Span] = []
    is_closed = False
    for line in lines:
        start, end = line.start, min(line.end, signature.start)
        match = _SALUTATION.match(text, start, end) if line.first else None
        if match is not None:
            addressee = match["name"] or match["paper"] or match["editor"] or ""
            words, frame, is_closed = [], [Span(*match.span())], False
            start = match.end()
        end = start + len(text[start:end].rstrip())
        if start >= end:
            continue
        if words and _CLOSING.fullmatch(text, start, end):
            frame.append(Span(start, end))
            is_closed = True
        elif is_closed or line.kind not in SPOKEN:
            return None, None
        elif words and not line.first and words[-1].end + 1 == start:
            words[-1] = Span(words[-1].start, end)
        else:
            words.append(Span(start, end))
    frame.append(Span(signature.start, lines[-1].end))
    if not words or _NOTE.match(text, *words[0]) or not _SENTENCE_END.search(text[slice(*words[-1])]):
        return None, None
    return Letter(words, signature, frame), addressee


def _is_somebodys(text: str, letter: Letter, addressee: str | None, announced: _Collection, *, is_last: bool) -> bool:
    """Check whether words above a name are a letter or a tribute."""
    if addressee is not None:
        return True
    is_personal = letter.signature.mark is not None or any(_PERSONAL.search(text, *span) for span in letter.words)
    name = text[slice(*letter.signature.source)]
    if is_personal and _FORMAL.match(text, *letter.frame[0]):
        return True
    if " " not in name and letter.signature.mark is None:
        return False
    return (announced.letters and (is_last or is_personal)) or (announced.tributes and is_personal)


def _is_whole(letter: Letter, lines: Sequence[Line], at: int) -> bool:
    """Check whether the letter that is signed at ``at`` is the whole text."""
    start = min(letter.words[0], letter.frame[0]).start
    return start <= lines[min(_MOST_BEFORE, at)].end and at + _MOST_BEHIND >= len(lines)


def _writes(article: Article, signer: str) -> bool:
    return bool(article.byline) and signer in (article.byline or "").lower()
