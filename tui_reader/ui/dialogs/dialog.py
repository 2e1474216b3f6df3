"""The base of all dialogs."""

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingsMap
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
        Input { height: 1; border: none; padding: 0 1; background: transparent; }
        Input:focus { border: none; background-tint: transparent; }
        .dialog-title { dock: top; height: auto; padding: 0 1; text-style: bold; background: $panel; }
        .dialog-hint { dock: bottom; height: auto; padding: 0 1; color: $muted; }
        &:ansi {
            background: transparent;
            Vertical { background: ansi_default; border: round ansi_default; }
            .dialog-title { background: ansi_default; text-style: reverse; }
            .dialog-hint { color: ansi_default; }
        }
    }
    """

    hides_messages: ClassVar[bool] = False
    """Whether it lies over the last row of the screen."""

    def __init__(self, *close_keys: str) -> None:
        """Set the keys that close the dialog besides Escape."""
        super().__init__()
        self.bind_keys(close_keys, "dismiss_dialog")

    def bind_keys(self, keys: Iterable[str], action: str) -> None:
        """Bind keys of a command, as the person has configured them, to an action."""
        bound = BindingsMap([Binding(key, action, show=False) for key in keys])
        self._bindings = BindingsMap.merge([self._bindings, bound])

    def action_dismiss_dialog(self) -> None:
        """Close without a result."""
        self.close_with(None)

    def close_with(self, result: Result | None) -> None:
        """Close with a result; further results are ignored.

        A second key may arrive before the dialog is closed.
        """
        if self.is_current:
            self.dismiss(result)
