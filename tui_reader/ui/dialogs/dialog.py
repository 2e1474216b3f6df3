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
        .dialog-title { dock: top; height: 1; padding: 0 1; text-style: bold; background: $panel; }
        .dialog-hint { dock: bottom; height: 1; padding: 0 1; color: $muted; }
        &:ansi {
            background: transparent;
            .dialog-title { background: ansi_default; text-style: reverse; }
            .dialog-hint { color: ansi_default; }
        }
    }
    """

    def __init__(self, close_keys: str = "") -> None:
        """``close_keys``: besides Escape, by commas; the key that opened the dialog, so that it closes it again."""
        super().__init__()
        if close_keys:
            self._bindings.bind(close_keys, "dismiss_dialog", "Close", show=False)

    def action_dismiss_dialog(self) -> None:
        """Close without a result."""
        self.close_with(None)

    def close_with(self, result: Result | None) -> None:
        """Close with a result; a second answer, sent before the first one had closed the dialog, is too late."""
        if self.is_current:
            self.dismiss(result)
