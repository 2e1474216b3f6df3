"""Fetch a page in another thread, so that its caller can stop at any time.

A look-up of a name, a connection that is not answered and a silent server can each block for seconds, and nothing can
wake the thread that waits in them. So the thread that fetches only puts what it gets into a queue; the caller takes
from there, looks a few times a second whether it should go on, and otherwise hangs up and walks away. The fetching
thread then ends at once, or, while it looks up a name or connects, at its own time limit.
"""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, NamedTuple, Self

from tui_reader.errors import TimeLimitError
from tui_reader.sources.cache import Head
from tui_reader.sources.exchange import Exchange, client
from tui_reader.sources.limits import Limits
from tui_reader.sources.location import without_password
from tui_reader.sources.network_errors import in_words
from tui_reader.sources.transfer import POLL_SECONDS, Transfer
from tui_reader.sources.visit import Visit

if TYPE_CHECKING:
    import httpx


class Reply(NamedTuple):
    """The head of the last answer, after all redirects.

    ``headers`` have lower-case names. ``kept_as`` is what the answer is kept under, if it is new and may be kept. ``received`` is when the
    server sent it, in seconds since 1970.
    """

    url: str
    status: int
    headers: dict[str, str]
    kept_as: Head | None
    received: float


class Download:
    """A page that is being fetched: first ``reply()``, then its packed body."""

    def __init__(self, url: str, limits: Limits, transfer: Transfer, visit: Visit) -> None:
        self._url = url
        self._shown = without_password(url)
        self._limits = limits
        self._visit = visit
        self._transfer = transfer
        self._deadline = time.monotonic() + limits.whole
        self._arrived: SimpleQueue[Reply | bytes | Exception] = SimpleQueue()
        self._abandoned = threading.Event()
        self._socket: socket.socket | None = None

    def __enter__(self) -> Self:
        threading.Thread(target=self._fetch, name="download", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._abandoned.set()
        self._hang_up()

    def _connected(self, connection: socket.socket) -> None:
        self._socket = connection
        if self._abandoned.is_set():
            self._hang_up()

    def _hang_up(self) -> None:
        """Wake a thread that waits for bytes by shutting the socket down.

        Closing would not wake it, and another socket might get its number.
        """
        if self._socket is not None:
            with suppress(OSError):  # it is closed already
                # Not the method of a TLS socket, which would first wait for the farewell of the other side.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

    def reply(self) -> Reply:
        """Wait for the head of the answer.

        Raises:
            LocationError: The address, or one it leads to, cannot be opened.
            NetworkError: The network or the server failed.
            TimeLimitError: It took too long.
            Cancelled: The person stopped it.
        """
        reply = self._next()
        assert isinstance(reply, Reply), "the head comes before the body"  # noqa: S101 - the type in the queue, for mypy
        return reply

    def body(self) -> Iterator[bytes]:
        """Give the body as it arrives; raises as ``reply`` does."""
        while chunk := self._next():
            assert isinstance(chunk, bytes), "the body follows the head"  # noqa: S101 - the type in the queue, for mypy
            yield chunk

    def _next(self) -> Reply | bytes:
        while True:
            self._transfer.check()
            remaining = self._deadline - time.monotonic()
            if remaining <= 0:
                raise TimeLimitError(
                    f"{self._shown} did not arrive within {self._limits.whole:g} seconds. Try again later."
                )
            try:
                item = self._arrived.get(timeout=min(POLL_SECONDS, remaining))
            except Empty:
                continue
            if isinstance(item, Exception):
                raise item
            return item

    def _fetch(self) -> None:
        """Fetch in the thread, and put head, chunks or error into the queue.

        An empty chunk follows the last one.
        """
        try:
            with client(self._limits, self._visit) as opened:
                exchange = Exchange(opened, self._limits, self._visit, self._abandoned.wait, self._connected)
                response, kept_as, received = exchange.answer(self._url)
                try:
                    headers = {name.lower(): value for name, value in response.headers.items()}
                    url = str(response.url.copy_with(userinfo=b""))
                    self._arrived.put(Reply(url, response.status_code, headers, kept_as, received))
                    self._pass_on(response)
                finally:
                    response.close()
        except Exception as error:  # noqa: BLE001 - whatever it is, the waiting thread raises it
            self._arrived.put(in_words(error, self._shown, self._limits))

    def _pass_on(self, response: "httpx.Response") -> None:
        received = 0
        for chunk in response.iter_raw():
            received += len(chunk)
            self._arrived.put(chunk)
            # The queue has no bound, so this one keeps it small: packed data is never larger than what it unpacks to.
            if self._abandoned.is_set() or received > self._limits.web_bytes:
                break
        self._arrived.put(b"")
