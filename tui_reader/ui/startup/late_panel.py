"""A container that is empty in the first frame and filled behind it."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from tui_reader.ui.startup.tricks import is_used


class LatePanel(Vertical):
    """A placeholder in the first frame; ``fill`` imports and mounts its content later."""

    _is_filled = False

    def compose_late(self) -> Iterable[Widget]:
        """Make the content, from top to bottom; to be overridden."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Make the content at once where the trick is left out."""
        if not is_used("late-panels"):
            self._is_filled = True
            yield from self.compose_late()

    async def fill(self) -> None:
        """Mount the content, unless that is done or the program is closing."""
        if self.is_attached and not self._is_filled:
            self._is_filled = True
            await self.mount(*self.compose_late())
