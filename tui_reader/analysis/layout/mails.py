"""Attribute forwarded mail to its sender, by the header that mail programs write above it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.letter_formulas import GREETINGS, SHORT_CLOSINGS, WARM_CLOSINGS
from tui_reader.analysis.layout.framed import Framed
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason, Span

_LINE = re.compile(r"[^\n]+")
_SEPARATOR = re.compile(
    r"[\W_]{0,40}(?:(?:begin )?forwarded message|original message|forwarded by [^\n]{1,60}|original email)[\W_]{0,40}",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"\W{0,4}(?P<field>from|date|sent|to|subject|cc|bcc|reply-to|importance|attachments|organization)\b\W{0,2}:\W{0,2}(?P<value>[^\n]{0,300})",
    re.IGNORECASE,
)
_SENDER = re.compile(
    r"[\"'“]?(?P<name>[^\n<>\[\]()\"”]{1,100}?)[\"'”]?(?:\s?[<\[(][^\n]{0,200}| [^\s@]{1,64}@[^\s@]{1,200})?$"
)
_ANSWERED = re.compile(r"[^\n]{1,200}\b(?:wrote|schrieb|a écrit|escribió) ?:$")
_GREETING = re.compile(rf"(?:{GREETINGS})\b[^\n.!?]{{0,60}}[,:!.]?", re.IGNORECASE)
_CLOSING = re.compile(
    rf"(?:(?:{WARM_CLOSINGS}|many|with|yours|all)\b[^\n.!?]{{0,30}}|{SHORT_CLOSINGS}|thank you)[,.!]?(?: [A-Z]\w{{1,20}}\.?)?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…:;][”\"’)]?$")
_FEWEST_FIELDS: Final = 2
_SIGNATURE_WORDS: Final = 6  # of a line of the signature below a letter


class _Line(NamedTuple):
    start: int
    end: int
    block: int
    level: int


class _Header(NamedTuple):
    """The lines of a header from ``first`` up to ``behind``, and its sender, if any."""

    first: int
    behind: int
    sender: Span | None


def forwarded_mails(document: Document) -> Iterator[Framed]:
    """Yield the text below each header of a mail, attributed to the sender."""
    lines = [*_lines(document)]
    text = document.article.text
    headers = [*_headers(text, lines)]
    for at, header in enumerate(headers):
        until = headers[at + 1].first if at + 1 < len(headers) else len(lines)
        body = _body(text, lines[header.behind : until], lines[header.first].level)
        frame = [Span(line.start, line.end) for line in lines[header.first : header.behind]]
        frame += [Span(line.start, line.end) for line in lines[header.behind : until] if _is_around(text, line, body)]
        source = [header.sender] if header.sender is not None else []
        finding = Finding([*_joined(body)], [], source, [Reason("layout.forwarded")], 0.9, kind="direct")
        yield Framed(finding if body else None, frame)


def _lines(document: Document) -> Iterator[_Line]:
    for index, block in enumerate(document.blocks):
        level = max(block.level, 1) if block.kind == "quotation" else 0
        for match in _LINE.finditer(document.article.text, block.start, block.end):
            yield _Line(*match.span(), index, level)


def _headers(text: str, lines: Sequence[_Line]) -> Iterator[_Header]:
    at = 0
    while at < len(lines):
        first = at
        while at < len(lines) and _SEPARATOR.fullmatch(text[lines[at].start : lines[at].end]):
            at += 1
        is_announced = at > first
        fields: dict[str, Span] = {}
        while at < len(lines) and (match := _FIELD.fullmatch(text, lines[at].start, lines[at].end)):
            fields.setdefault(match["field"].lower(), Span(*match.span("value")))
            at += 1
        sender = fields.get("from")
        if sender is not None and len(fields) >= _FEWEST_FIELDS and (is_announced or _is_mail(text, fields)):
            yield _Header(first, at, _name_in(text, sender))
        at = max(at, first + 1)


def _name_in(text: str, sender: Span) -> Span | None:
    """Return the name in the value of “From”, without an address."""
    name = _SENDER.match(text[slice(*sender)])
    if name is not None:
        return Span(sender.start + name.start("name"), sender.start + name.end("name"))
    return sender if sender.start < sender.end else None


def _is_mail(text: str, fields: dict[str, Span]) -> bool:
    """Check whether fields without a line that announces them are a header of mail."""
    return "@" in text[slice(*fields["from"])] or ("subject" in fields and ("sent" in fields or "date" in fields))


def _body(text: str, lines: Sequence[_Line], level: int) -> list[_Line]:
    """Return the lines of a letter, without greeting, closing and signature."""
    body: list[_Line] = []
    for line in lines:
        if line.level < level or _ANSWERED.fullmatch(text[line.start : line.end]):
            break
        if line.level == level or body or line is lines[0]:
            body.append(line)
    if body and _GREETING.fullmatch(text, body[0].start, body[0].end):
        del body[0]
    while body and _is_closing(text, body[-1]):
        del body[-1]
    return body


def _is_closing(text: str, line: _Line) -> bool:
    words = text[line.start : line.end]
    return _CLOSING.fullmatch(words) is not None or (
        words.count(" ") < _SIGNATURE_WORDS and _SENTENCE_END.search(words) is None
    )


def _is_around(text: str, line: _Line, body: Sequence[_Line]) -> bool:
    return line not in body and (_GREETING.fullmatch(text, line.start, line.end) is not None or _is_closing(text, line))


def _joined(lines: Sequence[_Line]) -> Iterator[Span]:
    """Yield one span for the lines of each block."""
    start = end = block = -1
    for line in lines:
        if line.block != block:
            if block >= 0:
                yield Span(start, end)
            start, block = line.start, line.block
        end = line.end
    if block >= 0:
        yield Span(start, end)
