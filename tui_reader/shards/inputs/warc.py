"""Read WARC files of crawlers and archives, and WET files of extracted text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from tui_reader.errors import UsageError
from tui_reader.shards.inputs.json_lines import MOST_BYTES
from tui_reader.shards.inputs.stream import Stream, whole_pages
from tui_reader.shards.shard_page import Page

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_DONE: Final = 200
_TYPES: Final = frozenset({None, "text/html", "application/xhtml+xml"})


def read_warc(stream: Stream) -> Iterator[Page]:
    """Yield the page of each response.

    Errors, redirections and what is not a page are passed over.

    Raises:
        UsageError: fastwarc is not installed.
    """
    try:
        import fastwarc.warc as library
    except ImportError as error:
        raise UsageError("WARC files need fastwarc: install “tui-reader[scale]”.") from error
    return whole_pages(stream, lambda opened: _read(opened, library))


def _read(stream: Stream, library: Any) -> Iterator[Page]:
    kinds = library.WarcRecordType.response | library.WarcRecordType.conversion
    for record in library.ArchiveIterator(stream, record_types=kinds, parse_http=True, auto_decode="all"):
        yield _page(record, is_text=record.record_type == library.WarcRecordType.conversion)


def _page(record: "WarcRecord", *, is_text: bool) -> Page:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    date = record.record_date
    retrieved = date.isoformat() if date is not None else None
    media_type = "text/plain" if is_text else record.http_content_type
    if not is_text and (_status(record) != _DONE or media_type not in _TYPES):
        return Page(url, b"", media_type, retrieved=retrieved, passed_over="not_a_page")
    content = record.reader.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        return Page(url, b"", retrieved=retrieved, fault=f"{url} is larger than {MOST_BYTES // 1_000_000} MB.")
    return Page(url, content, media_type, "utf-8" if is_text else record.http_charset, retrieved)


def _status(record: "WarcRecord") -> int | None:
    headers = record.http_headers
    return headers.status_code if headers is not None else None
