"""Distinguish locations: a page, a file, or standard input."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tui_reader.errors import LocationError

STANDARD_INPUT = "-"
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB_SCHEMES = ("http", "https")
# What browsers take out of an address (https://url.spec.whatwg.org/#concept-basic-url-parser): it was copied from lines.
_IGNORED = re.compile(r"[\t\n\r]")


# Up to the last "@" of what may be a host: a password can hold one, too.
_USERINFO = re.compile(r"^(\s*https?:/*)[^/?#\\]*@", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Location:
    """The place to load from. ``target`` is the URL or the path."""

    kind: Literal["web", "file", "standard input"]
    target: str


def scheme_of(address: str) -> str:
    """Return the scheme of an address in lower case, or an empty text."""
    scheme = _SCHEME.match(address)
    return scheme[1].lower() if scheme else ""


def is_web_scheme(scheme: str) -> bool:
    """Check whether addresses of this scheme are opened."""
    return scheme in _WEB_SCHEMES


def without_password(location: str) -> str:
    """Return a web address without name and password, for display and storage."""
    return _USERINFO.sub(r"\1", location)


def parse(location: str) -> Location:
    """Parse ``location``; an existing file of that name precedes a scheme.

    Raises:
        LocationError: It is empty, or an address of a scheme that is not opened.
    """
    text = _IGNORED.sub("", location.strip())
    if not text:
        raise LocationError("No location was given. Give a web address, the path of a file, or - for standard input.")
    if text == STANDARD_INPUT:
        return Location("standard input", text)
    scheme = scheme_of(text)
    if not scheme or _exists(location):
        return Location("file", location)
    if is_web_scheme(scheme):
        return Location("web", text)
    raise refused_scheme(text, scheme)


def refused_scheme(address: str, scheme: str) -> LocationError:
    """Return the error for an address that is neither http nor https."""
    hint = " For a file on this machine, give its path." if scheme == "file" else ""
    return LocationError(f"{address} is not opened: only http and https addresses are, and this one is {scheme}.{hint}")


def _exists(location: str) -> bool:
    try:
        return Path(location).exists()
    except (OSError, ValueError):
        return False
