"""Cut mailbox files (mbox, RFC 4155) into their letters."""

import re
from collections.abc import Iterator
from typing import Final

# A letter begins with a line that the program which keeps the mail wrote, behind an empty one; its fields follow.
_FROM_LINE: Final = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From \S.{0,500}\r?\n(?=[!-9;-~]{1,80}:)")
_HEADER_END: Final = re.compile(rb"\r?\n\r?\n")
_LENGTH: Final = re.compile(rb"^content-length:[ \t]*+(\d{1,12})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
# A line of a letter that begins so is written with ">" before it, in most mailboxes one more for each that is there.
_QUOTED_FROM: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_LONGEST_HEADER: Final = 256 * 1024


def is_mailbox(content: bytes) -> bool:
    """Check whether bytes begin as a mailbox does."""
    return _FROM_LINE.match(content) is not None


def cut_mailbox(content: bytes) -> Iterator[bytes]:
    """Yield the letters of a mailbox as they were sent."""
    line = _FROM_LINE.match(content)
    while line is not None:
        start = line.end()
        line = _FROM_LINE.search(content, _stated_end(content, start))
        yield _QUOTED_FROM.sub(rb"\1", content[start : line.start() if line else len(content)])


def _stated_end(content: bytes, start: int) -> int:
    """Return the place from which to look for the next letter.

    It is behind the stated length of this letter, if a letter or the end of the file is there.
    """
    header_end = _HEADER_END.search(content, start, start + _LONGEST_HEADER)
    length = _LENGTH.search(content, start, header_end.end()) if header_end else None
    if header_end is None or length is None:
        return start
    end = header_end.end() + int(length[1])
    rest = content[end : end + 16].lstrip(b"\r\n")
    return max(start, end - 2) if end <= len(content) and (not rest or rest.startswith(b"From ")) else start
