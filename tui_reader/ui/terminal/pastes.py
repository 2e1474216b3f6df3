"""Find the end of pasted text in divided input from the terminal.

A terminal sets what is pasted between two sequences (bracketed paste, xterm's control sequences). Of what follows ESC Textual (8.2.8)
waits a tenth of a second; where the end of a paste comes in two parts and the second one later, by a slow line or on a busy machine, it
misses the end, and takes whatever is typed from then on for more of the paste: no key works any more, not even the one to leave.
"""

from collections.abc import Iterable
from typing import Final

from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver
from textual.message import Message

from tui_reader.ui.terminal.packets import gathered

_BEGIN: Final = "\x1b[200~"
_END: Final = "\x1b[201~"


class PatientParser(XTermParser):
    """Textual's parser, which is given the end of a paste as a whole."""

    def __init__(self, debug: bool = False) -> None:  # noqa: FBT001, FBT002 - as Textual calls it
        """Begin outside of any paste."""
        super().__init__(debug)
        self._is_in_paste = False
        self._held = ""

    def feed(self, data: str) -> Iterable[Message]:
        """Return the events in ``data``; keep back what may begin a paste's end.

        Keys that follow each other are one ``Packet``. Empty data are the end of the input.
        """
        return gathered(self._events(data))

    def _events(self, data: str) -> Iterable[Message]:
        if not data:
            yield from super().feed(data)
            return
        data, self._held = self._held + data, ""
        self._is_in_paste = _is_in_paste(data, self._is_in_paste)
        if self._is_in_paste:
            length = next((length for length in range(len(_END) - 1, 0, -1) if data.endswith(_END[:length])), 0)
            data, self._held = data[: len(data) - length], data[len(data) - length :]
        if data:
            yield from super().feed(data)


def _is_in_paste(data: str, was_before: bool) -> bool:  # noqa: FBT001 - what it returned before
    """Return whether a paste is open behind ``data``, given whether one was open before it."""
    begin, end = data.rfind(_BEGIN), data.rfind(_END)
    return was_before if begin == end else begin > end


def find_ends_of_pastes() -> None:
    """Make Textual's driver parse input with a ``PatientParser``.

    Textual has no other way to set the parser.
    """
    setattr(linux_driver, "XTermParser", PatientParser)  # noqa: B010 - the name is not part of the module's face
