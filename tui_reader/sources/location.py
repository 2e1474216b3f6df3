"""Tells what a person means by a location: a page, a file, or standard input."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tui_reader.errors import LocationError

STANDARD_INPUT = "-"
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB_SCHEMES = ("http", "https")


@dataclass(frozen=True, slots=True)
class Location:
    """Where to load from. ``target`` is the URL or the path."""

    kind: Literal["web", "file", "standard input"]
    target: str


def is_web_scheme(scheme: str) -> bool:
    """Whether addresses of this scheme are opened."""
    return scheme.lower() in _WEB_SCHEMES


def parse(location: str) -> Location:
    """Tell what ``location`` means. A file that exists under that very name comes before a scheme.

    Raises:
        LocationError: It is empty, or an address of a scheme that is not opened.
    """
    text = location.strip()
    if not text:
        raise LocationError("No location was given. Give a web address, the path of a file, or - for standard input.")
    if text == STANDARD_INPUT:
        return Location("standard input", text)
    scheme = _SCHEME.match(text)
    if scheme is None or _exists(location):
        return Location("file", location)
    if is_web_scheme(scheme[1]):
        return Location("web", text)
    raise refused_scheme(text, scheme[1])


def refused_scheme(address: str, scheme: str) -> LocationError:
    """The error for an address that is neither http nor https."""
    hint = " For a file on this machine, give its path." if scheme.lower() == "file" else ""
    return LocationError(f"{address} is not opened: only http and https addresses are, and this one is {scheme}.{hint}")


def _exists(location: str) -> bool:
    try:
        return Path(location).exists()
    except (OSError, ValueError):
        return False
