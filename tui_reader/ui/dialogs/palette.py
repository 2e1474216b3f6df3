"""Find a command by its name, its help or its key."""

from collections.abc import Sequence

from textual.content import Content
from textual.style import Style

from tui_reader.ui.commands import Command, commands
from tui_reader.ui.dialogs.filtering import FilterDialog, has_words

_TITLE_WIDTH, _KEYS_WIDTH = 20, 13  # columns of a row, before the help; the keys are two at most
_NOT_OFFERED = {"palette", "back.step"}  # what the list itself is, and what closes it
_LAST = "Move"  # the group whose keys everybody knows


def offered() -> list[Command]:
    """Return the commands, those that only scroll last."""
    table = [command for command in commands() if command.id not in _NOT_OFFERED]
    return sorted(table, key=lambda command: command.group == _LAST)


def found(query: str, commands: Sequence[Command]) -> list[Command]:
    """Return the commands that have all words of a query, best first.

    A command is best whose title begins with the query, then one with all words in its title; a key alone finds its command.
    """
    ranked = []
    for command in commands:
        if query.strip() in command.key_names or command.title.casefold().startswith(query.casefold().strip()):
            ranked.append((0, command))
        elif has_words(query, command.title):
            ranked.append((1, command))
        elif has_words(query, command.title, command.help, command.group):
            ranked.append((2, command))
    return [command for _, command in sorted(ranked, key=lambda pair: pair[0])]


class Palette(FilterDialog[Command]):
    """Lists commands; the result is the one that was chosen."""

    DEFAULT_CSS = "Palette Vertical { width: 96%; }"

    def __init__(self) -> None:
        super().__init__(
            "Commands",
            placeholder="part of a name, or a key",
            hint="Enter do it   Down Up choose   Esc close",
            nothing="No command is called so.",
        )

    def fitting(self, query: str) -> tuple[Sequence[Command], int]:
        """Return the commands that fit, best first."""
        return found(query, offered()), 0

    def row(self, each: Command) -> Content:
        """Return title, keys and help of a command."""
        title = Content(each.title).truncate(_TITLE_WIDTH, ellipsis=True, pad=True)
        keys = Content(" ".join(each.key_names[:2])).truncate(_KEYS_WIDTH, ellipsis=True, pad=True)
        return Content.assemble(title, keys.stylize(Style(bold=True)), each.help)
