"""Reads and annotates one article at a time, away from the interface's thread.

A daemon thread, not a Textual worker: asyncio waits for worker threads when the program ends, so that a download that
hangs would keep the process alive (5.8 s behind a sleep of 6 s, Textual 8.2.8); a daemon thread is left behind.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message

from tui_reader.errors import Cancelled, TuiReaderError
from tui_reader.model import Annotations, Article, Resource

_PROGRESS_INTERVAL = 0.1  # seconds; more often than this nobody can read a figure
_SHOWN_TIMEOUT = 2.0  # seconds that the marking waits for the text to be on the screen, in case it never is


@dataclass
class LoadMessage(Message):
    """Something happened to request ``number``; whoever wants another one by now drops it."""

    number: int


@dataclass
class Loading(LoadMessage):
    """So many bytes have come, of so many in all, if that is known."""

    done: int
    total: int | None


@dataclass
class Read(LoadMessage):
    """The article is there, without marks."""

    article: Article


@dataclass
class Marking(LoadMessage):
    """So many characters of so many have been analysed."""

    done: int
    total: int


@dataclass
class Marked(LoadMessage):
    """The marks are there."""

    annotations: Annotations


@dataclass
class Failed(LoadMessage):
    """Nothing more will come."""

    error: TuiReaderError


class Loader:
    """Runs one request at a time; a new one, or ``cancel``, makes the one before stop and its messages stale."""

    def __init__(self, post: Callable[[Message], object], piped: Resource | None = None) -> None:
        """``post`` takes messages from any thread; ``piped`` is what standard input held, read before the screen began."""
        self._post = post
        self._piped = piped
        self._request: _Request | None = None
        self._count = 0

    @property
    def running(self) -> bool:
        """Whether a request is under way."""
        return self._request is not None

    def start(self, location: str) -> None:
        """Begin to read and annotate ``location``."""
        self.cancel()
        self._count += 1
        self._request = _Request(self._count, location, self._post, self._piped)
        threading.Thread(target=self._request.run, name="loader", daemon=True).start()

    def cancel(self) -> None:
        """Stop the request under way; nothing more of it is current."""
        if self._request is not None:
            self._request.stopped.set()
            self._request.shown.set()
            self._request = None

    def finished(self) -> None:
        """The request under way has given all it had."""
        self._request = None

    def text_is_shown(self) -> None:
        """The text is on the screen: the marking may have the processor now."""
        if self._request is not None:
            self._request.shown.set()

    def is_current(self, message: LoadMessage) -> bool:
        """Whether ``message`` belongs to the request under way."""
        return self._request is not None and self._request.number == message.number


class _Request:
    def __init__(self, number: int, location: str, post: Callable[[Message], object], piped: Resource | None) -> None:
        self.number = number
        self.stopped = threading.Event()
        self.shown = threading.Event()
        self._location = location
        self._post = post
        self._piped = piped
        self._next_progress = 0.0

    def run(self) -> None:
        try:
            self._post(Marked(self.number, self._annotate(self._read())))
        except Cancelled:
            pass  # by the person, who knows; by a new request, whose own messages follow
        except TuiReaderError as error:
            self._post(Failed(self.number, error))
        except Exception as error:  # noqa: BLE001 - the thread's last frame: the person gets a sentence instead
            name = type(error).__name__
            self._post(
                Failed(self.number, TuiReaderError(f"Reading failed inside tui-reader ({name}). Please report it."))
            )

    def _read(self) -> Article:
        import tui_reader

        if self._location == "-" and self._piped is not None:
            from tui_reader.readers import read_resource

            article = read_resource(self._piped)
        else:
            article = tui_reader.read(self._location, progress=self._loading, cancelled=self.stopped.is_set)
        self._post(Read(self.number, article))
        return article

    def _annotate(self, article: Article) -> Annotations:
        import tui_reader

        # The analysis would fight the first frame for the interpreter's lock; the text comes first.
        self.shown.wait(_SHOWN_TIMEOUT)
        return tui_reader.annotate(article, progress=self._marking, cancelled=self.stopped.is_set)

    def _loading(self, done: int, total: int | None) -> None:
        if self._progress_is_due():
            self._post(Loading(self.number, done, total))

    def _marking(self, done: int, total: int) -> None:
        if self._progress_is_due():
            self._post(Marking(self.number, done, total))

    def _progress_is_due(self) -> bool:
        now = time.monotonic()
        if now < self._next_progress:
            return False
        self._next_progress = now + _PROGRESS_INTERVAL
        return True
