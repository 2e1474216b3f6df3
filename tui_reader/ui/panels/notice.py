"""The notice in place of the text while an article loads or has failed."""

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tui_reader.sources.location import web_address
from tui_reader.text import clean_line
from tui_reader.ui.commands import key_of

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

    def say_loading(self, location: str, life: str) -> None:
        """Show that a location is loading, and a sign of life."""
        lines = (f"\n\n{clean_line(location)}", f"\n{life}" if life else "", "\n\nEsc  cancel")
        self.update(Content.assemble(("Loading …", _BOLD), *lines))

    def say_ended(self, sentence: str, location: str, *, over_text: bool) -> None:
        """Show a failure, its location and useful keys, maybe over an article."""
        keys = [("Esc", "back to the article")] if over_text else []
        keys += [(key_of("reload"), "try again"), (key_of("open"), "open another URL or file")]
        keys += [(key_of("browser"), "open the address in the web browser")] if web_address(location) else []
        keys += [(key_of("quit"), "quit")]
        shown = "" if location in sentence else f"{clean_line(location)}\n\n"
        self.update(
            Content.assemble((sentence, _BOLD), "\n\n", shown, "\n".join(f"{key:<4} {what}" for key, what in keys))
        )
