"""Request a page from servers, through redirects and with a few retries.

A request is sent again where a server asks for a later try or hangs up.
"""

import re
import socket
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

from tui_reader.errors import LocationError, NetworkError
from tui_reader.sources.cache import Head, Stored
from tui_reader.sources.decompression import ACCEPTED_ENCODINGS
from tui_reader.sources.freshness import is_fresh, may_be_kept, validators
from tui_reader.sources.limits import Limits
from tui_reader.sources.location import is_web_scheme, refused_scheme, scheme_of, without_password
from tui_reader.sources.visit import Visit

if TYPE_CHECKING:
    import httpx

_ACCEPTED_TYPES = "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, */*;q=0.1"
_NOT_MODIFIED = 304
_CONNECTED = {"connection.connect_tcp.complete", "connection.start_tls.complete"}
_RETRIES = 2
_RETRIED_STATUSES = {429, 503}
_LONGEST_PAUSE = 5
_FIRST_PAUSE = 0.2
# A date in place of the seconds is allowed, and of no use where only a few seconds are waited.
_SECONDS = re.compile(r"\s*(\d{1,4})\s*")


def client(limits: Limits, visit: Visit) -> "httpx.Client":
    """Return the HTTP client for one page.

    Proxies and certificates come from the environment, as httpx reads it.
    """
    import httpx

    return httpx.Client(
        headers={
            "User-Agent": visit.settings.sent_user_agent,
            "Accept": _ACCEPTED_TYPES,
            "Accept-Encoding": ACCEPTED_ENCODINGS,
        },
        cookies=visit.cookies,
        timeout=httpx.Timeout(limits.read, connect=limits.connect),
        follow_redirects=False,
        event_hooks={"response": [_refuse_other_schemes]},
    )


def _refuse_other_schemes(response: "httpx.Response") -> None:
    """Refuse a redirect to another scheme before httpx follows it.

    On some addresses httpx would fail with messages of its own.
    """
    target = response.headers.get("location", "").strip()
    scheme = scheme_of(target)
    if response.has_redirect_location and scheme and not is_web_scheme(scheme):
        raise refused_scheme(f"{without_password(str(response.url))} leads to {target}, which", scheme)


class Answer(NamedTuple):
    """An answer whose body is still to be read.

    ``kept_as`` is its head, if it is new and may be kept once its body is complete. ``received`` is when the server sent it, or said
    that it still holds, in seconds since 1970.
    """

    response: "httpx.Response"
    kept_as: Head | None
    received: float


class Exchange:
    """The requests for one page; an unchanged page in the cache needs no request.

    ``pause`` waits so many seconds, and returns whether the load was abandoned; ``connected`` is called with the
    socket of each new connection.
    """

    def __init__(
        self,
        client: "httpx.Client",
        limits: Limits,
        visit: Visit,
        pause: Callable[[float], bool],
        connected: Callable[[socket.socket], None],
    ) -> None:
        self._client = client
        self._limits = limits
        self._pause = pause
        self._connected = connected
        self._cache = visit.cache
        self._offline = visit.settings.offline
        self._again = visit.again

    def answer(self, url: str) -> Answer:
        """Return the head of the answer after all redirects, before its body is read.

        Raises:
            LocationError: The address, or one it leads to, cannot be opened.
            NetworkError: There are too many redirects, or the page is not kept and the program is offline.
            httpx.HTTPError, httpx.InvalidURL: As httpx has it.
        """
        request = self._request(url)
        if not request.url.host:
            raise LocationError(f"{without_password(url)} names no host. Write for example https://example.org/article")
        for _ in range(self._limits.redirects + 1):
            answer = self._kept_or_sent(request)
            response = answer.response
            if not response.has_redirect_location or self._pause(0):
                return answer
            response.close()
            if self._cache and answer.kept_as:
                self._cache.keep(answer.kept_as, b"")
            request = self._request(response.url.join(response.headers["location"].strip()))
        raise NetworkError(
            f"{without_password(url)} leads from one address to the next more than {self._limits.redirects} times. "
            "Open it in a browser and give the address you end at."
        )

    def _request(self, url: "httpx.URL | str") -> "httpx.Request":
        return self._client.build_request("GET", url, extensions={"trace": self._trace})

    def _trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Receive events of httpcore (https://www.encode.io/httpcore/extensions/#trace)."""
        if event in _CONNECTED:
            self._connected(info["return_value"].get_extra_info("socket"))

    def _kept_or_sent(self, request: "httpx.Request") -> Answer:
        """Return the stored answer while it is fresh, else request the page.

        Where the stored answer is stale, the request is conditional.
        """
        url = str(request.url.copy_with(fragment=None))
        cache = None if request.url.userinfo else self._cache
        stored = cache.find(url) if cache else None
        if stored and (self._offline or (not self._again and _is_fresh(stored.head))):
            return Answer(_as_response(stored, request), None, stored.head.received)
        if self._offline:
            raise NetworkError(f"{without_password(url)} is not kept on this machine. Load it once without --offline.")
        request.headers.update(validators(stored.head.headers) if stored else {})
        response = self._sent(request)
        if stored and cache and response.status_code == _NOT_MODIFIED:
            with closing(response):
                # The answer brings the head up to date (RFC 9111, section 4.3.4), except the headers about the body.
                news = {name: value for name, value in response.headers.items() if not name.startswith("content-")}
            head = stored.head._replace(headers=stored.head.headers | news, received=time.time())
            cache.keep(head, stored.body)
            return Answer(_as_response(stored._replace(head=head), request), None, head.received)
        headers = dict(response.headers.items())
        is_kept = cache is not None and may_be_kept(response.status_code, headers)
        now = time.time()
        return Answer(response, Head(url, response.status_code, headers, now) if is_kept else None, now)

    def _sent(self, request: "httpx.Request") -> "httpx.Response":
        """Send a request, with at most two retries if the server wants them.

        A server that hangs up without an answer is tried again, too.

        To ask again for a page is safe: GET changes nothing (RFC 9110, section 9.2.2).
        """
        import httpx

        for attempt in range(_RETRIES):
            try:
                response = self._client.send(request, stream=True)
            except (httpx.RemoteProtocolError, httpx.ReadError) as error:
                if not _is_hang_up(error) or self._pause(_FIRST_PAUSE * 2**attempt):
                    raise
                continue
            wait = _wanted_pause(response)
            if wait is None:
                return response
            response.close()
            if self._pause(wait):
                return response
        return self._client.send(request, stream=True)


def _is_fresh(head: Head) -> bool:
    return is_fresh(head.headers, head.received, time.time())


def _as_response(stored: Stored, request: "httpx.Request") -> "httpx.Response":
    import httpx

    # As a stream: given as content, it would be unpacked at once.
    stream = httpx.ByteStream(stored.body)
    return httpx.Response(stored.head.status, headers=stored.head.headers, stream=stream, request=request)


def _is_hang_up(error: "httpx.HTTPError") -> bool:
    """Check whether the connection ended before the first byte of the answer.

    An error behind that byte would be the server's answer.
    """
    import httpx

    return isinstance(error, httpx.ReadError) or "without sending" in str(error)


def _wanted_pause(response: "httpx.Response") -> float | None:
    """Return the seconds after which the server wants a retry, if that is soon."""
    seconds = _SECONDS.fullmatch(response.headers.get("retry-after", ""))
    if response.status_code not in _RETRIED_STATUSES or not seconds or int(seconds[1]) > _LONGEST_PAUSE:
        return None
    return float(seconds[1])
