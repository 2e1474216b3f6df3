"""Find a command by its name, its help or its key."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.style import Style
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui_reader.ui.commands import COMMANDS, Command
from tui_reader.ui.dialogs.choice import ChoiceList
from tui_reader.ui.dialogs.dialog import Dialog

_TITLE_WIDTH, _KEYS_WIDTH = 20, 13  # columns of a row, before the help; the keys are two at most
_LAST = "Move"  # the group whose keys everybody knows


def offered() -> list[Command]:
    """Return the commands that have a key, those that only scroll last."""
    commands = [command for command in COMMANDS if command.keys and command.id != "palette"]
    return sorted(commands, key=lambda command: command.group == _LAST)


def found(query: str, commands: Sequence[Command]) -> list[Command]:
    """Return the commands that have all words of a query, best first.

    A command is best whose title begins with the query, then one with all words in its title; a key alone finds its command.
    """
    words = query.casefold().split()
    ranked = []
    for command in commands:
        title = command.title.casefold()
        everything = f"{title} {command.help} {command.group}".casefold()
        if query.strip() in command.key_names or title.startswith(query.casefold().strip()):
            ranked.append((0, command))
        elif all(word in title for word in words):
            ranked.append((1, command))
        elif all(word in everything for word in words):
            ranked.append((2, command))
    return [command for _, command in sorted(ranked, key=lambda pair: pair[0])]


class PaletteList(ChoiceList, can_focus=False):
    """The commands that fit what is typed; the keys stay in the line above."""


class Palette(Dialog[Command]):
    """Lists commands; the result is the one that was chosen."""

    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("down,ctrl+n", "point('cursor_down')", show=False),
        Binding("up,ctrl+p", "point('cursor_up')", show=False),
        Binding("pagedown", "point('page_down')", show=False),
        Binding("pageup", "point('page_up')", show=False),
    ]
    DEFAULT_CSS = """
    Palette {
        Vertical { width: 80%; min-width: 40; max-width: 100; height: 80%; }
        Input { height: 1; border: none; padding: 0 1; background: transparent; }
        Input:focus { border: none; background-tint: transparent; }
        PaletteList { height: 1fr; }
        PaletteList > .option-list--option-highlighted {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
        }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._listed = offered()

    def compose(self) -> ComposeResult:
        """Title, line and commands."""
        with Vertical():
            yield Static(Content("Commands"), classes="dialog-title")
            yield Input(placeholder="part of a name, or a key", select_on_focus=False)
            yield PaletteList(*map(_row, self._listed))
            yield Static(Content("Enter do it   Down Up choose   Esc close"), classes="dialog-hint")

    def on_mount(self) -> None:
        """Point at the first command."""
        self.query_one(PaletteList).highlighted = 0

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what fits."""
        event.stop()
        self._listed = found(event.value, offered())
        choices = self.query_one(PaletteList)
        choices.set_options(
            map(_row, self._listed) if self._listed else [Option("No command is called so.", disabled=True)]
        )
        choices.highlighted = 0 if self._listed else None

    def action_point(self, way: str) -> None:
        """Move within the list."""
        getattr(self.query_one(PaletteList), f"action_{way}")()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        place = self.query_one(PaletteList).highlighted
        if place is not None and self._listed:
            self.close_with(self._listed[place])

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.close_with(self._listed[event.option_index])


def _row(command: Command) -> Option:
    title = Content(command.title).truncate(_TITLE_WIDTH, ellipsis=True, pad=True)
    keys = Content(" ".join(command.key_names[:2])).truncate(_KEYS_WIDTH, ellipsis=True, pad=True)
    return Option(Content.assemble(title, keys.stylize(Style(bold=True)), command.help))
