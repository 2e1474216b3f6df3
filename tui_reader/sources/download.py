"""Fetches a page in a thread of its own, so that whoever waits for it can stop waiting at any time.

A look-up of a name, a connection that is not answered and a silent server can each block for seconds, and nothing can
wake the thread that waits in them. So the thread that fetches only puts what it gets into a queue; the caller takes
from there, looks a few times a second whether it should go on, and otherwise walks away. The fetching thread then ends
at its next byte or at its own time limit.
"""

import threading
import time
from collections.abc import Iterator
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, NamedTuple, Self

from tui_reader.errors import LocationError, NetworkError, TimeLimitError
from tui_reader.sources.decompression import ACCEPTED_ENCODINGS
from tui_reader.sources.limits import Limits
from tui_reader.sources.location import is_web_scheme, refused_scheme, scheme_of
from tui_reader.sources.network_errors import in_words
from tui_reader.sources.transfer import POLL_SECONDS, Transfer

if TYPE_CHECKING:
    import httpx

_ACCEPTED_TYPES = "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, */*;q=0.1"


class Reply(NamedTuple):
    """The head of the last answer, after all redirects. ``headers`` have lower-case names."""

    url: str
    status: int
    headers: dict[str, str]


class Download:
    """One page on its way: first ``reply()``, then the bytes of its body, packed as they came."""

    def __init__(self, url: str, limits: Limits, transfer: Transfer) -> None:
        self._url = url
        self._limits = limits
        self._transfer = transfer
        self._deadline = time.monotonic() + limits.whole
        self._arrived: SimpleQueue[Reply | bytes | Exception] = SimpleQueue()
        self._abandoned = threading.Event()

    def __enter__(self) -> Self:
        threading.Thread(target=self._fetch, name="download", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._abandoned.set()

    def reply(self) -> Reply:
        """Wait for the head of the answer.

        Raises:
            LocationError: The address, or one it leads to, is none that is opened.
            NetworkError: The network or the server failed.
            TimeLimitError: It took too long.
            Cancelled: The person stopped it.
        """
        reply = self._next()
        assert isinstance(reply, Reply), "the head comes before the body"  # noqa: S101 - tells mypy what the queue holds
        return reply

    def body(self) -> Iterator[bytes]:
        """Give the body as it arrives; raises as ``reply`` does."""
        while chunk := self._next():
            assert isinstance(chunk, bytes), "the body follows the head"  # noqa: S101 - tells mypy what the queue holds
            yield chunk

    def _next(self) -> Reply | bytes:
        while True:
            self._transfer.check()
            remaining = self._deadline - time.monotonic()
            if remaining <= 0:
                raise TimeLimitError(
                    f"{self._url} did not arrive within {self._limits.whole:g} seconds. Try again later."
                )
            try:
                item = self._arrived.get(timeout=min(POLL_SECONDS, remaining))
            except Empty:
                continue
            if isinstance(item, Exception):
                raise item
            return item

    def _fetch(self) -> None:
        """Run in the thread: put the head, the chunks of the body and an empty chunk, or what went wrong."""
        try:
            with _client(self._limits) as client:
                response = self._answer(client)
                try:
                    headers = {name.lower(): value for name, value in response.headers.items()}
                    url = str(response.url.copy_with(userinfo=b""))
                    self._arrived.put(Reply(url, response.status_code, headers))
                    self._pass_on(response)
                finally:
                    response.close()
        except Exception as error:  # noqa: BLE001 - whatever it is, the waiting thread raises it
            self._arrived.put(in_words(error, self._url, self._limits))

    def _pass_on(self, response: "httpx.Response") -> None:
        received = 0
        for chunk in response.iter_raw():
            received += len(chunk)
            self._arrived.put(chunk)
            # The queue has no bound, so this one keeps it small: packed data is never larger than what it unpacks to.
            if self._abandoned.is_set() or received > self._limits.web_bytes:
                break
        self._arrived.put(b"")

    def _answer(self, client: "httpx.Client") -> "httpx.Response":
        request = client.build_request("GET", self._url)
        if not request.url.host:
            raise LocationError(f"{self._url} names no host. Write for example https://example.org/article")
        for _ in range(self._limits.redirects + 1):
            response = client.send(request, stream=True)
            following = response.next_request
            if following is None:
                return response
            response.close()
            if self._abandoned.is_set():
                break
            request = following
        raise NetworkError(
            f"{self._url} leads from one address to the next more than {self._limits.redirects} times. "
            "Open it in a browser and give the address you end at."
        )


def _client(limits: Limits) -> "httpx.Client":
    import httpx

    from tui_reader import __version__

    return httpx.Client(
        headers={
            "User-Agent": f"tui-reader/{__version__}",
            "Accept": _ACCEPTED_TYPES,
            "Accept-Encoding": ACCEPTED_ENCODINGS,
        },
        timeout=httpx.Timeout(limits.read, connect=limits.connect),
        follow_redirects=False,
        event_hooks={"response": [_refuse_other_schemes]},
    )


def _refuse_other_schemes(response: "httpx.Response") -> None:
    """Run before httpx makes the next request of a redirect, for it fails on some addresses with words of its own."""
    target = response.headers.get("location", "")
    scheme = scheme_of(target.strip())
    if response.has_redirect_location and scheme and not is_web_scheme(scheme):
        raise refused_scheme(f"{response.url} leads to {target}, which", scheme)
