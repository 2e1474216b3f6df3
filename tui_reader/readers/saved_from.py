"""Find the address from which a page was saved.

Browsers and their extensions write it into a comment of the saved file.
"""

import re
from typing import Final

from tui_reader.readers.links import absolute_link

_HEAD_BYTES: Final = 4096
_MARKS: Final = (
    # Internet Explorer's "mark of the web", which Chrome and its kin write too; the figure is the address's length.
    re.compile(rb"<!--\s*saved from url=\(\d{1,5}\)([^\s<>]{1,2000})"),
    # SingleFile.
    re.compile(rb"<!--\s*Page saved with SingleFile\s+url:\s*([^\s<>]{1,2000})"),
)


def saved_from(content: bytes) -> str | None:
    """Return the address that a saved page names as its own, or ``None`` without one."""
    head = content[:_HEAD_BYTES]
    for mark in _MARKS:
        if match := mark.search(head):
            return absolute_link(match[1].decode("utf-8", "replace"), None)
    return None
