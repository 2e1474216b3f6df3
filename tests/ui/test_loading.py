"""Tests of the loader: order of events, cancelling, failures."""

import gc
import queue
import threading
import time
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.reader import SampleReading
from tui_reader.analysis.page import Page
from tui_reader.errors import Cancelled
from tui_reader.model import Annotations, Article, Resource
from tui_reader.ui.article_view import marks
from tui_reader.ui.loading import Event, Failed, Loader, Marking

_PATIENCE = 60.0  # seconds; only a test that fails ever waits so long


class Inbox:
    """Takes the events of a loader."""

    def __init__(self, loader: Loader) -> None:
        self._events: queue.Queue[tuple[int, Event]] = queue.Queue()
        for number, event in loader.listen(self._take):
            self._take(number, event)

    def _take(self, number: int, event: Event) -> None:
        self._events.put((number, event))

    def next(self) -> tuple[int, Event]:
        return self._events.get(timeout=_PATIENCE)


class BrokenReading(SampleReading):
    def annotate(self, article: Article, **_: object) -> Annotations:
        raise ZeroDivisionError(article.text)


class LateReading(SampleReading):
    def __init__(self) -> None:
        self.may_go_on = threading.Event()

    def read(
        self,
        location: str,
        *,
        progress: Callable[[int, int | None], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        again: bool = False,
    ) -> Article:
        assert self.may_go_on.wait(_PATIENCE)
        return super().read(location, progress=progress, cancelled=cancelled, again=again)


class StoppedReading(SampleReading):
    def __init__(self) -> None:
        self.asked = threading.Event()
        self.ended = threading.Event()

    def read(
        self,
        location: str,
        *,
        progress: Callable[[int, int | None], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        again: bool = False,
    ) -> Article:
        if location != "slow":
            return super().read(location, progress=progress, cancelled=cancelled, again=again)
        self.asked.set()
        while cancelled and not cancelled():
            pass
        self.ended.set()
        raise Cancelled("Stopped.")


def test_article_then_marks() -> None:
    """The article comes first; the marking waits until it is on the screen."""
    loader = Loader(reading=SampleReading())
    loader.start("ferry.html")
    inbox = Inbox(loader)
    assert isinstance(inbox.next()[1], Article)
    loader.text_is_shown()
    assert isinstance(inbox.next()[1], Annotations)


def test_marks_are_put_in_order_before_they_are_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """The loader's thread does that work, so that no key waits for it."""
    put: list[tuple[Annotations, str]] = []
    monkeypatch.setattr(marks, "marks_of", lambda some: put.append((some, threading.current_thread().name)))
    loader = Loader(reading=SampleReading())
    loader.start("ferry.html")
    inbox = Inbox(loader)
    inbox.next()
    loader.text_is_shown()
    assert put == [] or put[-1][1] == "loader"
    assert (inbox.next()[1], "loader") == put[-1]


def test_events_are_kept_until_somebody_listens() -> None:
    """What happens before there is a screen is not lost."""
    loader = Loader(reading=SampleReading())
    loader.start("missing.html")
    for thread in threading.enumerate():
        if thread.name == "loader":
            thread.join(_PATIENCE)
    assert isinstance(Inbox(loader).next()[1], Failed)


def test_an_article_that_is_about_to_come_is_waited_for() -> None:
    """Who listens finds it among what has happened already, and need not say that it is loading."""
    reading = LateReading()
    loader = Loader(reading=reading, patience=_PATIENCE)
    loader.start("ferry.html")
    threading.Timer(0.05, reading.may_go_on.set).start()
    (event,) = (event for _, event in loader.listen(lambda *_: None))
    assert isinstance(event, Article)


def test_nobody_waits_longer_than_was_said() -> None:
    """An article that does not come in time comes as an event, as ever."""
    reading = LateReading()
    loader = Loader(reading=reading, patience=0.01)
    loader.start("ferry.html")
    inbox = Inbox(loader)
    reading.may_go_on.set()
    assert isinstance(inbox.next()[1], Article)


def test_error_is_a_sentence() -> None:
    """An error that names what failed is passed on as it is."""
    loader = Loader(reading=SampleReading())
    inbox = Inbox(loader)
    loader.start("missing.html")
    number, event = inbox.next()
    assert loader.is_current(number)
    assert isinstance(event, Failed)
    assert event.error.message == "missing.html is not there. Look at the spelling of the path."


def test_fault_inside_tells_nothing_of_the_article() -> None:
    """A fault of our own becomes a sentence without the text that was being read."""
    loader = Loader(reading=BrokenReading())
    inbox = Inbox(loader)
    loader.start("ferry.html")
    inbox.next()
    loader.text_is_shown()
    event = inbox.next()[1]
    assert isinstance(event, Failed)
    assert "ZeroDivisionError" in event.error.message
    assert "Marlow" not in event.error.message


def test_new_request_stops_the_old_one() -> None:
    """Only the latest request is current; the one before is told to stop and says nothing more."""
    reading = StoppedReading()
    loader = Loader(reading=reading)
    inbox = Inbox(loader)
    loader.start("slow")
    assert reading.asked.wait(_PATIENCE)
    loader.start("ferry.html")
    assert reading.ended.wait(_PATIENCE)
    number, event = inbox.next()
    assert isinstance(event, Article)
    assert loader.is_current(number)
    assert not loader.is_current(number - 1)


def test_cancel() -> None:
    """After a cancel nothing is current."""
    loader = Loader(reading=StoppedReading())
    loader.start("slow")
    assert loader.running
    loader.cancel()
    assert not loader.running
    assert not loader.is_current(1)


def test_standard_input_is_read_from_what_was_piped() -> None:
    """The location ``-`` reads what was taken from the pipe before the screen began, as often as it is asked."""
    loader = Loader(Resource("-", b"Piped words stand here.\n", "text/plain"))
    inbox = Inbox(loader)
    for _ in range(2):
        loader.start("-")
        event = inbox.next()[1]
        assert isinstance(event, Article)
        assert event.text == "Piped words stand here."


def test_progress_is_not_told_more_often_than_it_can_be_read(tmp_path: Path) -> None:
    """Of a thousand steps in no time only one is told."""

    class Stepping(SampleReading):
        def annotate(
            self,
            article: Article,
            *,
            progress: Callable[[int, int], None] | None = None,
            cancelled: Callable[[], bool] | None = None,
            page: Page | None = None,  # noqa: ARG002
        ) -> Annotations:
            assert progress
            for step in range(1000):
                progress(step, 1000)
            return super().annotate(article, cancelled=cancelled)

    loader = Loader(reading=Stepping())
    inbox = Inbox(loader)
    loader.start(str(tmp_path))
    inbox.next()
    loader.text_is_shown()
    told = 0
    while isinstance(inbox.next()[1], Marking):
        told += 1
    assert 1 <= told < 1000


class _Cycle:
    """Garbage that only the collector finds."""

    def __init__(self) -> None:
        self.itself = self


class LitteringReading(SampleReading):
    """Leaves a cycle behind, as libraries do, and tells where it was."""

    def __init__(self) -> None:
        self.left: weakref.ref[_Cycle] | None = None

    def annotate(self, article: Article, **_: object) -> Annotations:
        self.left = weakref.ref(_Cycle())
        return super().annotate(article)


def test_what_an_article_leaves_behind_can_be_collected() -> None:
    """Marking one after the other leaves nothing in memory for good."""
    reading = LitteringReading()
    loader = Loader(reading=reading)
    loader.start("ferry.html")
    inbox = Inbox(loader)
    loader.text_is_shown()
    while not isinstance(inbox.next()[1], Annotations):
        pass
    while loader.is_at_work:
        pass
    assert reading.left is not None
    end = time.monotonic() + _PATIENCE
    while reading.left() is not None and time.monotonic() < end:
        gc.collect()  # does nothing while a thread of another test collects
    assert reading.left() is None
