"""Describe failures of the network and of servers in a sentence."""

import re
from http import HTTPStatus

from tui_reader.errors import LocationError, NetworkError, TimeLimitError, TuiReaderError
from tui_reader.sources.limits import Limits

_STATUSES = {
    HTTPStatus.UNAUTHORIZED: "asks for a password. Open it in a browser, save the page, and open the file.",
    HTTPStatus.PAYMENT_REQUIRED: "is for paying readers. Open it in a browser, save the page, and open the file.",
    HTTPStatus.FORBIDDEN: "is not given to this program. Open it in a browser, save the page, and open the file.",
    HTTPStatus.NOT_FOUND: "does not exist. Check the address.",
    HTTPStatus.GONE: "has been taken down. Look for it in a web archive.",
    HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS: "is withheld for legal reasons. Look for it elsewhere.",
    HTTPStatus.TOO_MANY_REQUESTS: "is not given now: the server had too many requests. Wait a minute and try again.",
}
_STATUSES_OF_FEEDS = {
    HTTPStatus.UNAUTHORIZED: "asks for a password, and this program sends none for a feed. Many sites give an address with a key in it: subscribe to that.",
    HTTPStatus.FORBIDDEN: "is not given to this program. Look on the site for an address of the feed with a key in it.",
    HTTPStatus.PAYMENT_REQUIRED: "is for paying readers. Look on the site for an address of the feed with a key in it.",
}
_EXAMPLE = "Write for example https://example.org/article"
_PROXY = "Check the proxy settings in the environment."
_CERTIFICATES = "Certificates of your own belong into the file that SSL_CERT_FILE names in the environment."
_NUMBER = re.compile(r"\[Errno -?\d+\] ")
_FIRST_ERROR, _FIRST_SERVER_ERROR, _FIRST_SUCCESS, _FIRST_REDIRECT = 400, 500, 200, 300


def for_status(url: str, status: int, *, is_article: bool = True) -> NetworkError | None:
    """Return the error for an HTTP status without a page, else ``None``.

    Statuses are those of RFC 9110, section 15. Advice on an article differs from that on a feed.
    """
    if _FIRST_SUCCESS <= status < _FIRST_REDIRECT:
        return None
    shown = f"{url} ({_named(status)})"
    told = _STATUSES if is_article else _STATUSES | _STATUSES_OF_FEEDS
    if status in told:
        return NetworkError(f"{shown} {told[HTTPStatus(status)]}")
    if status >= _FIRST_SERVER_ERROR:
        return NetworkError(f"{shown} failed on the server's side. Try again later.")
    if status >= _FIRST_ERROR:
        return NetworkError(f"{shown} was refused by the server. Check the address, or open it in a browser.")
    return NetworkError(f"{shown} leads nowhere. Open it in a browser.")


def in_words(error: Exception, url: str, limits: Limits) -> Exception:
    """Return the error of ours for an error of the HTTP library.

    An error that is not one of the library's is returned as it is.
    """
    import httpx

    reason = _NUMBER.sub("", str(error)).rstrip(".")
    reach = _CERTIFICATES if "CERTIFICATE" in reason else "Check the address and the network."
    # From the particular to the general: the first that fits speaks.
    sentences: tuple[tuple[type[Exception], type[TuiReaderError], str], ...] = (
        (httpx.InvalidURL, LocationError, f"is not a web address: {reason}. {_EXAMPLE}"),
        (httpx.UnsupportedProtocol, LocationError, f"is not a web address: {reason}. {_EXAMPLE}"),
        (UnicodeError, LocationError, f"is not a web address: {reason}. {_EXAMPLE}"),
        (httpx.ConnectTimeout, TimeLimitError, f"did not answer within {limits.connect:g} seconds. Try again later."),
        (httpx.TimeoutException, TimeLimitError, f"sent nothing for {limits.read:g} seconds. Try again later."),
        (httpx.ProxyError, NetworkError, f"was not to be had through the proxy: {reason}. {_PROXY}"),
        (httpx.ConnectError, NetworkError, f"could not be reached: {reason}. {reach}"),
        (httpx.HTTPError, NetworkError, f"broke off: {reason}. Try again."),
        # What httpx raises for a proxy that it cannot use: SOCKS without its library, an address that is not valid.
        (ImportError, NetworkError, f"cannot be fetched: {reason}. {_PROXY}"),
        (OSError, NetworkError, f"cannot be fetched: {reason}. {_CERTIFICATES}"),
        (ValueError, NetworkError, f"cannot be fetched: {reason}. {_PROXY}"),
    )
    if isinstance(error, TuiReaderError):
        return error
    for raised, ours, sentence in sentences:
        if isinstance(error, raised):
            return ours(f"{url} {sentence}")
    return error


def _named(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
