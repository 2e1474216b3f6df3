"""Limit the time and the bytes that a load may take."""

from typing import NamedTuple

_MEBIBYTE = 1024 * 1024


class Limits(NamedTuple):
    """Seconds, bytes and redirects that one load may use.

    The times hold for the network alone. ``read`` is the longest silence of a server, ``whole`` the longest load from
    the first look-up to the last byte. Sizes count bytes after decompression. A page of 20 MiB is larger than any
    article seen in the public extraction corpora (their largest has 5); a local text may be a whole book or a log.
    """

    connect: float = 5.0
    read: float = 10.0
    whole: float = 30.0
    web_bytes: int = 20 * _MEBIBYTE
    local_bytes: int = 64 * _MEBIBYTE
    redirects: int = 10
