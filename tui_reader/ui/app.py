"""The application: themes, signals, messages; everything else is on the reading screen."""

import asyncio
import signal
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.segment import Segments
from rich.text import Text
from textual.app import App
from textual.events import Event, Key, Paste
from textual.notifications import SeverityLevel
from textual.reactive import var

from tui_reader.ui.commands import ASKING, key_strings, set_keys
from tui_reader.ui.desk import Said, Subject
from tui_reader.ui.loading import Loader
from tui_reader.ui.preferences import Configuration, Preferences
from tui_reader.ui.remembered.memory import Memory
from tui_reader.ui.remembered.shelf import Shelf
from tui_reader.ui.screens.reading_screen import ReadingScreen
from tui_reader.ui.startup.interpreter import first_frame_is_out
from tui_reader.ui.terminal.hang_up import end_without_terminal
from tui_reader.ui.terminal.packets import Packet
from tui_reader.ui.terminal.pastes import find_ends_of_pastes
from tui_reader.ui.terminal.type_ahead import TypeAhead
from tui_reader.ui.themes import ANSI, ThemeFiles, default_theme

if TYPE_CHECKING:
    from textual.theme import Theme
    from textual.timer import Timer

_DARK_SPANS = {"span-quote": "#5FB8FF", "span-claim": "#F0B840", "span-promo": "#AE8CB8"}
_LIGHT_SPANS = {"span-quote": "#0062B0", "span-claim": "#A04E00", "span-promo": "#7A3E68"}
# Named by Textual's own style sheets, but not generated for themes with ``ansi`` (8.2.8).
_ANSI_VARIABLES = {
    "ansi-background": "ansi_black",
    "ansi-foreground": "ansi_white",
    "surface-active": "ansi_default",
    "foreground-disabled": "ansi_default",
}
_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
_LEAST_SECONDS, _SECONDS_A_CHARACTER = 4.0, 0.07  # that a message stays: 14 characters a second are read at leisure
_PACKAGE = str(Path(__file__).resolve().parent.parent)


class ReaderApp(App[None], inherit_css=False):
    """Reads one location after the other until the person leaves."""

    TITLE = "tui-reader"
    ENABLE_COMMAND_PALETTE = False  # there is one of our own

    # In the place of Textual's sheet, which knows a header and other things that are never seen here: it is parsed before the
    # first frame. Terminals that keep their own colours have scrollbars in these, too.
    DEFAULT_CSS = """
    ReaderApp { color: $foreground; background: $background; }
    ReaderApp:ansi { color: ansi_default; background: ansi_default; }
    ReaderApp:ansi .-ansi-scrollbar {
        scrollbar-color: ansi_blue;
        scrollbar-color-hover: ansi_bright_blue;
        scrollbar-color-active: ansi_bright_blue;
        scrollbar-background: ansi_default;
        scrollbar-background-hover: ansi_default;
        scrollbar-background-active: ansi_default;
        scrollbar-corner-color: ansi_default;
    }
    """

    said: var[Said | None] = var(None)
    """The message at the foot of the screen, as long as it stands there."""

    def __init__(  # noqa: PLR0913 - what a person can ask for on the command line
        self,
        locations: Sequence[str],
        themes: ThemeFiles,
        *,
        theme: str | None = None,
        no_color: bool = False,
        loader: Loader | None = None,
        memory: Memory | None = None,
        shelf: Shelf | None = None,
        opens_library: bool = False,
        begins_at: float = 0.0,
        configuration: Configuration | None = None,
    ) -> None:
        """Begin with the first of ``locations``.

        Args:
            locations: What to open first, and what to read after it.
            themes: What the theme folders held.
            theme: One of them; by default the one that suits the terminal.
            no_color: Send attributes only, no colour.
            loader: What is at work on the first location; by default it begins now.
            memory: What is remembered between two runs; by default nothing.
            shelf: The library of the articles that were read; by default nothing is kept.
            opens_library: List the articles of the library at the start, or else the feeds, if there are any.
            begins_at: How far the first article was read before, from 0 to 1.
            configuration: What the person has configured; by default nothing.
        """
        # Textual asks for the theme from its first line on; chosen only afterwards, the style sheets are parsed twice.
        self.own_themes: Mapping[str, Theme] = themes.loaded
        self.memory = memory or Memory()
        self.shelf = shelf or Shelf()
        self.opens_library = opens_library
        self.begins_at = begins_at
        self._configuration = configuration or Configuration(Preferences())
        self.preferences = self._configuration.preferences.over(self.memory.state.look)
        set_keys(self.preferences.keys)
        self.set_reactive(App.theme, ANSI if no_color else theme or self._preferred_theme() or default_theme())
        # With ansi_color set only afterwards, NO_COLOR paints black on black (Textual 8.2.8).
        super().__init__(ansi_color=True if no_color else None)
        self.colors_are_off = no_color
        self.animation_level = "none"
        self._failed_themes = themes.failed
        self._locations = locations
        self._loader = loader or Loader()
        if loader is None:
            self._loader.start(locations[0])
        self._until_read: Timer | None = None
        find_ends_of_pastes()
        self._type_ahead = TypeAhead(self, super().on_event, self._asks, self._takes_keys)
        self.status = 0  # the exit status when the person leaves: that of the failure as long as there is no article
        for loaded in themes.loaded.values():
            self.register_theme(loaded)

    def _preferred_theme(self) -> str | None:
        name = self.preferences.theme
        return name if name in self.own_themes else None

    async def on_event(self, event: Event) -> None:
        """As Textual's, but keys come one after the other."""
        if isinstance(event, Packet):
            for one in event.events:
                one.set_sender(self)
            await self._type_ahead.take(event.events)
        elif isinstance(event, Key | Paste) and not event.is_forwarded:
            await self._type_ahead.take([event])
        else:
            await super().on_event(event)

    def _asks(self, key: Key) -> bool:
        """Check whether a key is to open what takes the keys that follow."""
        if not self.screen_stack or self._takes_keys():
            return False
        pressed = self.screen.active_bindings.get(key.key)
        return pressed is not None and pressed.binding.action in ASKING

    def _takes_keys(self) -> bool:
        """Check whether a dialog or a line to type in is open."""
        from textual.widgets import Input

        return len(self.screen_stack) > 1 or isinstance(self.focused, Input)

    def get_default_screen(self) -> ReadingScreen:
        """The one screen; dialogs come over it."""
        return ReadingScreen(self, self._locations, self._loader)

    def get_theme(self, theme_name: str) -> "Theme | None":
        """Return the theme without copying the table of themes, as Textual does.

        Textual uses the property for every line that it draws.
        """
        return self.own_themes.get(theme_name) or super().get_theme(theme_name)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return defaults for the variables that a theme file may leave out.

        Without a value for each variable, Textual draws nothing.
        """
        theme = self.current_theme
        muted = {"muted": theme.foreground or theme.primary}
        return muted | _ANSI_VARIABLES | (_DARK_SPANS if theme.dark else _LIGHT_SPANS)

    def on_mount(self) -> None:
        """Leave the terminal whole on signals; say which themes are broken."""
        self.call_after_refresh(first_frame_is_out)
        # What Textual (8.2.8) paints after ctrl+z and fg is only what has changed since, on an empty screen.
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh(layout=True))
        if not self.is_headless:
            loop = asyncio.get_running_loop()
            for number in _SIGNALS:
                loop.add_signal_handler(number, self._leave_on(number))
            end_without_terminal(self.memory.keep)
        self.set_keymap(dict(key_strings(self.preferences.keys)))
        troubles = [error.message for error in self._failed_themes]
        troubles += [*self._configuration.troubles, self.memory.trouble]
        if any(troubles):
            self.say("\n".join(filter(None, troubles)), severity="warning")

    def _leave_on(self, number: signal.Signals) -> Callable[[], None]:
        return lambda: self.exit(return_code=128 + number)

    def say(self, message: str, *, severity: SeverityLevel = "information", about: Subject | None = None) -> None:
        """Show a message at the foot until it can have been read."""
        self._end_time()
        self.said = said = Said(message, severity, about)
        self.call_after_refresh(self._begin_time_of, said)

    def _begin_time_of(self, said: Said) -> None:
        """Let the time of a message begin, unless a dialog hides it."""
        if self.said == said and self._until_read is None and not getattr(self.screen, "hides_messages", False):
            seconds = max(_LEAST_SECONDS, _SECONDS_A_CHARACTER * len(said.message))
            self._until_read = self.set_timer(seconds, self.unsay)

    def foot_is_seen(self) -> None:
        """Let the time of a message begin that a dialog has hidden."""
        if self.said is not None:
            self._begin_time_of(self.said)

    def unsay(self, about: Subject | None = None) -> None:
        """Take the message away; with a subject, only one about that."""
        if about is None or (self.said is not None and self.said.about == about):
            self._end_time()
            self.said = None

    def _end_time(self) -> None:
        if self._until_read is not None:
            self._until_read.stop()
            self._until_read = None

    def notify(
        self,
        message: str,
        *,
        title: str = "",  # noqa: ARG002 - what Textual itself may give
        severity: SeverityLevel = "information",
        timeout: float | None = None,  # noqa: ARG002
        markup: bool = True,  # noqa: ARG002
    ) -> None:
        """Say at the foot what Textual would show in a box over the text."""
        self.say(message, severity=severity)

    def _fatal_error(self) -> None:
        """End after a fault of our own with one sentence instead of a traceback.

        Textual's traceback with local variables would print the article into the shell.
        """
        where = _own_frame(self._exception)
        sentence = f"tui-reader failed inside ({where}). Your terminal is as it was; please report this."
        self._exit_renderables.append(Segments(self.console.render(Text(sentence), self.console.options)))
        self._close_messages_no_wait()


def _own_frame(error: BaseException | None) -> str:
    """Return an error's kind and the innermost line of this package in its traceback."""
    name = type(error).__name__
    place = ""
    traceback = error.__traceback__ if error is not None else None
    while traceback is not None:
        path = traceback.tb_frame.f_code.co_filename
        if path.startswith(_PACKAGE):
            place = f" at {path.removeprefix(_PACKAGE).lstrip('/')}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return name + place
