"""Read JSON lines: an object a line, with ``url`` and ``html`` or ``text``."""

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final

from tui_reader.shards.inputs.stream import Stream, whole_pages
from tui_reader.shards.shard_page import Page
from tui_reader.sources.limits import Limits
from tui_reader.text import clean_line

MOST_BYTES: Final = Limits().local_bytes
"""Bytes of the longest line, and of the longest page; what is longer is a page with a fault."""

_SHOWN: Final = 80


def read_json_lines(stream: Stream) -> Iterator[Page]:
    """Yield the page of each line."""
    return whole_pages(stream, _read)


def page_of_fields(fields: Mapping[str, object], shown: str) -> Page:
    """Return the page that a line or a row describes.

    Args:
        fields: ``html`` or ``text``, and, where they are known, ``url``, ``title``, ``published`` and ``retrieved``.
        shown: The beginning of the line or row, for the sentence of a fault.
    """
    html, text = fields.get("html"), fields.get("text")
    content = html if html is not None else text
    if not isinstance(content, str | bytes):
        return faulty(f"An entry has neither “html” nor “text”: {shown}")
    data = content.encode(errors="replace") if isinstance(content, str) else content
    return Page(
        _string(fields, "url") or "",
        data,
        "text/html" if html is not None else "text/plain",
        "utf-8" if isinstance(content, str) else None,
        retrieved=_string(fields, "retrieved"),
        published=_string(fields, "published"),
        title=_string(fields, "title"),
    )


def faulty(sentence: str) -> Page:
    """Return the page for an entry that cannot be read."""
    return Page("", sentence.encode(errors="replace"), fault=sentence)


def _read(stream: Stream) -> Iterator[Page]:
    file = stream.unpacked()
    while line := file.readline(MOST_BYTES):
        if len(line) == MOST_BYTES and not line.endswith(b"\n"):
            _skip_line(file)
            yield faulty(f"A line is longer than {MOST_BYTES // 1_000_000} MB: {_beginning(line)}")
        elif line.strip():
            yield _page(line)


def _skip_line(file: BinaryIO) -> None:
    while (part := file.readline(MOST_BYTES)) and not part.endswith(b"\n"):
        pass


def _page(line: bytes) -> Page:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict):
        return faulty(f"A line is not an object of JSON: {_beginning(line)}")
    return page_of_fields(fields, _beginning(line))


def _beginning(line: bytes) -> str:
    return clean_line(line[:_SHOWN].decode(errors="replace"))


def _string(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    return value if isinstance(value, str) else None
