"""Distinguish locations: a page, a file, or standard input."""

import os
import re
from pathlib import Path
from typing import Final, Literal, NamedTuple
from urllib.parse import unquote

from tui_reader.errors import LocationError

STANDARD_INPUT = "-"
# ``re`` compiles the patterns when an address is the first to need them: the first frame waits for this module.
_SCHEME = r"(?i)([a-z][a-z0-9+.-]{0,40}):"
_WEB_SCHEMES = ("http", "https")
# What browsers take out of an address (https://url.spec.whatwg.org/#concept-basic-url-parser): it was copied from lines.
_IGNORED = str.maketrans("", "", "\t\n\r")

# Up to the last "@" of what may be a host: a password can hold one, too.
_USERINFO = r"(?i)^(\s*https?:/*)[^/?#\\]*@"

# ``file:///home/ida/a%20b.html#part``: the host, and the path without what a browser would take from behind it.
_FILE_ADDRESS = r"(?i)file:(?://([^/?#]*))?(/[^?#]*)(?:[?#].*)?"
_THIS_MACHINE: Final = {"", "localhost"}
# A host as people type it: this machine, numbers, or labels of which the last one is letters.
_BARE_HOST = (
    r"(?i)(?P<near>localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?(?:[/?#].*)?"
    r"|(?P<name>(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,10}(?P<top>[a-z]{2,63}))(?P<port>:\d{1,5})?(?P<rest>[/?#].*)?"
)
# Only these make an address of a name that stands alone: ``notes.md`` is more likely a file than a host in Moldova, and
# nobody is to be asked for it.
_KNOWN_TOPS: Final = frozenset(
    "com org net edu gov int mil eu uk de fr es it nl at ch be se no dk fi ie ca au nz us jp br za".split()
)
# Endings of files that are no top-level domains: ``draft.txt/x`` is a path, though there is no such folder.
_FILE_ENDINGS: Final = frozenset(
    "txt text html htm xhtml mhtml mht pdf epub eml mbox json jsonl ndjson xml rss atom opml rst csv tsv doc docx odt warc gz zst".split()
)


class Location(NamedTuple):
    """The place to load from. ``target`` is the URL or the path."""

    kind: Literal["web", "file", "standard input"]
    target: str


def scheme_of(address: str) -> str:
    """Return the scheme of an address in lower case, or an empty text."""
    scheme = re.match(_SCHEME, address)
    return scheme[1].lower() if scheme else ""


def is_web_scheme(scheme: str) -> bool:
    """Check whether addresses of this scheme are opened."""
    return scheme in _WEB_SCHEMES


def is_web_address(address: str) -> bool:
    """Check whether an address is one of the web, with its scheme."""
    return address[: len("https://")].lower().startswith(("http://", "https://"))


def without_password(location: str) -> str:
    """Return a web address without name and password, for display and storage."""
    return re.sub(_USERINFO, r"\1", location)


def parse(location: str) -> Location:
    """Parse ``location``; an existing file of that name precedes everything else.

    A host without a scheme is an address (``www.example.org/news``, ``localhost:8000``). ``file:///…``, and a path in quotation
    marks, as a terminal writes a file that is dropped on it, are the path.

    Raises:
        LocationError: It is empty, or an address of a scheme that is not opened.
    """
    text = location.strip().translate(_IGNORED)
    if not text:
        raise LocationError("No location was given. Give a web address, the path of a file, or - for standard input.")
    if text == STANDARD_INPUT:
        return Location("standard input", text)
    if _exists(location):
        return Location("file", location)
    text = _unquoted(text)
    if address := _completed(text):
        return Location("web", address)
    scheme = scheme_of(text)
    if scheme == "file":
        return Location("file", path_of(text))
    if not scheme or _exists(text):
        return Location("file", text)
    if is_web_scheme(scheme):
        return Location("web", text)
    raise refused_scheme(text, scheme)


def local_path(location: str) -> Path | None:
    """Return the path of the file that ``location`` means; ``None`` for anything else."""
    try:
        place = parse(location)
        return Path(place.target).expanduser() if place.kind == "file" else None
    except (
        LocationError,
        OSError,
        RuntimeError,
        ValueError,
    ):  # a folder of nobody (``~nobody``), a name that none can have
        return None


def completions(typed: str) -> list[str]:
    """Return the paths that begin as what is typed, in order.

    Folders end with a slash. Capitals count only if a path begins so. Hidden files are there if their dot is typed.
    """
    shown, slash, beginning = typed.rpartition("/")
    if typed == "~":
        return ["~/"]
    try:
        with os.scandir(Path(shown + slash or ".").expanduser()) as entries:
            names = sorted(entry.name + "/" * entry.is_dir() for entry in entries)
    except (OSError, RuntimeError, ValueError):  # no such folder, or the home of nobody
        return []
    # A name that is not printable could not be shown in a line.
    names = [name for name in names if name.isprintable() and name.startswith(".") == beginning.startswith(".")]
    exact = [name for name in names if name.startswith(beginning)]
    alike = exact or [name for name in names if name.casefold().startswith(beginning.casefold())]
    return [shown + slash + name for name in alike]


def web_address(location: str) -> str | None:
    """Return the web address of a location, with its scheme; ``None`` for anything else."""
    try:
        place = parse(location)
    except (LocationError, ValueError):  # it is empty, or another scheme; no file can be called so
        return None
    return place.target if place.kind == "web" else None


def lasting_address(location: str) -> str | None:
    """Return the address by which a location is found again later.

    It is a web address without password and fragment, or a whole path; standard input has no such address.
    """
    try:
        if (path := local_path(location)) is not None:
            return str(path.resolve())
    except (OSError, RuntimeError, ValueError):  # links in a circle, a name that no file can have
        return None
    address = web_address(location)
    return address and without_password(address).partition("#")[0]


def refused_scheme(address: str, scheme: str) -> LocationError:
    """Return the error for an address that is neither http nor https."""
    hint = " For a file on this machine, give its path." if scheme == "file" else ""
    return LocationError(f"{address} is not opened: only http and https addresses are, and this one is {scheme}.{hint}")


def _unquoted(text: str) -> str:
    """Return a text without the quotation marks or backslashes of a shell.

    Backslashes count only where the path without them exists.
    """
    if text[0] not in "\"'" and "\\" not in text:
        return text
    import shlex  # not before the first frame, unless there are such signs

    try:
        words = shlex.split(text)
    except ValueError:  # a quotation mark without its other one
        return text
    if len(words) != 1 or not words[0].strip():
        return text
    return words[0] if text[0] in "\"'" or _exists(words[0]) else text


def _completed(text: str) -> str | None:
    """Return the address of a host without a scheme that is likely not a file."""
    host = re.fullmatch(_BARE_HOST, text)
    if host is None:
        return None
    if host["near"]:
        return f"http://{text}"
    is_certain = host["port"] or host["name"].lower().startswith("www.")
    top = host["top"].lower()
    is_likely = top in _KNOWN_TOPS or (host["rest"] and top not in _FILE_ENDINGS)
    return f"https://{text}" if is_certain or (is_likely and not _exists(host["name"])) else None


def path_of(address: str) -> str:
    """Return the path of a file's address.

    Raises:
        LocationError: The file is on another machine, or there is no path.
    """
    parts = re.fullmatch(_FILE_ADDRESS, address)
    if parts is None:
        raise LocationError(
            f"{address} names no file. Write for example file:///home/ida/article.html, or the path alone."
        )
    if (parts[1] or "").lower() not in _THIS_MACHINE:
        raise LocationError(f"{address} is on another machine, {parts[1]}. Copy the file here, and give its path.")
    return unquote(parts[2], errors="surrogateescape")


def _exists(location: str) -> bool:
    try:
        return Path(location).exists()
    except (OSError, ValueError):
        return False
