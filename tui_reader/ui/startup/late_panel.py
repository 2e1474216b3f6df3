"""A container that is empty in the first frame and filled behind it."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Region
from textual.strip import Strip
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

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint all rows as the first one; the widgets within are painted apart."""
        return super().render_lines(Region(crop.x, crop.y, crop.width, 1)) * crop.height

    async def fill(self) -> None:
        """Mount the content, unless that is done or the program is closing."""
        if self.is_attached and self.has_class("-unfilled"):
            self.remove_class("-unfilled")
            await self.mount(*self.compose_late())
