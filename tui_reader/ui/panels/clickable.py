"""Run a command by a click on its words."""

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

_KEY = "on-click"  # not Textual's own ``@click``, which draws what it stands at as a link


def clickable(content: Content, action: str) -> Content:
    """Return words that do an action when they are clicked."""
    return content.stylize(Style.from_meta({_KEY: action}))


class Clickable(Widget):
    """A widget with such words; the rest of it does nothing."""

    async def on_click(self, event: events.Click) -> None:
        """Do what the words under the pointer stand for."""
        action = event.style.meta.get(_KEY)
        if isinstance(action, str):
            event.stop()
            await self.screen.run_action(action)
