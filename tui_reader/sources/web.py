"""Load a page of the web."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from tui_reader.errors import NetworkError, NoArticleError
from tui_reader.model import Resource
from tui_reader.sources.decompression import DamagedDataError, unpack, unpack_by_content
from tui_reader.sources.download import Download, Reply
from tui_reader.sources.limits import Limits
from tui_reader.sources.location import without_password
from tui_reader.sources.media_type import noun_without_article, parse_content_type
from tui_reader.sources.network_errors import for_status
from tui_reader.sources.transfer import Transfer
from tui_reader.sources.visit import Visit

if TYPE_CHECKING:
    from tui_reader.sources.archive import Archive

_LENGTH = re.compile("[0-9]{1,18}")


def load_web(url: str, transfer: Transfer, limits: Limits, visit: Visit) -> Resource:
    """Fetch ``url`` over http or https, follow redirects, and unpack the body.

    Raises:
        LocationError: The address, or one it leads to, cannot be opened.
        NetworkError: The network or the server failed, or the data received are damaged.
        TimeLimitError: It took too long.
        TooLargeError: It is larger than ``transfer`` takes.
        NoArticleError: It is a picture, a film, a PDF document…
        Cancelled: The person stopped it.
    """
    with Download(url, limits, transfer, visit) as download:
        reply = download.reply()
        error = for_status(reply.url, reply.status, is_article=visit.is_article)
        if error is not None:
            raise error
        content_type = parse_content_type(reply.headers.get("content-type", ""))
        if noun := noun_without_article(content_type.media_type):
            raise NoArticleError(f"{reply.url} is {noun}, not an article. Open the page that links to it.")
        packed: list[bytes] = []
        content = _body(download, reply, transfer, packed)
    if visit.cache and reply.kept_as:
        visit.cache.keep(reply.kept_as, b"".join(packed))
    if visit.archive:
        _archive(visit.archive, url, reply, b"".join(packed))
    return Resource(
        location=transfer.location,
        content=content,
        media_type=content_type.media_type,
        charset=content_type.charset,
        url=reply.url,
        refresh=reply.headers.get("refresh"),
    )


def _archive(archive: "Archive", url: str, reply: Reply, packed: bytes) -> None:
    from tui_reader.sources.archive import Received

    with suppress(OSError):  # a full or read-only disk: the page is shown, and where it is kept, its lack is told
        address = without_password(url).partition("#")[0]
        archive.add(address, Received(reply.url, reply.status, reply.headers, packed, reply.received))


def _body(download: Download, reply: Reply, transfer: Transfer, packed: list[bytes]) -> bytes:
    """Return the body unpacked; what came, packed, is put into ``packed``."""
    transfer.total = _length(reply)
    if transfer.total is not None and transfer.total > transfer.max_bytes:
        raise transfer.too_large()
    encodings = [name.strip() for name in reply.headers.get("content-encoding", "").lower().split(",")]
    try:
        return transfer.gathered(
            unpack_by_content(unpack(transfer.counted(_noted(download.body(), packed)), encodings))
        )
    except DamagedDataError as error:
        raise NetworkError(f"{reply.url} cannot be unpacked: {error}. Try again later.") from error


def _noted(chunks: Iterable[bytes], noted: list[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        noted.append(chunk)
        yield chunk


def _length(reply: Reply) -> int | None:
    length = reply.headers.get("content-length", "")
    return int(length) if _LENGTH.fullmatch(length) else None
