"""Asks servers for a page: from one redirect to the next, and once more where a server asks for that or drops a line."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.errors import LocationError, NetworkError
from tui_reader.sources.decompression import ACCEPTED_ENCODINGS
from tui_reader.sources.limits import Limits
from tui_reader.sources.location import is_web_scheme, refused_scheme, scheme_of, without_password
from tui_reader.sources.settings import Settings
from tui_reader.sources.visit import Visit

if TYPE_CHECKING:
    import httpx

_ACCEPTED_TYPES = "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, */*;q=0.1"
_RETRIES = 2
_RETRIED_STATUSES = {429, 503}
_LONGEST_PAUSE = 5
_FIRST_PAUSE = 0.2
# A date in place of the seconds is allowed, and of no use where only a few seconds are waited.
_SECONDS = re.compile(r"\s*(\d{1,4})\s*")


def client(limits: Limits, settings: Settings, visit: Visit) -> "httpx.Client":
    """The HTTP client for one page. Proxies and certificates come from the environment, as httpx reads it."""
    import httpx

    from tui_reader import __version__

    return httpx.Client(
        headers={
            "User-Agent": settings.user_agent or f"tui-reader/{__version__}",
            "Accept": _ACCEPTED_TYPES,
            "Accept-Encoding": ACCEPTED_ENCODINGS,
        },
        cookies=visit.cookies,
        timeout=httpx.Timeout(limits.read, connect=limits.connect),
        follow_redirects=False,
        event_hooks={"response": [_refuse_other_schemes]},
    )


def _refuse_other_schemes(response: "httpx.Response") -> None:
    """Run before httpx works out the next request of a redirect: on some addresses it fails with words of its own."""
    target = response.headers.get("location", "").strip()
    scheme = scheme_of(target)
    if response.has_redirect_location and scheme and not is_web_scheme(scheme):
        raise refused_scheme(f"{without_password(str(response.url))} leads to {target}, which", scheme)


class Exchange:
    """The requests that lead to one page. ``pause`` waits so many seconds, and says whether nobody waits any more."""

    def __init__(self, client: "httpx.Client", limits: Limits, pause: Callable[[float], bool]) -> None:
        self._client = client
        self._limits = limits
        self._pause = pause

    def answer(self, url: str) -> "httpx.Response":
        """Return the head of the answer, after all redirects; its body is still to be read.

        Raises:
            LocationError: The address, or one it leads to, is none that is opened.
            NetworkError: There are too many redirects.
            httpx.HTTPError, httpx.InvalidURL: As httpx has it.
        """
        request = self._client.build_request("GET", url)
        if not request.url.host:
            raise LocationError(f"{without_password(url)} names no host. Write for example https://example.org/article")
        for _ in range(self._limits.redirects + 1):
            response = self._sent(request)
            if not response.has_redirect_location:
                return response
            response.close()
            if self._pause(0):
                return response
            request = self._client.build_request("GET", response.url.join(response.headers["location"].strip()))
        raise NetworkError(
            f"{without_password(url)} leads from one address to the next more than {self._limits.redirects} times. "
            "Open it in a browser and give the address you end at."
        )

    def _sent(self, request: "httpx.Request") -> "httpx.Response":
        """Send a request, at most twice more where the server asks for it or hangs up without a word.

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


def _is_hang_up(error: "httpx.HTTPError") -> bool:
    """Whether the connection ended before a byte of the answer: what came in between would be the server's word."""
    import httpx

    return isinstance(error, httpx.ReadError) or "without sending" in str(error)


def _wanted_pause(response: "httpx.Response") -> float | None:
    """How many seconds later the server wants to be asked again, if that is soon."""
    seconds = _SECONDS.fullmatch(response.headers.get("retry-after", ""))
    if response.status_code not in _RETRIED_STATUSES or not seconds or int(seconds[1]) > _LONGEST_PAUSE:
        return None
    return float(seconds[1])
