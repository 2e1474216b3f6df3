"""Recognise contributions: paragraphs that several people sign, each behind the last sentence.

A page that asks around prints what each of them writes, with name and office behind a dash: “It keeps me awake. – Ida Marsh, baker”.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tui_reader.analysis.layout.lines import SPOKEN, Line, joined
from tui_reader.analysis.speech.signatures import Signature, names_person, signature_behind, signature_line
from tui_reader.analysis.text.quotations.marks import OPENING
from tui_reader.model import Article, Span

_LEAST: Final = 3  # people who sign; one or two are quoted in passing


class Contribution(NamedTuple):
    """The words of one who contributes, and the signature."""

    words: Sequence[Span]
    signature: Signature


def contributions(article: Article, lines: Sequence[Line]) -> list[Contribution]:
    """Return the signed contributions of a page; empty where fewer than three people sign.

    Where each section with a signature ends in it, the section is the signer's as a whole; elsewhere only the paragraph is.
    """
    text, byline = article.text, (article.byline or "").lower()
    sections = [list(_signed(text, section)) for section in _sections(lines)]
    found = [one for section in sections for one in section]
    signers = {_signer(text, one.signature) for one in found}
    if len(signers) < _LEAST or any(signer in byline for signer in signers):
        return []
    are_whole = all(len(section) == 1 and section[0].ends_section for section in sections if section)
    return [Contribution(joined(text, one.lines if are_whole else one.paragraph), one.signature) for one in found]


class _Signed(NamedTuple):
    """A paragraph and its section up to it, each cut before the signature."""

    lines: Sequence[Line]
    paragraph: Sequence[Line]
    signature: Signature
    ends_section: bool


def _sections(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Yield the lines between headings."""
    start = 0
    for at, line in enumerate(lines):
        if line.kind not in SPOKEN:
            yield lines[start:at]
            start = at + 1
    yield lines[start:]


def _signed(text: str, section: Sequence[Line]) -> Iterator[_Signed]:
    """Yield the signed paragraphs of a section."""
    start = 0
    for at, line in enumerate(section):
        signature = _signature(text, line)
        if signature is None:
            continue
        is_alone = signature.start == line.start
        words = list(section[start : at if is_alone else at + 1])
        start = at + 1
        if not words or text[words[0].start] in OPENING:
            continue
        if not is_alone:
            words[-1] = words[-1]._replace(end=signature.start)
        first = max(number for number, one in enumerate(words) if one.first or not number)
        yield _Signed(words, words[first:], signature, at + 1 == len(section))


def _signature(text: str, line: Line) -> Signature | None:
    """Return the signature in a line: a person with an office, behind a dash."""
    found = signature_line(text, line.start, line.end) or signature_behind(text, line.start, line.end, needs_mark=True)
    if found is None or found.mark is None or text[found.mark.start] not in "—–―-":
        return None
    name, _, office = text[slice(*found.source)].partition(", ")
    return found if office and " " in name and names_person(text[slice(*found.source)]) else None


def _signer(text: str, signature: Signature) -> str:
    return text[slice(*signature.source)].partition(",")[0].strip().lower()
