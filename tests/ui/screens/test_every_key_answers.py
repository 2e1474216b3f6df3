"""Every key of the table says what it did, or why it could not, in every state of the screen."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.ui.reader import Reader, SampleReading, open_reader
from tests.ui.screen_text import screen_text
from tests.ui.screens.test_reading_screen import GatedReading, _type
from tui_reader.model import Annotations, Article, Block
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.commands import COMMANDS, Command, key_name
from tui_reader.ui.preferences import Configuration, Preferences
from tui_reader.ui.remembered.shelf import Shelf
from tui_reader.ui.speech import program

# These leave the program, or paint the same again.
_NOT_PRESSED = {"quit", "suspend", "redraw"}
# What scrolls needs no word at the ends of a text: that it stands still is the answer.
_SCROLLING = {"line.down", "line.up", "page.down", "page.up", "half.down", "half.up", "top", "bottom"}
_PRESSED = [command for command in COMMANDS if (command.keys or command.twins) and command.id not in _NOT_PRESSED]


class Unmarked(SampleReading):
    """A text of two paragraphs without marks, names, headings and links."""

    def read(self, *_: object, **__: object) -> Article:
        text = "It rained.\n\nIt rained again."
        return Article(text, (Block(0, 10, "paragraph"), Block(12, 28, "paragraph")))

    def annotate(self, *_: object, **__: object) -> Annotations:
        return Annotations()


async def _stay(_: Reader) -> None:
    """Leave the state as it is."""


async def _fail(reader: Reader) -> None:
    await reader.press("o")
    await _type(reader, "missing.html")
    await reader.until(lambda: reader.pane.is_noticing)


async def _go_to_the_end(reader: Reader) -> None:
    await reader.press("G", *["]"] * 20)


async def _go_to_a_mark(reader: Reader) -> None:
    await reader.press("a", "V")


@asynccontextmanager
async def _with_library() -> AsyncIterator[Reader]:
    """Open the sample beside a library that has nothing in it yet."""
    with TemporaryDirectory() as folder:
        async with open_reader(shelf=Shelf(Path(folder) / "library.sqlite3")) as reader:
            yield reader


State = tuple[Callable[[], AbstractAsyncContextManager[Reader]], Callable[[Reader], object], frozenset[str]]
_STATES: dict[str, State] = {
    "reading": (open_reader, _stay, frozenset(_SCROLLING)),
    "at a mark": (open_reader, _go_to_a_mark, frozenset(_SCROLLING)),
    "with a library": (_with_library, _stay, frozenset(_SCROLLING)),
    "at the end": (open_reader, _go_to_the_end, frozenset(_SCROLLING)),
    "nothing marked": (lambda: open_reader(reading=Unmarked()), _stay, frozenset(_SCROLLING)),
    "loading": (lambda: open_reader("slow.html", reading=GatedReading(), marked=False), _stay, frozenset()),
    "failed": (lambda: open_reader("missing.html", marked=False), _stay, frozenset()),
    "failed over an article": (open_reader, _fail, frozenset()),
}


async def _settle(reader: Reader) -> None:
    """Close what a key opened, and forget the message, whose row is painted again by the next one alone."""
    if len(reader.app.screen_stack) > 1 or reader.screen.is_searching:
        while len(reader.app.screen_stack) > 1:
            await reader.press("escape")
        reader.screen.is_searching = False
        await reader.pilot.pause()
    reader.app.set_reactive(ReaderApp.said, None)


async def _is_silent(reader: Reader, command: Command) -> bool:
    before = screen_text(reader.app), len(reader.app.screen_stack)
    await reader.press((*command.keys, *command.twins)[0])
    return not reader.said and before == (screen_text(reader.app), len(reader.app.screen_stack))


@pytest.mark.parametrize("state", _STATES)
async def test_no_key_is_silent(state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """After each key the screen has changed, or has a message in its last row."""
    monkeypatch.setattr(program, "PROGRAMS", ())  # no test is heard
    begin, go_on, may_be_silent = _STATES[state]
    async with begin() as reader:
        await reader.until(lambda: reader.pane.shown is not None or reader.pane.is_noticing)
        await reader.until(lambda: reader.screen.query("EntityList"))
        await go_on(reader)  # type: ignore[misc]
        silent = []
        for command in _PRESSED:
            if command.id in may_be_silent or (state == "failed over an article" and command.id == "history.back"):
                continue
            await _settle(reader)
            if await _is_silent(reader, command):
                silent.append(command.id)
        assert silent == []


_OTHER_KEYS = {
    command.id: (f"{'ctrl+' * (number // 26)}alt+{chr(ord('a') + number % 26)}",)
    for number, command in enumerate(_PRESSED)
}
_DEFAULT_KEYS = {name for command in _PRESSED for name in map(key_name, command.keys)} - {"a", "A", *"0123", "Enter"}


@pytest.mark.parametrize("state", ["reading", "failed"])
async def test_messages_name_the_keys_as_they_are(state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where all commands have other keys, no message and no row of the screen names a key by default."""
    monkeypatch.setattr(program, "PROGRAMS", ())
    location = "missing.html" if state == "failed" else "ferry.html"
    configuration = Configuration(Preferences(keys=_OTHER_KEYS))
    async with open_reader(location, configuration=configuration, marked=False) as reader:
        await reader.until(lambda: reader.pane.shown is not None or reader.pane.is_noticing)
        await reader.until(lambda: reader.screen.query("EntityList") and not reader.pane.busy)
        told = {screen_text(reader.app).splitlines()[-1]}
        for command in _PRESSED:
            await _settle(reader)
            await reader.press(*_OTHER_KEYS[command.id])
            told.add(reader.said)
        words = {word.strip(".,;:") or word for sentence in told for word in sentence.split()}
        assert words & _DEFAULT_KEYS == set()


async def test_an_error_offers_its_own_location() -> None:
    """Behind an error, o begins with the location that failed, so that it can be mended."""
    async with open_reader("missing.html", marked=False) as reader:
        await reader.until(lambda: reader.pane.is_noticing)
        await reader.press("o")
        assert reader.app.screen.query_one("Input").value == "missing.html"  # type: ignore[attr-defined]


async def test_nothing_acts_on_the_article_under_an_error() -> None:
    """Behind an error over an article, no key moves, saves or cites the article that cannot be seen."""
    async with open_reader(size=(120, 12)) as reader:
        await _fail(reader)
        for key in ("j", "G", "right_square_bracket", "w", "Y", "t", "l", "slash"):
            await reader.press(key)
            assert reader.said.startswith("There is no article on the screen.")
            reader.app.unsay()
        assert len(reader.app.screen_stack) == 1
        await reader.press("escape")
        assert (reader.screen.view.progress, reader.screen.view.current) == (0.0, None)
