"""Apply the rules of one person's HTTP cache (RFC 9111).

They decide which answers may be kept, for how long an answer is fresh, and how it is validated. Where a server does
not give a lifetime, it is asked each time. The guess that the RFC allows is left out: a person who checks facts wants
the page as it is now, and asking whether it has changed costs no more than a head.
"""

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

_DIRECTIVE = re.compile(r"""([\w-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,]*)))?""")
_SECONDS = re.compile("[0-9]{1,9}")
_PAGE = 200
_KEPT_STATUSES = {_PAGE, 301, 302, 303, 307, 308}
# Whoever else asks, or is logged in, might be answered otherwise.
_VARYING = {"*", "cookie", "authorization"}


def may_be_kept(status: int, headers: Mapping[str, str]) -> bool:
    """Check whether an answer may be stored (section 3).

    The request has no password; names of ``headers`` are in lower case.
    """
    if status != _PAGE and "set-cookie" in headers:
        return False  # it led on together with its cookie, and would lead nowhere without
    varying = {name.strip().lower() for name in headers.get("vary", "").split(",")}
    return status in _KEPT_STATUSES and "no-store" not in _directives(headers) and not varying & _VARYING


def is_fresh(headers: Mapping[str, str], received: float, now: float) -> bool:
    """Check whether a stored answer may be used without asking (section 4.2).

    Args:
        headers: Those of the answer, names in lower case.
        received: When it came, in seconds since 1970.
        now: The time now, likewise.
    """
    date = _moment(headers.get("date"))
    age_then = max(_seconds(headers.get("age")) or 0, received - date if date is not None else 0)
    # A clock that was put back would keep a page fresh for ever.
    return now >= received and age_then + (now - received) < _lifetime(headers, date if date is not None else received)


def validators(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers that make a request conditional (section 4.3.1)."""
    pairs = (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
    return {condition: headers[name] for condition, name in pairs if headers.get(name)}


def _lifetime(headers: Mapping[str, str], date: float) -> float:
    directives = _directives(headers)
    if "no-cache" in directives or ("cache-control" not in headers and "no-cache" in headers.get("pragma", "").lower()):
        return 0
    if "max-age" in directives:
        return _seconds(directives["max-age"]) or 0
    expires = _moment(headers.get("expires"))
    return expires - date if expires is not None else 0


def _directives(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the directives of ``Cache-Control`` in lower case.

    Of a directive that is repeated the first counts.
    """
    found: dict[str, str] = {}
    for name, quoted, plain in _DIRECTIVE.findall(headers.get("cache-control", "").lower()):
        found.setdefault(name, quoted or plain)
    return found


def _seconds(text: str | None) -> int | None:
    return int(text) if text and _SECONDS.fullmatch(text) else None


def _moment(text: str | None) -> float | None:
    try:
        return parsedate_to_datetime(text).timestamp() if text else None
    except (ValueError, OverflowError, TypeError, OSError):
        return None
