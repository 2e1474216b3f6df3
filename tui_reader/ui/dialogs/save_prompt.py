"""The line for the file to save, with its format and its parts."""

from collections.abc import Collection, Mapping
from typing import Final

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui_reader.ui.dialogs.parts_row import PartsRow
from tui_reader.ui.dialogs.prompt import Prompt

_KEYS: Final = "Enter save   Tab another format   Esc cancel"
_KEYS_WITH_PARTS: Final = "Enter save   Tab format   Down parts   Esc cancel"
_KEYS_OF_PARTS: Final = "←→ part  Space in or out  ↑ file  Enter save  Esc cancel"


class SavePrompt(Prompt):
    """Asks for a file.

    Tab goes through the formats, whose endings decide; Down and Up lead to the parts and back.
    """

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("tab", "step(1)", show=False, priority=True),
        Binding("shift+tab", "step(-1)", show=False, priority=True),
        Binding("down,up", "change_place", show=False),
        Binding("enter", "save", show=False),
    ]
    DEFAULT_CSS = "SavePrompt #use { height: auto; padding: 0 1; }"

    def __init__(
        self, path: str, formats: Mapping[str, str], default: str, parted: Collection[str], parts: PartsRow
    ) -> None:
        """Begin with a path.

        Args:
            path: The suggested file.
            formats: Endings with their use.
            default: The ending that stands for any other.
            parted: The endings of formats with parts.
            parts: The parts, which have what was left out when the dialog is closed.
        """
        super().__init__(_title(path), "", path, "folder or file")
        self._formats = formats
        self._default = default
        self._parted = parted
        self._parts = parts
        self._use = Static(id="use")

    def on_mount(self) -> None:
        """Put format and parts between the line and the keys."""
        line = self.query_one(Input)
        self.query_one(Vertical).mount(self._use, self._parts, after=line)
        self._tell()

    def action_step(self, step: int) -> None:
        """Give the file the ending of the next or the previous format."""
        line = self.query_one(Input)
        ending = self._ending(line.value)
        endings = list(self._formats)
        following = endings[(endings.index(ending or self._default) + step) % len(endings)]
        line.value = line.value[: len(line.value) - len(ending)] + following
        line.focus()
        line.action_end()

    def action_change_place(self) -> None:
        """Go from the line to the parts, if there are any, and back."""
        if self._parts.has_focus:
            self.query_one(Input).focus()
        elif self._has_parts:
            self._parts.focus()
        else:
            self._use.update(Content(f"{self._formats[self._form]}: there are no parts to choose."))

    def action_save(self) -> None:
        """Save as the line says."""
        self.close_with(self.query_one(Input).value.strip() or None)

    @on(Input.Changed)
    @on(PartsRow.Pointed)
    def _tell(self) -> None:
        """Show the folder, what the ending stands for, and the keys."""
        self.query_one(".dialog-title", Static).update(Content(_title(self.query_one(Input).value)))
        self._use.update(Content(self._formats[self._form]))
        self._parts.display = self._has_parts
        keys = _KEYS_OF_PARTS if self._parts.has_focus else _KEYS_WITH_PARTS if self._has_parts else _KEYS
        self.query_one(".dialog-hint", Static).update(Content(keys))

    @on(PartsRow.Pointed)
    def _tell_part(self, event: PartsRow.Pointed) -> None:
        """Show what the pointed part holds."""
        if event.use:
            self._use.update(Content(event.use))

    @property
    def _form(self) -> str:
        return self._ending(self.query_one(Input).value) or self._default

    @property
    def _has_parts(self) -> bool:
        return self._form in self._parted

    def _ending(self, name: str) -> str:
        """Return the longest ending of a name that a format has, or nothing."""
        fitting = (ending for ending in self._formats if name.lower().endswith(ending))
        return max(fitting, key=len, default="")


def _title(path: str) -> str:
    """Return the title with the folder, which a long line does not show."""
    folder = path.strip().rpartition("/")[0]
    return f"Save the marked article in {folder}" if folder else "Save the marked article"
