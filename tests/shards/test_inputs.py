"""Pages of WARC and Parquet shards."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from tests.shards.pages import entries, write_lines
from tui_reader.shards.inputs import pages_in
from tui_reader.shards.inputs.stream import Stream
from tui_reader.shards.shard_page import Page

HTML = "text/html; charset=utf-8"


def pages(path: Path) -> list[Page]:
    with Stream(str(path)) as stream:
        return list(pages_in(stream))


def record(kind: str, url: str, block: bytes, media_type: str = "application/http; msgtype=response") -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-05-01T06:07:08Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{len(block):012}>\r\nContent-Type: {media_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(body: bytes, status: str = "200 OK", media_type: str = HTML, more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n{more}\r\n".encode() + body


FERRY, MILL, SCHOOL = (entry["html"].encode() for entry in entries())
CHUNKED = f"{len(MILL):x}\r\n".encode() + MILL + b"\r\n0\r\n\r\n"
RECORDS = [
    record("warcinfo", "", b"software: harbour\r\n", "application/warc-fields"),
    record(
        "request", "https://gull.example/ferry", b"GET /ferry HTTP/1.1\r\n\r\n", "application/http; msgtype=request"
    ),
    record("response", "https://gull.example/ferry", answer(FERRY)),
    record("response", "https://gull.example/gone", answer(b"<p>Gone</p>", "404 Not Found")),
    record("response", "https://gull.example/boat.png", answer(b"\x89PNG", media_type="image/png")),
    record("response", "https://gull.example/school", answer(gzip.compress(SCHOOL), more="Content-Encoding: gzip\r\n")),
    record("response", "https://gull.example/mill", answer(CHUNKED, more="Transfer-Encoding: chunked\r\n")),
]


@pytest.mark.parametrize(("ending", "pack"), [("", bytes), (".gz", gzip.compress), (".zst", zstandard.compress)])
def test_responses_of_a_warc_are_pages(ending: str, pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    """Bodies are unpacked; requests are no pages, and what is not a page of status 200 is passed over."""
    pytest.importorskip("fastwarc", reason="WARC needs the extra scale")
    path = tmp_path / f"crawl.warc{ending}"
    path.write_bytes(b"".join(map(pack, RECORDS)))
    ferry, gone, boat, school, mill = pages(path)
    assert ferry == Page(
        "https://gull.example/ferry", FERRY, "text/html", "utf-8", retrieved="2026-05-01T06:07:08+00:00"
    )
    assert (gone.passed_over, boat.passed_over) == ("not_a_page", "not_a_page")
    assert (school.content, mill.content) == (SCHOOL, MILL)


def test_extracted_text_of_a_crawl_is_a_page(tmp_path: Path) -> None:
    """A conversion record holds plain text."""
    pytest.importorskip("fastwarc", reason="WARC needs the extra scale")
    path = tmp_path / "crawl.wet.gz"
    path.write_bytes(gzip.compress(record("conversion", "https://gull.example/t", "Die Mühle".encode(), "text/plain")))
    [page] = pages(path)
    assert (page.content.decode(), page.media_type, page.charset) == ("Die Mühle", "text/plain", "utf-8")


@pytest.mark.parametrize(("ending", "pack"), [(".gz", gzip.compress), (".zst", zstandard.compress)])
def test_a_warc_that_was_cut_off_keeps_what_is_there(
    ending: str, pack: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    """The pages before the end are there, and the last one says that the rest is missing."""
    pytest.importorskip("fastwarc", reason="WARC needs the extra scale")
    path = tmp_path / f"crawl.warc{ending}"
    path.write_bytes(b"".join(map(pack, RECORDS))[:-60])
    *whole, last = pages(path)
    assert [page.url for page in whole][:4] == [
        "https://gull.example/ferry", "https://gull.example/gone", "https://gull.example/boat.png", "https://gull.example/school"
    ]  # fmt: skip
    assert last.fault is not None
    assert "is damaged behind page" in last.fault


def test_rows_of_parquet_are_pages(tmp_path: Path) -> None:
    """They are those of JSON lines with the same columns; columns of other names are not read."""
    pa = pytest.importorskip("pyarrow", reason="Parquet needs the extra scale")
    from pyarrow import parquet

    lines = [line | {"other": "x"} for line in entries()]
    parquet.write_table(pa.Table.from_pylist(lines), tmp_path / "crawl.parquet")
    assert pages(tmp_path / "crawl.parquet") == pages(write_lines(tmp_path / "crawl.jsonl", lines))


def test_a_parquet_file_that_is_damaged_is_told_of(tmp_path: Path) -> None:
    """Its rows cannot be found; the one page says so."""
    pytest.importorskip("pyarrow", reason="Parquet needs the extra scale")
    (tmp_path / "crawl.parquet").write_bytes(b"PAR1 no more")
    [page] = pages(tmp_path / "crawl.parquet")
    assert page.fault is not None
    assert "crawl.parquet is damaged from its beginning" in page.fault
