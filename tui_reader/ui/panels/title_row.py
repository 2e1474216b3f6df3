"""The first row: what is being read, how far, and what the program is busy with."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class TitleRow(Widget):
    """One row: the title, cut to what is left, and the state at the right edge."""

    DEFAULT_CSS = """
    TitleRow {
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $muted;
        &:ansi { background: ansi_default; color: ansi_default; text-style: reverse; }
    }
    """

    heading: reactive[str] = reactive("")
    """The title of the article."""
    state: reactive[str] = reactive("")
    """What stands at the right: marks and place, or what is loading."""

    def render(self) -> Content:
        """The title cut with an ellipsis, the state whole where it can be."""
        width = self.size.width
        state = Content(self.state).truncate(width, ellipsis=True)
        left = width - state.cell_length - 2
        if left < 1:
            return state
        heading = Content(self.heading).truncate(left, ellipsis=True, pad=True)
        return Content.assemble(heading, "  ", state)
