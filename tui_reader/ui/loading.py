"""Read and annotate one article at a time, outside of the thread of the screen.

A daemon thread, not a Textual worker: asyncio waits for worker threads when the program ends, so that a download that
hangs would keep the process alive (5.8 s behind a sleep of 6 s, Textual 8.2.8); a daemon thread is left behind.
"""

import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

import tui_reader
from tui_reader.errors import Cancelled, TuiReaderError
from tui_reader.model import Annotations, Article, Span
from tui_reader.ui.startup.interpreter import without_garbage_collection
from tui_reader.ui.startup.kept_patterns import keep_patterns

if TYPE_CHECKING:
    from tui_reader.analysis.page import Page
    from tui_reader.model import Resource

_PROGRESS_INTERVAL = 0.1  # seconds; more often than this nobody can read a figure
_SHOWN_TIMEOUT = 2.0  # seconds that the marking waits for the text to be on the screen, in case it never is
_OUTPUT_TIME = 0.03  # seconds from a painted screen to its last byte in the terminal, over which it may not be held up
_REST = (
    0.3  # seconds that the marking rests after a page was turned: longer than between two presses of a key held down
)


class Loading(NamedTuple):
    """So many bytes have come, of so many in all, if that is known."""

    done: int
    total: int | None


class Marking(NamedTuple):
    """So many characters of so many have been analysed."""

    done: int
    total: int


class SomeMarks(NamedTuple):
    """Some of the marks found so far, among them those of the visible page."""

    annotations: Annotations


class Failed(NamedTuple):
    """Nothing more will come."""

    error: TuiReaderError


Event = Loading | Article | Marking | SomeMarks | Annotations | Failed
"""In this order: the progress, the article without marks, the progress of the marking and, of a long article, some of
the marks, then all of them; or a failure."""


class Reading(Protocol):
    """Reads and annotates, as the package itself does."""

    def read(
        self,
        location: str,
        *,
        progress: Callable[[int, int | None], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        again: bool = False,
    ) -> Article:
        """As ``tui_reader.read``."""

    def annotate(
        self,
        article: Article,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        page: "Page | None" = None,
    ) -> Annotations:
        """As ``tui_reader.annotate``."""


class Loader:
    """Runs one request at a time.

    A new request, or ``cancel``, stops the one before and makes its events stale.

    It may begin before there is a screen: what happens is kept until somebody listens.
    """

    def __init__(
        self, piped: "Resource | None" = None, reading: Reading = tui_reader, *, patience: float = 0.0
    ) -> None:
        """Begin with nothing to do.

        Args:
            piped: What standard input held, read before the screen took the terminal.
            reading: What reads and annotates.
            patience: Seconds that ``listen`` waits for the first article, where it is about to come.
        """
        self._piped = piped
        self._patience = patience
        self._has_come = threading.Event()  # the first article, or why there is none
        self._reading = reading
        self._request: _Request | None = None
        self._listener: Callable[[int, Event], object] | None = None
        self._kept: list[tuple[int, Event]] = []
        self._lock = threading.Lock()
        self._count = 0
        self._threads: list[threading.Thread] = []

    @property
    def running(self) -> bool:
        """Return whether a request is under way."""
        return self._request is not None

    @property
    def is_at_work(self) -> bool:
        """Check whether a thread is busy, even with a cancelled request."""
        return any(thread.is_alive() for thread in self._threads)

    def start(self, location: str, *, again: bool = False) -> None:
        """Begin to read and annotate a location; with ``again``, not from the cache."""
        self._begin(partial(self._read, location, again=again))

    def show(self, article: Article) -> None:
        """Begin to hand over an article that was read before."""
        self._begin(lambda **_: article)

    def mark(self, article: Article) -> None:
        """Begin to annotate an article that was read before and is on the screen."""
        self._begin(lambda **_: article, is_known=True)

    def _begin(self, read: Callable[..., Article], *, is_known: bool = False) -> None:
        self.cancel()
        self._count += 1
        self._request = _Request(self._count, read, self._reading.annotate, self._emit, is_known=is_known)
        self._threads = [each for each in self._threads if each.is_alive()]
        self._threads.append(threading.Thread(target=self._request.run, name="loader", daemon=True))
        self._threads[-1].start()

    def listen(self, listener: Callable[[int, Event], object]) -> list[tuple[int, Event]]:
        """Set the function that is called with each event and its request's number.

        The loader's thread calls it.

        Returns:
            What happened before.
        """
        self._has_come.wait(self._patience)
        with self._lock:
            self._listener = listener
            kept, self._kept = self._kept, []
        return kept

    def _read(
        self,
        location: str,
        *,
        progress: Callable[[int, int | None], None],
        cancelled: Callable[[], bool],
        again: bool,
    ) -> Article:
        if location == "-" and self._piped is not None:
            from tui_reader.reading import read_whole

            piped = self._piped
            return read_whole(location, lambda _: piped, cancelled)
        return self._reading.read(location, progress=progress, cancelled=cancelled, again=again)

    def _emit(self, number: int, event: Event) -> None:
        with self._lock:
            listener = self._listener
            if listener is None:
                self._kept.append((number, event))
                if isinstance(event, Article | Failed):
                    self._has_come.set()
        if listener is not None:
            listener(number, event)

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

    def sees(self, page: Span) -> None:
        """The person sees that stretch: of a long article, the marks there are found next."""
        if self._request is not None:
            self._request.page = page

    def give_way(self) -> None:
        """Pause the analysis for a moment, while a page is turned.

        Both use the same processor.

        While 10 MB are being marked, a page-down takes 43 ms at the median beside the marking, 20 ms while that rests
        (``python -m benchmarks.speed``). What has been begun is still brought to its end: 200 words by
        the encoder, or another stage with all of its window.
        """
        if self._request is not None:
            self._request.rest_until = time.monotonic() + _REST

    def is_current(self, number: int) -> bool:
        """Return whether the request of that number is the one under way."""
        return self._request is not None and self._request.number == number


class _Request:
    def __init__(
        self,
        number: int,
        read: Callable[..., Article],
        annotate: Callable[..., Annotations],
        emit: Callable[[int, Event], None],
        *,
        is_known: bool,
    ) -> None:
        self.number = number
        self.stopped = threading.Event()
        self.shown = threading.Event()
        self._read = read
        self._annotate = annotate
        self._emit = emit
        self._is_known = is_known  # the article was told of before
        self._next_progress = 0.0
        self.rest_until = 0.0
        self.page = Span(0, 0)

    def run(self) -> None:
        try:
            article = self._read(progress=self._loading, cancelled=self.stopped.is_set)
            if not self._is_known:
                self._emit(self.number, article)
            # The analysis would fight the first frame for the interpreter's lock; the text comes first.
            self.shown.wait(_SHOWN_TIMEOUT)
            self.stopped.wait(_OUTPUT_TIME)
            with without_garbage_collection(len(article.text)):
                annotations = self._annotate(article, progress=self._marking, cancelled=self._is_stopped, page=self)
                _put_in_order(annotations)
            self._emit(self.number, annotations)
            keep_patterns()
        except Cancelled:
            pass  # by the person, who knows; by a new request, whose own events follow
        except TuiReaderError as error:
            self._emit(self.number, Failed(error))
        except Exception as error:  # noqa: BLE001 - the thread's last frame: the person gets a sentence instead
            name = type(error).__name__
            message = f"Reading failed inside tui-reader ({name}). Please report it."
            self._emit(self.number, Failed(TuiReaderError(message)))

    def span(self) -> Span:
        """The stretch that the person sees, for the order of the analysis."""
        return self.page

    def show(self, annotations: Annotations) -> None:
        """Hand over some of what the analysis has found so far."""
        _put_in_order(annotations)
        self._emit(self.number, SomeMarks(annotations))
        keep_patterns()

    def _is_stopped(self) -> bool:
        """Return whether to stop the marking; while the person turns pages, wait before the answer."""
        while (rest := self.rest_until - time.monotonic()) > 0 and not self.stopped.wait(rest):
            pass
        return self.stopped.is_set()

    def _loading(self, done: int, total: int | None) -> None:
        if self._progress_is_due():
            self._emit(self.number, Loading(done, total))

    def _marking(self, done: int, total: int) -> None:
        if self._progress_is_due():
            self._emit(self.number, Marking(done, total))

    def _progress_is_due(self) -> bool:
        now = time.monotonic()
        if now < self._next_progress:
            return False
        self._next_progress = now + _PROGRESS_INTERVAL
        return True


def _put_in_order(annotations: Annotations) -> None:
    """Make the marks of the view before it asks for them."""
    from tui_reader.ui.article_view.marks import marks_of  # not before the first frame

    marks_of(annotations)
