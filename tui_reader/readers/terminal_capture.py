"""Restore the text that a terminal showed from a record of its output.

Such records are logs of ``script``, printed manual pages and coloured output.
"""

import re
from typing import Final

from tui_reader.text import without_terminal_codes

# What ``script`` writes around a session (util-linux, and BSD's).
_HEADER: Final = re.compile(r"\s{0,9}(?:Script started, [^\n]*\n)?Script started on [^\n]*(?:\n|\Z)")
_FOOTER: Final = "\nScript done on "
# Where writing goes on in another line ("CSI A", "B", "E", "F", "H", "d", "f") than the one before.
_OTHER_LINE: Final = re.compile(r"(?:\x1b\[|\x9b)[\d;]{0,12}[ABEFHdf]")
_ENDS_OF_LINES: Final = re.compile(r"(?<!\r)\r++\n")
# What erases in a line: to its end, to its beginning, all of it.
_ERASING: Final = re.compile(r"(?:\x1b\[|\x9b)([012]?)K")
# Controls that replace these while a line is put together; no terminal shows them.
_TO_END, _TO_BEGINNING, _ALL = "\x11", "\x12", "\x13"
_GOES_BACK: Final = re.compile("[\b\r\x11-\x13]")
_ERASERS: Final = {"": _TO_END, "0": _TO_END, "1": _TO_BEGINNING, "2": _ALL}


def is_capture(text: str) -> bool:
    """Check whether a text is a record for a terminal."""
    return "\x1b" in text or "\b" in text or _HEADER.match(text) is not None


def shown(text: str) -> str:
    """Return the text as it was on the paper or the screen at last.

    Overwritten text of a line (the steps of a progress bar, a typing error) is gone; letters that were struck twice
    to be bold, or underlined, are there once. Colours, titles and addresses of links are not text.
    """
    if header := _HEADER.match(text):
        text = text[header.end() :]
        end = text.rfind(_FOOTER)
        text = text[:end] if end >= 0 and "\n" not in text[end + 1 :].rstrip() else text
    text = _OTHER_LINE.sub("\n", _ENDS_OF_LINES.sub("\n", text))
    text = without_terminal_codes(_ERASING.sub(lambda code: _ERASERS[code[1]], text))
    if "\n" not in text:
        text = text.replace("\r", "\n")
    return "\n".join(_last_written(line) if _GOES_BACK.search(line) else line for line in text.split("\n"))


def _last_written(line: str) -> str:
    """Return the visible rest of a line in which the cursor went back."""
    cells: list[str] = []
    at = 0
    for character in line:
        if character == "\r":
            at = 0
        elif character == "\b":
            at = max(0, at - 1)
        elif character == _TO_END:
            del cells[at:]
        elif character in (_TO_BEGINNING, _ALL):
            end = len(cells) if character == _ALL else min(at + 1, len(cells))
            cells[:end] = " " * end
        else:
            _put(cells, at, character)
            at += 1
    return "".join(cells).rstrip()


def _put(cells: list[str], at: int, character: str) -> None:
    cells.extend(" " * (at + 1 - len(cells)))
    is_line_below = character == "_" and cells[at] != " "
    if not is_line_below:
        cells[at] = character
