"""Keys that come in one packet, as by ssh or tmux, in a real pseudo-terminal: each goes where the ones before it lead."""

import re
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.test_terminal import Terminal, terminal

_PATIENCE = 120.0  # seconds; only a test that fails ever waits so long
_SEQUENCES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
TEXT = (
    "The ferry was late\n\n“We waited a quarter of an hour,” said Hal Brandt on Monday.\n\n"
    + "It rained on the quay.\n\n" * 40
    + "The end of it.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def silent_server() -> Iterator[str]:
    """The address of a server that takes the connection and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        held: list[socket.socket] = []

        def hold() -> None:
            while True:
                try:
                    held.append(server.accept()[0])
                except OSError:
                    return

        threading.Thread(target=hold, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/ferry.html"
        server.shutdown(socket.SHUT_RDWR)
        for connection in held:
            connection.close()


def _leave(screen: Terminal) -> None:
    """Leave by the key that works in every line and list."""
    screen.type(b"\x11")
    assert screen.status() == 0


_ESCAPE = b"\x1b[27u"  # as terminals send it that tell Escape from the beginning of a sequence
_PACKETS = [
    (b"/quarter\r", "“quarter”: 1 of 1"),
    (b"/quarters\r", "“quarters”: not found"),
    (b"jj/hour\rn", "1 of 1 match"),
    (b"/\x1b[200~monday\x1b[201~\r", "“monday”: 1 of 1"),
    (b"\x1b[200~quit\x1b[201~", "Enter open"),
    (b":close\r", "No command is called so."),
    (b"%q\r", "“q” is not a number from 0 to 100."),
    (b"oq.html\r", "try again"),
    (b"tqqq\r", "Nothing here has these words."),
    (b"lquay\r", "This article has no links."),
    (b"?q/brandt\r", "“brandt”: 1 of 1"),
    (b"/quay\r\x1b[27u/quarrel\r" * 20 + b"/waited\r", "“waited”: 1 of 1"),
]


def test_keys_of_one_packet(article: str) -> None:
    """What is typed behind a key that opens a line is typed into that line, Enter too; no letter of it is a command.

    Where the line could not be opened, what was typed for it is dropped.
    """
    with terminal(article) as screen:
        screen.until(b"Quit")
        screen.until(b"quoted")
        for keys, shown in _PACKETS:
            screen.forget()
            screen.type(keys)
            _until_shown(screen, shown)
            if keys.startswith(b"l"):
                _until_keys_count(screen)
            screen.type(3 * _ESCAPE)
        screen.type(b"/it ra")
        screen.type(b"ined\r")
        _until_shown(screen, "“it rained”: 1 of 40")
        _leave(screen)


def _seen(screen: Terminal) -> str:
    """The words that came, wherever sequences of colours divide them."""
    return _SEQUENCES.sub("", screen.output.decode("utf-8", "ignore"))


def _until_shown(screen: Terminal, shown: str) -> None:
    """Read until words are on the screen, as long as anything comes."""
    end, length = time.monotonic() + _PATIENCE, 0
    while shown not in (seen := _seen(screen)):
        assert screen.read(), seen[-2000:]
        if len(screen.output) > length:
            end, length = time.monotonic() + _PATIENCE, len(screen.output)
        assert time.monotonic() < end, seen[-2000:]


def _until_keys_count(screen: Terminal) -> None:
    """Press a key until the screen answers it: as long as words for a line that was not opened are dropped, it goes with them."""
    end = time.monotonic() + _PATIENCE
    screen.forget()
    while "There is no earlier article." not in (seen := _seen(screen)):
        screen.type(b"H")
        assert screen.read(), seen[-2000:]
        assert time.monotonic() < end, seen[-2000:]


def test_keys_typed_while_the_program_starts(article: str) -> None:
    """A search that is typed before there is a screen is a search on it."""
    with terminal(article) as screen:
        screen.type(b"/quarter")
        _until_shown(screen, "1 of 1")
        _leave(screen)


def test_a_line_that_cannot_be_opened_takes_its_words_along(silent_server: str) -> None:
    """Where there is nothing to search yet, the words behind the slash are dropped, and none of them quits."""
    with terminal(silent_server) as screen:
        screen.until(b"Quit")
        screen.forget()
        screen.type(b"/quarter\r")
        _until_shown(screen, "There is no article on the screen.")
        _until_keys_count(screen)
        screen.type(b"?")
        _until_shown(screen, "Who says so?")
        screen.type(b"q")
        _leave(screen)
