"""The base of all dialogs."""

from typing import Generic, TypeVar

from textual.binding import Binding
from textual.screen import ModalScreen

Result = TypeVar("Result")


class Dialog(ModalScreen[Result | None], Generic[Result]):
    """A dialog that Escape, or the key that opened it, closes without a result."""

    BINDINGS = [Binding("escape", "dismiss_dialog", "Close", show=False)]  # noqa: RUF012 - Textual's way
    DEFAULT_CSS = """
    Dialog {
        background: transparent;
        align: center middle;
        Vertical { background: $surface; border: round $muted; }
        .dialog-title { dock: top; height: 1; padding: 0 1; text-style: bold; background: $panel; }
        .dialog-hint { dock: bottom; height: 1; padding: 0 1; color: $muted; }
        &:ansi {
            background: transparent;
            Vertical { background: ansi_default; border: round ansi_default; }
            .dialog-title { background: ansi_default; text-style: reverse; }
            .dialog-hint { color: ansi_default; }
        }
    }
    """

    def __init__(self, close_keys: str = "") -> None:
        """Set the keys that close the dialog besides Escape, separated by commas.

        The key that opened a dialog closes it, too.
        """
        super().__init__()
        if close_keys:
            self._bindings.bind(close_keys, "dismiss_dialog", "Close", show=False)

    def action_dismiss_dialog(self) -> None:
        """Close without a result."""
        self.close_with(None)

    def close_with(self, result: Result | None) -> None:
        """Close with a result; further results are ignored.

        A second key may arrive before the dialog is closed.
        """
        if self.is_current:
            self.dismiss(result)
