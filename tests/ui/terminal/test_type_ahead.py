"""Keys that come in one packet, as over a slow line or from a paste, go where the first of them leads."""

import asyncio
from time import thread_time

import pytest
from textual.events import Key
from textual.keys import _character_to_key
from textual.widgets import Input

from tests.ui.reader import Reader, open_reader
from tests.ui.screens.test_reading_screen import GatedReading
from tui_reader.ui.dialogs.pages import Page
from tui_reader.ui.dialogs.prompt import Prompt
from tui_reader.ui.screens.reading_screen import ReadingScreen
from tui_reader.ui.terminal import type_ahead
from tui_reader.ui.terminal.pastes import PatientParser


def _send(reader: Reader, keys: str) -> None:
    """All at once: nothing is waited for between them."""
    for character in keys:
        key = {"\x1b": "escape", "\r": "enter"}.get(character) or _character_to_key(character)
        reader.app.post_message(Key(key, character))


def _typed(reader: Reader) -> str | None:
    focused = reader.app.focused
    return focused.value if isinstance(focused, Input) else None


@pytest.mark.parametrize(
    ("keys", "typed"),
    [
        ("/quarter", "quarter"),
        ("oquay/q.html", "quay/q.html"),
        (":quit", "quit"),
        ("%99q", "99q"),
        ("jjj/q]j", "q]j"),
        ("]]/q", "q"),
    ],
)
async def test_what_opens_an_input_takes_the_keys_that_follow(keys: str, typed: str) -> None:
    """The first key opens the search, the address, the palette, a figure; the others are what is typed there."""
    async with open_reader() as reader:
        _send(reader, keys)
        await reader.until(lambda: _typed(reader) == typed)
        assert reader.app.is_running


async def test_the_second_search_takes_them_too() -> None:
    """A bar that was open before is filled in the same way."""
    async with open_reader() as reader:
        _send(reader, "/qa\x1b/qb")
        await reader.until(lambda: _typed(reader) == "qaqb" or _typed(reader) == "qb")


async def test_saving_takes_them() -> None:
    """The path that is offered is what they are typed behind."""
    async with open_reader() as reader:
        _send(reader, "wqqq")
        await reader.until(lambda: (_typed(reader) or "").endswith("qqq"))


async def test_a_page_to_read_takes_the_key_that_closes_it() -> None:
    """Help and then q in one packet: the help is closed, and nothing else."""
    async with open_reader() as reader:
        _send(reader, "?q/q")
        await reader.until(lambda: _typed(reader) == "q")
        assert not any(isinstance(screen, Page | Prompt) for screen in reader.app.screen_stack)


async def test_a_key_that_closes_what_it_was_typed_into_holds_up_nothing() -> None:
    """Prompts that are opened, left and opened again take each their own keys."""
    async with open_reader() as reader:
        _send(reader, "oq\x1b" * 5 + "oq.html")
        await reader.until(lambda: _typed(reader) == "q.html")
        assert len(reader.app.screen_stack) == 2


@pytest.mark.parametrize("keys", ["/quarter", "tquay", "%q", "jjwq"])
async def test_words_for_a_line_that_cannot_be_opened_are_no_commands(keys: str) -> None:
    """While there is no article to search, the words behind the slash are dropped with it."""
    async with open_reader("slow.html", reading=GatedReading(), marked=False) as reader:
        await reader.until(lambda: reader.pane.is_noticing)
        _send(reader, keys)
        await reader.until(lambda: "There is no article on the screen." in reader.said)
        await reader.pilot.pause()
        assert not reader.app._exit
        _send(reader, "oq")
        await reader.until(lambda: _typed(reader) == "q")


@pytest.mark.parametrize("keys", ["Bq", "iq", "Fq", "mq", "\rq"])
async def test_keys_behind_a_refused_correction_are_no_commands(keys: str) -> None:
    """Where no mark is current, the keys that were typed for its note, its speaker, its class or its page are dropped."""
    async with open_reader() as reader:
        _send(reader, keys)
        await reader.until(lambda: reader.said)
        await reader.pilot.pause()
        assert not reader.app._exit
        _send(reader, "oq")
        await reader.until(lambda: _typed(reader) == "q")


async def test_a_key_that_closes_a_list_drops_nothing() -> None:
    """Keys behind a dialog that was closed by the key that opens it, or by Enter, are commands again."""
    async with open_reader() as reader:
        _send(reader, "QQ/q")
        await reader.until(lambda: _typed(reader) == "q")
        _send(reader, "\x1bQ\r/r")
        await reader.until(lambda: (_typed(reader) or "").endswith("r"))


@pytest.mark.parametrize("keys", ["/quarter", "tq"])
async def test_a_packet_is_one_however_busy_the_machine_is(keys: str) -> None:
    """Keys that were read at once are dropped at once, though all that is posted be handled before more is read."""
    async with open_reader("slow.html", reading=GatedReading(), marked=False) as reader:
        await reader.until(lambda: reader.pane.is_noticing)
        for message in PatientParser().feed(keys):
            reader.app.post_message(message)
            await reader.until(lambda: reader.said and not reader.app._type_ahead._under_way)
        assert "There is no article on the screen." in reader.said
        assert not reader.app._exit


async def test_however_long_a_key_is_under_way_the_next_one_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """That a busy machine takes its time to open a line does not send its words past it."""
    action_search = ReadingScreen.action_search

    async def search_slowly(screen: ReadingScreen) -> None:
        await asyncio.sleep(20 * type_ahead._PATIENCE)
        await action_search(screen)

    monkeypatch.setattr(type_ahead, "_PATIENCE", 0.01)
    monkeypatch.setattr(ReadingScreen, "action_search", search_slowly)
    async with open_reader() as reader:
        _send(reader, "/qa")
        await reader.until(lambda: _typed(reader) == "qa")
        assert not reader.app._exit


@pytest.mark.parametrize(("works", "typed"), [(True, "qa"), (False, "")])
async def test_a_key_that_nothing_works_at_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
    works: bool,  # noqa: FBT001 - a column of a table
    typed: str,
) -> None:
    """While the screen works its way to a key, its words wait, however slowly that goes; where it rests for long, they are dropped."""
    is_given_up, done = asyncio.Event(), type_ahead.TypeAhead._done

    async def give_up(keys: type_ahead.TypeAhead, number: int) -> None:
        await done(keys, number)
        is_given_up.set()

    async def rest() -> None:
        await asyncio.wait_for(is_given_up.wait(), 60)

    async def work() -> None:
        for _ in range(20):
            begun = thread_time()
            while thread_time() - begun < 3 * type_ahead._PATIENCE:
                pass
            await asyncio.sleep(0)

    monkeypatch.setattr(type_ahead, "_PATIENCE", 0.005)
    monkeypatch.setattr(type_ahead, "_LONGEST", 0.03)
    monkeypatch.setattr(type_ahead, "_WORKING", 1.0)
    monkeypatch.setattr(type_ahead.TypeAhead, "_done", give_up)
    async with open_reader() as reader:
        reader.app.screen.call_later(work if works else rest)
        _send(reader, "/qa")
        await reader.until(lambda: _typed(reader) == typed)
        assert not reader.app._exit
