"""The program in a real pseudo-terminal: what reaches the terminal, and how it is left behind."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

_PATIENCE = 60.0  # seconds; only a test that fails ever waits so long
_ENTER = b"\x1b[?1049h"
_LEAVE = b"\x1b[?1049l"
_SHOW_CURSOR = b"\x1b[?25h"
_MOUSE_OFF = b"\x1b[?1000l"

# What Textual itself sends: CSI sequences, queries, and the shape of the mouse pointer (OSC 22).
_OWN_SEQUENCES = re.compile(
    rb"\x1b\[[0-9;?<>=$]*[a-zA-Z]|\x1b\[[?0-9;]*\$p|\x1bP\+q[0-9a-f;]*\x1b\\|\x1b[78=>]|\x1b\]22;[a-z]*\x07"
)


class Terminal:
    """A program on the other side of a pseudo-terminal."""

    def __init__(self, process: int, descriptor: int) -> None:
        self._process = process
        self._descriptor = descriptor
        self.output = b""

    def read(self) -> bool:
        """Take what there is; whether the program may still write."""
        if select.select([self._descriptor], [], [], 0.1)[0]:
            try:
                data = os.read(self._descriptor, 65536)
            except OSError:  # Linux says so when the other side is closed
                return False
            self.output += data
            return bool(data)
        return True

    def until(self, text: bytes) -> None:
        """Read until ``text`` has come since the last call of ``forget``."""
        end = time.monotonic() + _PATIENCE
        while text not in self.output:
            assert self.read(), self.output[-2000:]
            assert time.monotonic() < end, self.output[-2000:]

    def forget(self) -> None:
        self.output = b""

    def type(self, keys: bytes) -> None:
        os.write(self._descriptor, keys)

    def kill(self, number: int) -> None:
        os.kill(self._process, number)

    def until_stopped(self) -> None:
        """Wait until the program has suspended itself."""
        _, status = os.waitpid(self._process, os.WUNTRACED)
        assert os.WIFSTOPPED(status)

    def status(self) -> int:
        """Wait for the end; the exit status."""
        end = time.monotonic() + _PATIENCE
        while self.read():
            assert time.monotonic() < end, self.output[-2000:]
        return os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])


@contextmanager
def terminal(
    *arguments: str, environment: Mapping[str, str] | None = None, piped: bytes | None = None, errors: str | None = None
) -> Iterator[Terminal]:
    """Run ``python -m tui_reader`` with ``arguments`` in a terminal of 100 by 30."""
    process, descriptor = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor"})
        for name in ("NO_COLOR", "TEXTUAL_THEME", "COLORFGBG", "TEXTUAL"):
            os.environ.pop(name, None)
        os.environ.update(environment or {})
        if piped is not None:
            reading, writing = os.pipe()
            os.write(writing, piped)
            os.close(writing)
            os.dup2(reading, 0)
        if errors is not None:
            os.dup2(os.open(errors, os.O_WRONLY), 2)
        os.execv(sys.executable, [sys.executable, "-m", "tui_reader", *arguments])  # noqa: S606 - our own program
    try:
        yield Terminal(process, descriptor)
    finally:
        try:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(descriptor)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(
        "The ferry was late\n\n“We waited,” said Hal Brandt on Monday.\n\nThe end of it.\n", encoding="utf-8"
    )
    return path


def _assert_restored(output: bytes) -> None:
    """The program has left the alternate screen, turned off the mouse and shows the cursor."""
    assert output.rindex(_LEAVE) > output.rindex(_ENTER)
    assert output.rindex(_SHOW_CURSOR) > output.rindex(_ENTER)
    assert output.rindex(_MOUSE_OFF) > output.rindex(b"\x1b[?1000h")


def test_reads_and_quits(article: Path) -> None:
    """The first frame holds the text, keys work, q ends with status 0 and a terminal as it was."""
    with terminal(str(article)) as screen:
        screen.until("“We waited,”".encode())
        screen.until(b"mark")
        screen.forget()
        screen.type(b"?")
        screen.until(b"Who says so?")
        screen.type(b"q")
        screen.type(b"q")
        assert screen.status() == 0
        assert screen.output.rindex(_LEAVE) >= 0


def test_who_leaves_before_the_marks_are_there_leaves_in_order(tmp_path: Path) -> None:
    """A thread that is still at work on a long text when the program ends does not bring it down."""
    long = tmp_path / "long.txt"
    long.write_text(
        "The ferry was late.\n\n" + "“We waited,” said Ida Marsh of the ferry.\n\n" * 5000, encoding="utf-8"
    )
    with terminal(str(long)) as screen:
        screen.until(b"The ferry was late")
        screen.until(b"marking")
        screen.type(b"q")
        assert screen.status() == 0
        _assert_restored(screen.output)


def test_keys_in_one_packet_go_where_the_first_leads(article: Path) -> None:
    """A search that comes with its words is a search, whatever they begin with; the q of a later packet quits."""
    with terminal(str(article)) as screen:
        screen.until(b"The end of it")
        screen.until(b"Quit")
        screen.type(b"/quay")
        screen.until(b"not found")
        screen.type(b"\x1b")
        screen.until(b"Quit")
        screen.type(b"\x11")
        assert screen.status() == 0


def test_a_location_that_fails_gives_its_status(tmp_path: Path) -> None:
    """Who leaves without ever having seen an article gets the status of the failure."""
    with terminal(str(tmp_path / "missing.html")) as screen:
        screen.until(b"try again")
        screen.type(b"q")
        assert screen.status() == 3


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signals_leave_the_terminal_whole(article: Path, number: signal.Signals) -> None:
    """A signal ends the program with 128 and its number, and the terminal is as it was."""
    with terminal(str(article)) as screen:
        screen.until(b"The end of it")
        screen.kill(number)
        assert screen.status() == 128 + number
        _assert_restored(screen.output)


def test_suspend_and_come_back(article: Path) -> None:
    """Control-z gives the terminal back to the shell; coming back paints the whole screen again."""
    with terminal(str(article)) as screen:
        screen.until(b"The end of it")
        screen.until(b"Quit")
        screen.type(b"\x1a")
        screen.until_stopped()
        screen.until(_LEAVE)
        screen.until(_SHOW_CURSOR)
        _assert_restored(screen.output)
        screen.forget()
        screen.kill(signal.SIGCONT)
        for shown in (_ENTER, b"The ferry was late", b"The end of it", b"Quit"):
            screen.until(shown)
        screen.type(b"q")
        assert screen.status() == 0


def test_hangup(article: Path) -> None:
    """A terminal that goes away ends the program."""
    with terminal(str(article)) as screen:
        screen.until(b"The end of it")
        screen.kill(signal.SIGHUP)
        assert screen.status() == 128 + signal.SIGHUP


def test_a_terminal_that_goes_away_without_a_word(article: Path, tmp_path: Path) -> None:
    """A program that its terminal does not control is told nothing when that is closed, and ends all the same.

    What is to be remembered is written before.
    """
    primary, secondary = pty.openpty()
    fcntl.ioctl(secondary, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "tui_reader", str(article)],
        stdin=secondary,
        stdout=secondary,
        stderr=secondary,
        env=os.environ | {"TERM": "xterm-256color", "XDG_STATE_HOME": str(tmp_path)},
        start_new_session=True,
    )
    os.close(secondary)
    screen = Terminal(process.pid, primary)
    screen.until(b"Quit")
    screen.type(b"-")
    screen.until(b"Lines of")
    os.close(primary)
    assert process.wait(_PATIENCE) == 128 + signal.SIGHUP
    assert '"width"' in (tmp_path / "tui-reader" / "state.json").read_text(encoding="utf-8")


def test_nothing_of_the_article_is_obeyed(tmp_path: Path) -> None:
    """No escape, C1 byte, bidirectional control or clipboard request of text, title, or file name reaches the terminal."""
    attack = "\x1b]52;c;cHduZWQ=\x07 \x1b[31m \x9b2J \x1b]0;PWNED\x07 \u202e \x85"
    path = tmp_path / "fe\x1b]0;PWNED\x07rry.html"
    path.write_text(
        f"<html><head><title>Ferry {attack}</title></head><body><article><h1>Ferry {attack}</h1>"
        + f"<p>The ferry {attack} was late, and [b]nobody[/b] [sic] knew [/why] it was late at all.</p>" * 5
        + "</article></body></html>",
        encoding="utf-8",
    )
    with terminal(str(path)) as screen:
        screen.until(b"[sic]")
        screen.until(b"[/why]")
        screen.until(b" marks")
        screen.type(b"]")
        screen.type(b"w")
        screen.until(b"Save the marked article")
        screen.type(b"\x1b")
        screen.type(b"\x11")
        assert screen.status() == 0
        text = _OWN_SEQUENCES.sub(b"", screen.output)
        assert b"\x1b" not in text, text[max(0, text.index(b"\x1b") - 50) :][:200]
        assert b"\x1b]52;" not in screen.output
        assert b"\x1b]0;PWNED" not in screen.output
        assert not set("\u202e\x9b\x85") & set(text.decode("utf-8"))


def test_no_color(article: Path) -> None:
    """With NO_COLOR no colour is sent, only attributes."""
    with terminal(str(article), environment={"NO_COLOR": "1"}) as screen:
        screen.until(b"The end of it")
        screen.until(b"Quit")
        screen.type(b"]q")
        assert screen.status() == 0
    colors = re.findall(rb"\x1b\[([0-9;]*)m", screen.output)
    numbers = [sequence.split(b";") for sequence in colors]
    assert not any(b"38" in parts or b"48" in parts for parts in numbers)
    assert not any(
        part.isdigit() and (30 <= int(part) <= 37 or 40 <= int(part) <= 47) for parts in numbers for part in parts
    )


def test_standard_input(article: Path) -> None:
    """Text comes from the pipe, keys come from the terminal."""
    with terminal("-", piped=article.read_bytes()) as screen:
        screen.until(b"The end of it")
        screen.type(b"q")
        assert screen.status() == 0


def test_unknown_theme(article: Path) -> None:
    """A theme that is not there is wrong usage, said in a sentence before the screen opens."""
    with terminal(str(article), "--theme", "nosuch") as screen:
        assert screen.status() == 2
        assert b"There is no theme" in screen.output
        assert _ENTER not in screen.output


def test_redirected_input_and_errors_leave_the_screen_alone(article: Path) -> None:
    """In a loop that reads file names from a pipe, and with errors sent away, the screen shows and keys work."""
    with terminal(str(article), piped=b"", errors=os.devnull) as screen:
        screen.until(b"The end of it")
        screen.type(b"q")
        assert screen.status() == 0
