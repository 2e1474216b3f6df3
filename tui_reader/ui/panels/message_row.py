"""Show a message in the last row, in the place of the keys."""

from textual.content import Content
from textual.widgets import Static

from tui_reader.ui.desk import Said


class MessageRow(Static):
    """A message, in as many rows as its words need, up to four."""

    DEFAULT_CSS = """
    MessageRow {
        display: none;
        height: auto;
        max-height: 4;
        padding: 0 1;
        background: $panel;
        color: $foreground;
        &.-warning { color: $text-warning; text-style: bold; }
        &.-error { color: $text-error; text-style: bold; }
        &:ansi {
            background: ansi_default;
            color: ansi_default;
            &.-warning, &.-error { color: ansi_default; text-style: bold; }
        }
    }
    """

    def on_mount(self) -> None:
        """Follow the messages of the application."""
        self.watch(self.app, "said", self._show)

    def _show(self, said: Said | None) -> None:
        """Show a message as plain text.

        As markup, the name of an article or a file could be taken for an instruction.
        """
        if said is not None:
            self.set_class(said.severity == "warning", "-warning")
            self.set_class(said.severity == "error", "-error")
            self.update(Content(said.message))
