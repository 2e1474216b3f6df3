"""Tests of reading in a process of its own while the screen is imported."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Never, TypeAlias

import pytest

import tui_reader
from tests.commands import ARTICLE
from tui_reader.errors import Cancelled, LocationError, NoArticleError
from tui_reader.ui.startup.early_reading import EarlyReading

_PATIENCE = 60.0  # seconds; only a test that fails ever waits so long
_PAGE = """<!DOCTYPE html><html lang="en"><head><title>The ferry stops for a month</title></head><body><article>
<h1>The ferry stops for a month</h1><p>“The engine is worn out,” said Ida Marsh, the captain of the ferry.</p>
<p>The island has no other boat, and nobody knows when the next one will come.</p></article></body></html>"""
# Says its own number and that of the process which reads for it, and is then gone without a word.
_LEAVES_AT_ONCE = """
import os, sys, time
import tui_reader
from tui_reader.ui.startup.early_reading import EarlyReading

tui_reader.read = lambda *_, **__: time.sleep(600)
reading = EarlyReading(sys.argv[1])
print(open(f"/proc/self/task/{os.getpid()}/children").read(), flush=True)
time.sleep(0.2)
os._exit(0)
"""
# Has a process read apart that never comes to an end, and is told its number in a file.
_READS_APART = """
import sys
from tui_reader.model import Resource
from tui_reader.readers import apart

apart._PROGRAM = (
    "import sys, os, time; told = " + repr(sys.argv[1]) + "; sys.path[:] = sys.argv[1:]; from tui_reader.readers import apart\\n"
    "def hang(_):\\n open(told, 'w').write(str(os.getpid()))\\n while True: time.sleep(600)\\n"
    "apart.read_resource = hang; apart.serve()"
)
apart.read_by_process(Resource("a.pdf", b"%PDF-1.7"))
"""

Children: TypeAlias = Callable[[], set[str]]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")


@pytest.fixture(autouse=True)
def _no_other_threads() -> None:
    """A process with threads is not copied, and those of other tests may still be about to end."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread():
            thread.join(_PATIENCE)


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "ferry.html"
    path.write_text(_PAGE, encoding="utf-8")
    return str(path)


@pytest.fixture
def children() -> Children:
    """The processes that a test has started and not yet seen the end of; those of other tests may still be there."""

    def running() -> set[str]:
        return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split())

    before = running()
    return lambda: running() - before


def runs(process: str) -> bool:
    """Whether a process is there and has not ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def read_nowhere_else(*_: object, **__: object) -> Never:
    pytest.fail("the process that began to read it should have")


def takes_for_ever(*_: object, **__: object) -> Never:
    while True:
        time.sleep(1)


def slowly(_: str, progress: Callable[[int, int | None], None]) -> Never:
    for done, total in ((1000, 3000), (2000, None)):
        time.sleep(0.2)
        progress(done, total)
    raise LocationError("The disk is gone.")


def dies(*_: object, **__: object) -> Never:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("unreachable")


def test_what_was_read_early_is_what_is_read_otherwise(
    children: Children, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The article comes from the other process, is the same as ever, and nothing is left of that process."""
    expected = tui_reader.read(page)
    reading = EarlyReading(page)
    assert reading.has_begun
    assert children()
    with monkeypatch.context() as patches:
        patches.setattr(tui_reader, "read", read_nowhere_else)
        assert reading.read(page) == expected
    assert not reading.has_begun
    assert not children()


def test_a_file_that_has_changed_is_read_again(page: str) -> None:
    """Only the first reading was begun early; the next one sees the file as it is then."""
    reading = EarlyReading(page)
    reading.read(page)
    Path(page).write_text(_PAGE.replace("month", "year"), encoding="utf-8")
    assert reading.read(page).title == "The ferry stops for a year"


@pytest.mark.parametrize("again", [False, True])
def test_another_location_is_read_instead(children: Children, page: str, tmp_path: Path, again: bool) -> None:  # noqa: FBT001 - a case
    """What was begun is given up where something else is wanted, or the same as it is now."""
    other = tmp_path / "other.txt"
    other.write_text(ARTICLE, encoding="utf-8")
    reading = EarlyReading(str(other) if again else page)
    assert reading.read(str(other), again=again).title == "The ferry stops for a month"
    assert not children()


def test_an_error_arrives_as_it_was_raised(children: Children, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kind of the error and its sentence are those of reading in this process."""
    empty = tmp_path / "empty.html"
    empty.write_text("<!DOCTYPE html><html><head></head><body></body></html>", encoding="utf-8")
    with pytest.raises(NoArticleError) as here:
        tui_reader.read(str(empty))
    reading = EarlyReading(str(empty))
    monkeypatch.setattr(tui_reader, "read", read_nowhere_else)
    with pytest.raises(NoArticleError) as there:
        reading.read(str(empty))
    assert there.value.message == here.value.message
    assert not children()


def test_whoever_cancels_does_not_wait(children: Children, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reading that takes for ever ends when it is told to, and so does its process."""
    monkeypatch.setattr(tui_reader, "read", takes_for_ever)
    reading = EarlyReading(page)
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        reading.read(page, cancelled=lambda: next(asked))
    assert not children()


@pytest.mark.parametrize("fails", [dies, lambda *_, **__: 1 / 0])
def test_a_process_that_fails_is_made_up_for(
    children: Children, page: str, monkeypatch: pytest.MonkeyPatch, fails: Callable[..., object]
) -> None:
    """Where the process comes to nothing, the file is read here, so that whatever is wrong with it is said as ever."""
    with monkeypatch.context() as patches:
        patches.setattr(tui_reader, "read", fails)
        reading = EarlyReading(page)
    assert reading.read(page).title == "The ferry stops for a month"
    assert not children()


def test_how_far_it_is_is_told(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file on a slow disk has its progress, as it has otherwise, its total known or not."""
    monkeypatch.setattr(tui_reader, "read", slowly)
    told: list[tuple[int, int | None]] = []
    with pytest.raises(LocationError):
        EarlyReading(page).read(page, progress=lambda done, total: told.append((done, total)))
    assert told == [(1000, 3000), (2000, None)]


def test_a_long_text_is_whole(tmp_path: Path) -> None:
    """There is no limit to what comes from the other process."""
    long = tmp_path / "long.txt"
    long.write_text(f"{ARTICLE}\n" + "The pump’s seal was worn.\n\n" * 200_000, encoding="utf-8")
    assert EarlyReading(str(long)).read(str(long)) == tui_reader.read(str(long))


def test_only_files_are_read_early(children: Children, tmp_path: Path) -> None:
    """Addresses, folders, pipes, standard input and what is not there are read when it is asked for, as ever."""
    pipe, missing = tmp_path / "pipe", tmp_path / "missing"
    os.mkfifo(pipe)
    for location in (pipe, missing, tmp_path, "-", "https://example.org/", "", "\0", "x" * 10_000):
        reading = EarlyReading(str(location))
        assert not children(), location
    with pytest.raises(LocationError, match="There is no file"):
        reading.read(str(missing))


def test_a_process_with_threads_is_not_copied(children: Children, page: str) -> None:
    """The locks that they hold would never be let go in the copy."""
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        reading = EarlyReading(page)
        assert not children()
        assert reading.read(page).title == "The ferry stops for a month"
    finally:
        over.set()
        thread.join()


def test_where_no_process_can_be_had_it_reads_itself(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit on processes costs time, not the article."""

    def refuses() -> Never:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuses)
    assert EarlyReading(page).read(page).title == "The ferry stops for a month"


def test_nothing_goes_on_reading_when_the_program_is_gone(page: str) -> None:
    """However the program ends, the process that reads for it ends with it."""
    program = subprocess.run(
        [sys.executable, "-c", _LEAVES_AT_ONCE, page], check=True, capture_output=True, encoding="utf-8", timeout=60
    )
    (process,) = program.stdout.split()
    _assert_ends(process)


def test_a_reader_that_was_started_for_the_reading_ends_with_it(tmp_path: Path) -> None:
    """What is packed is read by one process more, which holds on to nothing either when the first one is killed."""
    told = tmp_path / "told"
    early = subprocess.Popen([sys.executable, "-c", _READS_APART, str(told)])
    deadline = time.monotonic() + _PATIENCE
    while not told.is_file() or not told.read_text(encoding="ascii").strip():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    reader = told.read_text(encoding="ascii").strip()
    assert runs(reader)
    early.kill()
    early.wait()
    _assert_ends(reader)


def _assert_ends(process: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while runs(process) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not runs(process)
