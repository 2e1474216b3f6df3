"""What stands in the place of the text while there is none: what is loading, or what went wrong."""

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tui_reader.text import clean_line

_BOLD = Style(bold=True)


class Notice(Static):
    """A few lines in the upper part of the text area."""

    ALLOW_SELECT = True
    DEFAULT_CSS = """
    Notice {
        width: 1fr;
        height: 1fr;
        padding: 2 4;
        background: $background;
        color: $foreground;
        &:ansi { background: ansi_default; color: ansi_default; }
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def say_loading(self, location: str) -> None:
        """Say what is on its way."""
        self.update(Content.assemble(("Loading", _BOLD), f"\n\n{clean_line(location)}\n\nEsc  cancel"))

    def say_stopped(self, location: str) -> None:
        """Say that it was stopped by the person."""
        self._end("Stopped", location)

    def say_failed(self, message: str, location: str) -> None:
        """Say what went wrong with what, and what can be done."""
        self._end(message, location)

    def _end(self, sentence: str, location: str) -> None:
        self.update(
            Content.assemble(
                (sentence, _BOLD), f"\n\n{clean_line(location)}\n\nr  try again\no  open another URL or file\nq  quit"
            )
        )
