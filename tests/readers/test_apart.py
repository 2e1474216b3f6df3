"""What may take long, or may be made to do harm, is read in a process of its own, within limits."""

import subprocess
import sys
from itertools import chain, repeat
from typing import Any

import pytest

from tui_reader.errors import Cancelled, NoArticleError, TimeLimitError, TooLargeError
from tui_reader.model import Resource
from tui_reader.readers import apart, read_resource
from tui_reader.readers.apart import read_apart

SENTENCE = "<p>The harbour office counted nine boats on Tuesday, two more than the week before.</p>\n"
LARGE = f"<html><body><article><h1>Boats come back</h1>{SENTENCE * 8000}</article></body></html>".encode()
SMALL = LARGE[:2000]
needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limits")


def page(content: bytes = LARGE) -> Resource:
    return Resource("boats.html", content, "text/html", "utf-8")


def replace_program(monkeypatch: pytest.MonkeyPatch, statements: str) -> None:
    program = f"import sys\nsys.path[:] = sys.argv[1:]\nfrom tui_reader.readers import allowance, apart\n{statements}"
    monkeypatch.setattr(apart, "_PROGRAM", program)


def test_a_large_page_is_the_same_article_wherever_it_is_read() -> None:
    """A process of its own changes nothing about what is read."""
    assert read_apart(page()) == read_resource(page())


def test_what_reading_raises_there_is_raised_here() -> None:
    """A large page without an article is told of as a small one is."""
    with pytest.raises(NoArticleError, match=r"no article in boats\.html"):
        read_apart(page(b"<html><body>" + b"<i></i>" * 100_000))


def test_a_small_page_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read before a process would have begun."""

    def refuse(*_: Any, **__: Any) -> None:
        pytest.fail("a process was started")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert read_apart(page(SMALL)).title == "Boats come back"


def test_where_no_process_can_be_had_the_page_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that is out of processes still reads."""

    def fail(*_: Any, **__: Any) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(subprocess, "Popen", fail)
    assert read_apart(page()).title == "Boats come back"


def test_a_fault_there_is_a_fault_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes wrong inside the program is not taken for a document's fault, even where its error cannot be sent."""
    replace_program(monkeypatch, "apart.read_resource = lambda _: iter(()).missing\napart.serve()")
    with pytest.raises(RuntimeError, match=r"AttributeError: .* 'missing'"):
        read_apart(page())


def test_what_the_program_itself_needs_is_no_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault is not taken for want of memory because the program that has the document read is a large one."""
    held = bytearray(400_000_000)
    held[::4096] = b"x" * len(held[::4096])  # so that the system gives each page of it
    replace_program(monkeypatch, "apart.read_resource = lambda _: iter(()).missing\napart.serve()")
    with pytest.raises(RuntimeError, match="AttributeError"):
        read_apart(page())


@needs_limits
def test_what_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system ends a reader that does not come to an end, and a sentence says so."""
    replace_program(monkeypatch, "allowance._SECONDS = 0.01\nallowance.limit(0)\nwhile True: pass")
    with pytest.raises(TimeLimitError, match=r"boats\.html was given up: .* Open it in another program"):
        read_apart(page())


@needs_limits
def test_what_gets_on_has_time_of_its_own_for_each_step_and_an_end_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long document is not stopped for its length, but a reader cannot get on for ever."""
    replace_program(
        monkeypatch,
        "allowance._MOST_SECONDS = 0.2\nallowance._SECONDS = 0.1\nallowance.limit(0)\nwhile True: allowance.gets_on()",
    )
    with pytest.raises(TimeLimitError):
        read_apart(page())


@needs_limits
@pytest.mark.skipif(sys.platform == "darwin", reason="the system does not hold this limit")
def test_what_needs_too_much_memory_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader gets no more memory than its share, and a sentence says so."""
    replace_program(monkeypatch, "apart.read_resource = lambda _: bytearray(10**9)\napart.serve()")
    with pytest.raises(TooLargeError, match="more than 500 MB of memory"):
        read_apart(page())


def test_a_parser_that_breaks_down_takes_nothing_else_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """A crash in a library is a sentence about the document."""
    replace_program(monkeypatch, "import os\nos.abort()")
    with pytest.raises(NoArticleError, match="damaged or made to do harm"):
        read_apart(page())


def test_reading_can_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever cancels does not wait for a parser."""
    replace_program(monkeypatch, "sys.stdin.buffer.read()\nwhile True: pass")
    answers = chain([False, False], repeat(True))
    with pytest.raises(Cancelled):
        read_apart(page(), lambda: next(answers))
