"""Pages are annotated in a process that may die of them."""

import os
import sys
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from tests.shards.pages import STORIES, html
from tui_reader.errors import Cancelled
from tui_reader.shards import page_process
from tui_reader.shards.annotating import outcome_of_page
from tui_reader.shards.page_process import PagePool, PageProcess
from tui_reader.shards.recipe import Selection
from tui_reader.shards.shard_page import Page

GOOD = Page("https://gull.example/ferry", html(*STORIES["ferry"]).encode(), "text/html", "utf-8")
POISON = Page("https://gull.example/poison", b"<p>poison</p>", "text/html", "utf-8")
SELECTION = Selection()
needs_limits = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the system does not hold these limits")


@pytest.fixture
def process() -> Iterator[PageProcess]:
    process = PageProcess(SELECTION)
    yield process
    process.close()


def do_with_poison(monkeypatch: pytest.MonkeyPatch, statement: str) -> None:
    """Let the process run a statement instead of annotating the poison page."""
    program = (
        "import os, signal, sys, time; sys.path[:] = sys.argv[3:]\n"
        "from tui_reader.readers import allowance\n"
        "from tui_reader.shards import page_process\n"
        "annotate = page_process.outcome_of_page\n"
        "def outcome(page, selection):\n"
        f"    if b'poison' in page.content:\n        {statement}\n"
        "    return annotate(page, selection)\n"
        "page_process.outcome_of_page = outcome\n"
        "page_process.serve(*map(int, sys.argv[1:3]))"
    )
    monkeypatch.setattr(page_process, "_PROGRAM", program)


def message(process: PageProcess, page: Page) -> str:
    return process.outcome(page).lines["errors"].decode()


def is_good(process: PageProcess) -> bool:
    return process.outcome(GOOD) == outcome_of_page(GOOD, SELECTION)


def test_the_process_finds_what_this_one_finds(process: PageProcess) -> None:
    """A process of its own changes nothing about the rows."""
    assert is_good(process)
    assert is_good(process)


def test_a_page_that_crashes_is_an_error_and_the_next_one_is_not(
    process: PageProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence names the page and the signal."""
    do_with_poison(monkeypatch, "os.abort()")
    assert "https://gull.example/poison is damaged or made to do harm: what annotated it died 3 times (signal 6)." in (
        message(process, POISON)
    )
    assert is_good(process)


@needs_limits
def test_a_page_without_end_is_given_up(process: PageProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system ends its process once the processor time is used up, and it is not tried again."""
    do_with_poison(monkeypatch, "allowance.limit_rest(0.05)\n        while True: pass")
    assert "https://gull.example/poison was given up: to annotate it takes longer" in message(process, POISON)
    assert is_good(process)


@needs_limits
def test_a_page_that_needs_too_much_memory_is_given_up(process: PageProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other pages have all the memory again."""
    do_with_poison(monkeypatch, "bytearray(10**9)")
    assert "to annotate it takes more than 800 MB of memory" in message(process, POISON)
    assert is_good(process)


def test_a_fault_of_the_program_is_a_row_too(process: PageProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told of as such, without a traceback."""
    do_with_poison(monkeypatch, "{}['missing']")
    assert "could not be annotated: a fault of the program (KeyError)" in message(process, POISON)
    assert is_good(process)


def test_a_process_that_is_killed_is_replaced(
    process: PageProcess, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The page that it was busy with is annotated by another, to the same rows."""
    once = f"mark = {str(tmp_path / 'mark')!r}; os.path.exists(mark) or (open(mark, 'x'), os.kill(os.getpid(), 9))"
    do_with_poison(monkeypatch, once)
    poison = Page(
        "https://gull.example/ferry", html(*STORIES["ferry"]).encode() + b"<!-- poison -->", "text/html", "utf-8"
    )
    assert process.outcome(poison) == outcome_of_page(poison, SELECTION)


def test_a_page_whose_process_is_killed_each_time_is_an_error(
    process: PageProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be the page that the system wants memory for; the shard goes on."""
    monkeypatch.setattr(page_process, "_KILLS", 2)
    do_with_poison(monkeypatch, "os.kill(os.getpid(), 9)")
    assert "what annotated it died 2 times (signal 9)." in message(process, POISON)
    assert is_good(process)


def test_pages_are_annotated_side_by_side(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A page that waits for another one is done, because a second process does that."""
    mark = str(tmp_path / "mark")
    wait = f"while b'wait' in page.content and not os.path.exists({mark!r}): time.sleep(0.01)"
    do_with_poison(monkeypatch, f"{wait}\n        open({mark!r}, 'a')")
    with PagePool(SELECTION, 2) as pool:
        begun = [pool.begin(Page("", f"<p>poison {word}</p>".encode())) for word in ("wait", "go")]
        assert [each.result().passed_over for each in begun] == ["too_short", "too_short"]


def test_a_pool_that_is_closed_waits_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that were begun are given up, also those that would never end."""
    do_with_poison(monkeypatch, "while True: time.sleep(1)")
    pool = PagePool(SELECTION, 1)
    begun = [pool.begin(POISON) for _ in range(2)]
    pool.close()
    with pytest.raises(Cancelled):
        begun[0].result()
    with pytest.raises(CancelledError):
        begun[1].result()


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no sessions")
def test_the_process_is_of_the_same_session_and_of_another_group(process: PageProcess) -> None:
    """Linux shares the processor among sessions, so that “nice” would not hold; ctrl+c goes to the group in the foreground."""
    process.outcome(Page("", b""))
    running = process._running
    assert running is not None
    assert os.getsid(running.process.pid) == os.getsid(0)
    assert os.getpgid(running.process.pid) == running.process.pid


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such signal")
def test_the_process_ends_with_the_one_that_started_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """However that ends, and whatever it is busy with."""
    do_with_poison(monkeypatch, "while True: time.sleep(1)")
    running = page_process._started(SELECTION)
    running.line.send(POISON)
    os.close(running.lifeline)  # as the system does when a process is gone
    assert running.process.wait(timeout=30) != 0
    running.line.close()
