import gzip
import io
import os
import sys
import threading
from collections.abc import Iterator

import pytest

from tui_reader.errors import Cancelled, LoadError, LocationError, TooLargeError
from tui_reader.sources import load
from tui_reader.sources.limits import Limits


class Pipe:
    """A pipe in place of standard input."""

    def __init__(self) -> None:
        reading, self.writing = os.pipe()
        self.stream = io.TextIOWrapper(os.fdopen(reading, "rb"))

    def write(self, data: bytes) -> None:
        def run() -> None:
            with os.fdopen(self.writing, "wb") as file:
                file.write(data)

        threading.Thread(target=run, daemon=True).start()


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pipe]:
    pipe = Pipe()
    monkeypatch.setattr(sys, "stdin", pipe.stream)
    yield pipe
    pipe.stream.close()


def test_what_is_piped_in_is_read_to_its_end(pipe: Pipe) -> None:
    """More than a pipe holds at once comes whole, with no type and no address."""
    data = bytes(range(256)) * 1000
    pipe.write(data)
    resource = load("-")
    assert (resource.content, resource.location, resource.media_type, resource.url) == (data, "-", None, None)


def test_packed_input_is_unpacked(pipe: Pipe) -> None:
    """Gzip is known by its content."""
    pipe.write(gzip.compress(b"The ferry is late."))
    assert load("-").content == b"The ferry is late."


def test_damaged_packed_input_is_an_error(pipe: Pipe) -> None:
    """Gzip that was cut off gets a sentence."""
    pipe.write(gzip.compress(b"The ferry is late.")[:-9])
    with pytest.raises(LoadError, match="cannot be unpacked"):
        load("-")


def test_too_much_input_is_refused(pipe: Pipe) -> None:
    """The limit of local texts holds for what is piped in."""
    pipe.write(bytes(3000))
    with pytest.raises(TooLargeError):
        load("-", limits=Limits(local_bytes=2000))


def test_waiting_for_input_can_be_stopped(pipe: Pipe) -> None:
    """A writer who writes nothing does not hold the person."""
    answers = iter([False, False, False, True])
    with pytest.raises(Cancelled):
        load("-", cancelled=lambda: next(answers))
    os.close(pipe.writing)


def test_without_a_pipe_there_is_nothing_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal, or no standard input at all, is no article."""
    leader, follower = os.openpty()
    with open(follower) as terminal:  # noqa: PTH123 - a descriptor has no path
        monkeypatch.setattr(sys, "stdin", terminal)
        with pytest.raises(LocationError, match="Nothing is piped in"):
            load("-")
    os.close(leader)
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(LocationError, match="Nothing is piped in"):
        load("-")
