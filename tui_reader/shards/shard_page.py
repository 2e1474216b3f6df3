"""Define the page: one document of an input shard, before it is read."""

import hashlib
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from tui_reader.sources.location import without_password
from tui_reader.text import clean_line

_KEY_CHARACTERS: Final = 32  # of SHA-256 in hexadecimal: two of a thousand million pages share a key once in 10^20 runs
_PORTS: Final = {"http": ":80", "https": ":443"}


@dataclass(frozen=True, slots=True)
class Page:
    """A document of an input shard, as bytes.

    ``url`` is the address for display and for the key, empty where the input has no address. ``retrieved``, ``published`` and
    ``title`` are what the input says of the page. ``fault`` is a sentence where the entry of the input could not be read,
    ``passed_over`` a reason of ``Summary.passed_over`` where the page cannot be an article by what the input says.
    """

    url: str
    content: bytes
    media_type: str | None = None
    charset: str | None = None
    retrieved: str | None = None
    published: str | None = None
    title: str | None = None
    fault: str | None = None
    passed_over: str | None = None
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "url", clean_line(without_password(self.url)))
        for name in ("retrieved", "published", "title"):
            object.__setattr__(self, name, clean_line(getattr(self, name) or "") or None)
        object.__setattr__(self, "digest", hashlib.sha256(self.content).hexdigest())

    @property
    def name(self) -> str:
        """A name for sentences: the address, or else the key."""
        return self.url or self.key

    @property
    def key(self) -> str:
        """The key of the page's rows, a digest of its address and content."""
        both = f"{canonical(self.url)}\n{self.digest}".encode(errors="replace")
        return hashlib.sha256(both).hexdigest()[:_KEY_CHARACTERS]


def canonical(url: str) -> str:
    """Return an address as it is compared with others.

    Scheme and host are in lower case; a usual port and the fragment are left out.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    if not parts.netloc:
        return url
    host = parts.netloc.lower().removesuffix(_PORTS.get(parts.scheme, "\n"))
    return parts._replace(netloc=host, path=parts.path or "/", fragment="").geturl()
