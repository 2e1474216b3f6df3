"""Tests of the command table and of what is made from it."""

from collections import Counter

from tests.ui.reader import open_reader
from tests.ui.screen_text import screen_text
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.article_view import Moves
from tui_reader.ui.commands import COMMANDS, bindings, key_name, key_of, keys_of, set_keys
from tui_reader.ui.dialogs.palette import found, offered
from tui_reader.ui.panels.key_row import fitting, footer_entries
from tui_reader.ui.screens.reading_screen import ReadingScreen


def test_ids_are_unique() -> None:
    """A command is known by its id."""
    assert max(Counter(command.id for command in COMMANDS).values()) == 1


def test_no_key_does_two_things() -> None:
    """A key belongs to one command."""
    keys = Counter(key for command in COMMANDS for key in (*command.keys, *command.twins))
    assert [key for key, number in keys.items() if number > 1] == []


def test_every_action_exists() -> None:
    """What a command asks for can be done by the screen or the application."""
    for command in COMMANDS:
        name = command.action.partition("(")[0]
        owner, _, method = name.rpartition(".")
        assert hasattr(ReaderApp if owner == "app" else ReadingScreen, f"action_{method}"), command.id


def test_every_move_exists() -> None:
    """A command that moves names one of the ways through the article."""
    ways = [
        command.action.removeprefix("move('").removesuffix("')") for command in COMMANDS if "move(" in command.action
    ]
    assert ways
    assert [way for way in ways if not hasattr(Moves, way)] == []


def test_twins_have_no_id() -> None:
    """Remapping a command leaves its arrows alone."""
    twins = {twin for command in COMMANDS for twin in command.twins}
    assert all((binding.id is None) == (binding.key in twins) for binding in bindings())


def test_key_names() -> None:
    """Keys are written as people know them."""
    assert [key_name(key) for key in ("ctrl+s", "pagedown", "+", "]", "alt+left")] == [
        "^s",
        "PgDn",
        "+",
        "]",
        "alt+Left",
    ]


def test_a_command_is_named_by_the_key_it_has() -> None:
    """The key is that of the configuration; without one, the title finds the command in the list of commands."""
    set_keys({"undo": ("f5",), "redo": (), "help": ()})
    try:
        assert (key_of("undo"), key_of("redo"), key_of("help"), key_of("reload")) == ("f5", "“Redo”", "F1", "r")
        assert keys_of("history.back") == ("H", "backspace", "alt+left")
        assert keys_of("redo") == ()
    finally:
        set_keys({})


def test_row_of_keys_drops_the_least_important_first() -> None:
    """Help and quit stay longest, and the order never changes."""
    entries = footer_entries()
    for width in range(1, 130):
        labels = [entry.label for entry in fitting(entries, width)]
        assert labels == [entry.label for entry in entries if entry.label in labels]
        assert sum(len(entry.keys) + 1 + len(entry.label) + 2 for entry in fitting(entries, width)) - 2 <= width
    assert [entry.label for entry in fitting(entries, 14)] == ["Help", "Quit"]


async def test_help_names_every_key() -> None:
    """The help screen shows each command with its keys."""
    async with open_reader(size=(98, 160)) as reader:
        await reader.press("question_mark")
        shown = screen_text(reader.app)
        for command in COMMANDS:
            assert " ".join(command.key_names) in shown, command.id
            assert command.help in shown, command.id


async def test_help_stands_in_two_columns_where_there_is_room() -> None:
    """On a wide screen two sections stand beside each other, and the keys of the search and the mouse are among them."""
    async with open_reader(size=(120, 90)) as reader:
        await reader.press("question_mark")
        shown = screen_text(reader.app)
        first = next(row for row in shown.splitlines() if "Who says so?" in row)
        assert len(first.split("Who says so?")[1].strip("│ ").split()) >= 1
        for words in ("accept the match", "select a word", "ascribed", "fainter", "hardly more"):
            assert words in shown


async def test_palette_offers_commands() -> None:
    """A command can be found by its name and be done from the palette."""
    async with open_reader() as reader:
        await reader.press("colon")
        await reader.press(*"brackets")
        assert "brackets in the text" in screen_text(reader.app)
        await reader.press("enter")
        await reader.until(lambda: reader.screen.view.inline_marks)


def test_palette_finds_commands_by_words_and_keys() -> None:
    """What begins with the words comes first, then what has them in its name or help; letters far apart find nothing."""
    titles = {
        query: [command.title for command in found(query, offered())]
        for query in ("side", "G", "theme", "hide claims", "sdb")
    }
    assert titles["side"][0] == "Sidebar"
    assert titles["G"][0] == "End"
    assert titles["theme"] == ["Theme"]
    assert titles["hide claims"] == ["Claims"]
    assert titles["sdb"] == []
    assert len(offered()) == sum(bool(command.keys) for command in COMMANDS) - 1
