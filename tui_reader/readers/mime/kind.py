"""Distinguish messages from other texts by the fields at their beginning."""

import re
from typing import Final, Literal

# The line that separates the messages of a mailbox file, and then the fields, each with the lines that continue it.
_FIELDS: Final = re.compile(rb"\s*(?:From \S.*\n)?((?:[!-9;-~]+:.*\n(?:[ \t].*\n)*)+)")
_FIELD: Final = re.compile(rb"^([!-9;-~]+):(.*(?:\n[ \t].*)*)", re.MULTILINE)
# Fields that programs write. A text that begins with "From:" and "Subject:" may be typed by a person.
_BY_PROGRAMS: Final = frozenset({"message-id", "mime-version", "received", "return-path", "dkim-signature"})
_BY_PERSONS: Final = frozenset({"from", "to", "subject", "date", "content-type"})


def mime_kind(head: bytes, declared: str | None) -> Literal["mail", "saved page"] | None:
    """Return the kind of message that begins with ``head``, or ``None``.

    ``declared`` is the format that the transport or the name of the file declares, or ``None``.
    """
    fields = _fields(head)
    if declared == "saved page" and "content-type" in fields:
        return "saved page"
    known = fields.keys() & _BY_PERSONS
    is_message = fields.keys() & _BY_PROGRAMS and known
    if is_message and _is_saved_page(fields):
        return "saved page"
    if declared == "mail" and fields:
        return "mail"
    is_letter = {"from", "subject"} <= known and known & {"to", "date"}
    return "mail" if is_message or is_letter else None


def _is_saved_page(fields: dict[str, str]) -> bool:
    is_saved = "snapshot-content-location" in fields or "saved by" in fields.get("from", "")
    return is_saved or ("from" not in fields and fields.get("content-type", "").startswith("multipart/related"))


def _fields(head: bytes) -> dict[str, str]:
    match = _FIELDS.match(head)
    if match is None:
        return {}
    text = ((name, value) for name, value in _FIELD.findall(match[1]))
    return {name.decode().lower(): value.decode("latin-1").strip().lower() for name, value in text}
