"""Find the letters within the text of a letter.

These are the letters of a digest (RFC 1153), forwarded ones, and those that are answered below.
"""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from tui_reader.readers.dates import iso_date

_Field: TypeAlias = Literal["sender", "date", "subject", "other"]
# What mail programs call the fields, in the languages whose dates are understood.
_NAMES: Final[dict[_Field, str]] = {
    "sender": "from von de da van",
    "date": "date sent datum gesendet envoyé fecha enviado data inviato verzonden",
    "subject": "subject betreff objet asunto assunto oggetto onderwerp",
    "other": "to cc bcc reply-to message-id message organization content-type content-transfer-encoding mime-version references in-reply-to user-agent keywords newsgroups importance an à para a aan kopie copie",
}
_FIELDS: Final = {name: field for field, names in _NAMES.items() for name in names.split()}
# "From: Ana Ruiz", "  *Sent:* Monday"; the names are short, and so is the room before them.
_LINE: Final = re.compile(r"\s{0,8}\*{0,2}([^\W\d_][\w-]{0,25})\*{0,2}[ \xa0]?:\*{0,2}[ \t\xa0]*+(.*)")
MOST_LINES: Final = 12
_LONGEST_DATE: Final = 40
# The line above the fields: dashes of a digest, "-----Original Message-----", "== 2 of 3 ==", "Begin forwarded message:".
_SEPARATOR: Final = re.compile(r"\s*+(?:[-_=*#]{2}.*|.{0,60}:\s*+)?")
_RULE: Final = re.compile(r"\s*[-_=]{10,}\s*")
_ADDRESS: Final = re.compile(r"<[^<>]{0,200}>|\[mailto:[^\[\]]{0,200}\]|\(via [^()]{0,200}\)")


class LetterHead(NamedTuple):
    """Sender, date and subject of a letter, as far as they are known.

    ``level`` is 1 for a letter within a letter.
    """

    sender: str | None
    date: str | None
    subject: str | None
    level: int = 1


def cut_letters(text: str) -> Iterator[LetterHead | str]:
    """Yield the pieces of a text, and before each enclosed letter its head."""
    lines = text.splitlines()
    start = at = 0
    while at < len(lines):
        found = _head(lines, at) if _may_begin(lines, at) else None
        if found is None:
            at += 1
            continue
        head, end = found
        yield "\n".join(_without_rules(lines[start:at]))
        yield head
        start = at = end
    yield "\n".join(_without_rules(lines[start:]) if start else lines)


def _may_begin(lines: list[str], at: int) -> bool:
    return ":" in lines[at] and (at == 0 or is_separator(lines[at - 1]))


def _head(lines: list[str], at: int) -> tuple[LetterHead, int] | None:
    """Return the fields that begin at a line, and the line behind them.

    An empty line belongs to them; without fields ``None`` is returned.
    """
    found = fields_at(lines, at)
    return found if found and not "".join(lines[found[1] : found[1] + 1]).strip() else None


def fields_at(lines: list[str], at: int) -> tuple[LetterHead, int] | None:
    """Return the fields that begin at a line, and the line behind them.

    There have to be a sender and a subject or date; otherwise ``None`` is returned.
    """
    fields: dict[_Field, str] = {}
    last: _Field = "other"
    end = at
    for line in lines[at : at + MOST_LINES]:
        if field := _field(line):
            last, value = field
            fields.setdefault(last, value)
        elif line.startswith((" ", "\t")) and line.strip() and fields:
            fields[last] += f" {line.strip()}"
        else:
            break
        end += 1
    date = short_date(fields.get("date", ""))
    if not fields.get("sender") or not ("subject" in fields or date[:1].isdigit()):
        return None
    sender = " ".join(_ADDRESS.sub(" ", fields["sender"]).split()).strip('"') or fields["sender"].strip("<> ")
    return LetterHead(sender, date or None, fields.get("subject")), end


def is_field(line: str) -> bool:
    """Check whether a line is one of the fields above a letter."""
    return _field(line) is not None


def _field(line: str) -> tuple[_Field, str] | None:
    match = _LINE.fullmatch(line)
    name = _FIELDS.get(match[1].lower()) if match else None
    return (name, match[2].strip(" *\t\xa0")) if match and name else None


def is_separator(line: str) -> bool:
    """Check whether a line may precede the fields of a letter."""
    return _SEPARATOR.fullmatch(line[:200]) is not None


def short_date(text: str) -> str:
    """Return the day of a date in ISO 8601, or the beginning of its text.

    The text is returned where the date cannot be read.
    """
    found = iso_date(text)
    return found[: len("2019-11-18")] if found else text[:_LONGEST_DATE]


def _without_rules(lines: list[str]) -> list[str]:
    """Return the lines without the dashes between two letters, which the heading replaces."""
    end = len(lines)
    while end and (not lines[end - 1].strip() or _RULE.fullmatch(lines[end - 1])):
        end -= 1
    return lines[:end]
