"""The interface of the application for screens, panels and actions.

Because of it, they need not import the application.
"""

from collections.abc import Callable, Coroutine, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, TypeAlias, TypeVar

from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.theme import Theme

from tui_reader.ui.preferences import Preferences
from tui_reader.ui.remembered.memory import Memory
from tui_reader.ui.remembered.shelf import Shelf

if TYPE_CHECKING:
    from textual.worker import Worker

Result = TypeVar("Result")


Subject: TypeAlias = Literal["load", "place"]
"""What a message is about that changes: the load under way, or the place in the text."""


class Said(NamedTuple):
    """A message at the foot of the screen.

    One about a subject goes as soon as that has changed.
    """

    message: str
    severity: SeverityLevel = "information"
    about: Subject | None = None


class Desk(Protocol):
    """Shows messages and dialogs, and holds the themes and the clipboard. ``ReaderApp`` is one."""

    theme: str
    status: int
    """The exit status when the person leaves."""
    said: Said | None
    """The message at the foot of the screen, as long as it stands there."""
    own_themes: Mapping[str, Theme]
    """The themes to choose from, by name."""
    colors_are_off: bool
    preferences: Preferences
    """The settings of the configuration, and below them what is remembered."""
    memory: Memory
    """The articles, places and looks that are remembered between two runs."""
    shelf: Shelf
    """The library of the articles that were read."""
    opens_library: bool
    """Whether the program begins with the list of the library, or else of the feeds."""
    begins_at: float
    """How far the first article was read before, from 0 to 1, where it comes from the library."""

    def say(self, message: str, *, severity: SeverityLevel = "information", about: Subject | None = None) -> None:
        """Show a message until it can have been read, in place of the one before.

        One about a subject stays no longer than that does.
        """

    def foot_is_seen(self) -> None:
        """Let the time of a message begin that a dialog has hidden."""

    def unsay(self, about: Subject | None = None) -> None:
        """Take the message away; with a subject, only one about that."""

    def push_screen(self, screen: Screen[Result], callback: Callable[[Result | None], None] | None = None) -> object:
        """Open a dialog, and call ``callback`` with its result."""

    def copy_to_clipboard(self, text: str) -> None:
        """Send ``text`` to the clipboard of the terminal."""

    def run_worker(self, work: Coroutine[Any, Any, None]) -> "Worker[None]":
        """Run a coroutine beside the handling of messages."""
