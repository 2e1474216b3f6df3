"""A container that is empty in the first frame and filled behind it."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from tui_reader.ui.startup.tricks import is_used


class LatePanel(Vertical):
    """A placeholder in the first frame; ``fill`` imports and mounts its content later.

    Until then it has the class ``-unfilled``.
    """

    DEFAULT_CLASSES = "-unfilled"

    def compose_late(self) -> Iterable[Widget]:
        """Make the content, from top to bottom; to be overridden."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Make the content at once where the trick is left out."""
        if not is_used("late-panels"):
            self.remove_class("-unfilled")
            yield from self.compose_late()

    async def fill(self) -> None:
        """Mount the content, unless that is done or the program is closing."""
        if self.is_attached and self.has_class("-unfilled"):
            self.remove_class("-unfilled")
            await self.mount(*self.compose_late())
