"""The line in which a person names the file to save, and its format."""

from collections.abc import Mapping
from typing import Final

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui_reader.ui.dialogs.prompt import Prompt

_KEYS: Final = "Enter save   Tab another format   Esc cancel"


class SavePrompt(Prompt):
    """Asks for a file; Tab goes through the formats, whose endings decide."""

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("tab", "step(1)", show=False, priority=True),
        Binding("shift+tab", "step(-1)", show=False, priority=True),
    ]
    DEFAULT_CSS = "SavePrompt #use { height: 1; padding: 0 1; }"

    def __init__(self, path: str, formats: Mapping[str, str], default: str) -> None:
        """``formats`` has endings with their use, ``default`` that of any other."""
        super().__init__("Save the marked article", _KEYS, path, "folder or file")
        self._formats = formats
        self._default = default
        self._use = Static(Content(self._use_of(path)), id="use")

    def on_mount(self) -> None:
        """Put the use of the format between the line and the keys."""
        self.query_one(Vertical).mount(self._use, after=self.query_one(Input))

    def action_step(self, step: int) -> None:
        """Give the file the ending of the next or the previous format."""
        line = self.query_one(Input)
        ending = self._ending(line.value)
        endings = list(self._formats)
        following = endings[(endings.index(ending or self._default) + step) % len(endings)]
        line.value = line.value[: len(line.value) - len(ending)] + following
        line.action_end()

    @on(Input.Changed)
    def _tell(self, event: Input.Changed) -> None:
        """Say which format the ending stands for."""
        self._use.update(Content(self._use_of(event.value)))

    def _use_of(self, name: str) -> str:
        return self._formats[self._ending(name) or self._default]

    def _ending(self, name: str) -> str:
        """Return the longest ending of a name that a format has, or nothing."""
        fitting = (ending for ending in self._formats if name.lower().endswith(ending))
        return max(fitting, key=len, default="")
