"""Define the bytes of a location."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Resource:
    """The bytes of a location as they were received, unpacked but not decoded.

    ``location`` is what the person asked for; ``url`` is where the bytes came from after redirects, and ``None`` for
    a file or standard input. ``media_type`` and ``charset`` are the transport's, in lower case, or ``None``;
    ``refresh`` is where a server sends its readers on (HTTP's ``Refresh``), as it wrote it.
    """

    location: str
    content: bytes
    media_type: str | None = None
    charset: str | None = None
    url: str | None = None
    refresh: str | None = None
