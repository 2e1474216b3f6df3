"""Pages that are kept as they were received."""

import gzip
import io
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.server import Server
from tui_reader.sources import load
from tui_reader.sources.archive import Archive, Received, answers_in, path_of
from tui_reader.sources.visit import Visit

NOON = 1795953600.0  # 29 November 2026, 12:00 UTC
PAGE = b"<p>The ferry is late, said Ada Brandt.</p>"
ANSWER = Received("https://example.org/a", 200, {"content-type": "text/html"}, PAGE, NOON)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for data of a person who wants pages to be kept."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("TUI_READER_ARCHIVE", "1")
    return tmp_path / "tui-reader" / "pages"


def test_another_program_reads_the_file(tmp_path: Path) -> None:
    """A reader of WARC finds the answer with its address, time, status, headers and body, and its digests hold."""
    headers = {"content-type": "text/html", "transfer-encoding": "chunked", "set-cookie": "id=1"}
    Archive(tmp_path).add("https://example.org/", ANSWER._replace(headers=headers))
    content = path_of(tmp_path, "https://example.org/").read_bytes()
    records = ArchiveIterator(io.BytesIO(content), parse_http=False)
    about = next(records)
    assert about.record_type == WarcRecordType.warcinfo
    assert b"requested: https://example.org/\r\n" in about.reader.read()
    assert next(records).verify_block_digest()
    response = next(ArchiveIterator(io.BytesIO(content), record_types=WarcRecordType.response))
    assert (response.headers["WARC-Target-URI"], response.headers["WARC-Date"]) == (ANSWER.url, "2026-11-29T12:00:00Z")
    assert response.verify_payload_digest()
    response = next(ArchiveIterator(io.BytesIO(content), record_types=WarcRecordType.response))
    assert (response.http_headers.status_code, response.http_headers.reason_phrase) == (200, "OK")
    assert dict(response.http_headers.items()) == {
        "content-type": "text/html",
        "x-archive-orig-transfer-encoding": "chunked",
        "content-length": str(len(PAGE)),
    }
    assert response.reader.read() == PAGE


@given(st.lists(st.tuples(st.binary(max_size=200), st.integers(100, 599)), min_size=1, max_size=3))
def test_any_bodies_come_back(tmp_path_factory: pytest.TempPathFactory, answers: list[tuple[bytes, int]]) -> None:
    """Whatever bytes servers have sent, they are there again, in their order."""
    folder = tmp_path_factory.mktemp("pages")
    archive = Archive(folder)
    for body, status in answers:
        archive.add("/a", ANSWER._replace(body=body, status=status))
    found = answers_in(path_of(folder, "/a").read_bytes())
    assert [(answer.body, answer.status) for answer in found] == answers
    assert {(answer.url, answer.time) for answer in found} == {(ANSWER.url, NOON)}


def test_a_header_cannot_end_the_head(tmp_path: Path) -> None:
    """A header with a line end in it stays one header."""
    Archive(tmp_path).add("/a", ANSWER._replace(headers={"x": "1\r\n\r\n<p>2"}))
    [answer] = answers_in(path_of(tmp_path, "/a").read_bytes())
    assert (answer.headers["x"], answer.body) == ("1 <p>2", PAGE)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"something else",
        gzip.compress(b"WARC/1.1", mtime=0),
        gzip.compress(b"WARC/1.1\r\nContent-Length: 9\r\n\r\na", mtime=0),
        gzip.compress(
            b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2026-11-29T12:00:00Z\r\nContent-Length: 0\r\n\r\n",
            mtime=0,
        ),
        gzip.compress(PAGE, mtime=0)[:10] + b"\xff" * 20,
    ],
)
def test_a_damaged_file_is_an_error(content: bytes) -> None:
    """What is no whole file of ours is an error, and no half page."""
    if not content:
        assert answers_in(content) == []
        return
    with pytest.raises(ValueError, match=r"."):
        answers_in(content)


def test_a_page_is_kept_as_it_came(server: Server, data: Path) -> None:
    """The bytes of the server are kept packed, under the address that was asked for, readable for their owner only."""
    packed = gzip.compress(PAGE)
    target = server.page("/b", packed, content_type="text/html", content_encoding="gzip", set_cookie="id=1")
    url = server.redirect("/a", target)
    load(f"{url}#part")
    path = path_of(data, url)
    [answer] = answers_in(path.read_bytes())
    assert (answer.url, answer.status, answer.body) == (target, 200, packed)
    assert "set-cookie" not in answer.headers
    assert path.stat().st_mode & 0o077 == 0


def test_the_pages_of_one_visit_are_in_one_file(server: Server, data: Path) -> None:
    """The further pages of an article are kept with its first one; another visit begins anew."""
    urls = [server.page(f"/{part}", PAGE + bytes([65 + part]), content_type="text/html") for part in range(2)]
    visit = Visit()
    for url in urls:
        load(url, visit=visit)
    [path] = data.iterdir()
    assert [answer.url for answer in answers_in(path.read_bytes())] == urls
    load(urls[0])
    assert [answer.url for answer in answers_in(path.read_bytes())] == urls[:1]


def test_a_page_of_the_cache_has_the_time_when_it_came(
    server: Server, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that need not be asked for again is kept with the time at which the server sent it."""
    url = server.page("/a", PAGE, content_type="text/html", cache_control="max-age=9999")
    monkeypatch.setattr("time.time", lambda: NOON)
    load(url)
    monkeypatch.setattr("time.time", lambda: NOON + 60)
    load(url)
    [answer] = answers_in(path_of(data, url).read_bytes())
    assert (len(server.requests), answer.time) == (1, NOON)


@pytest.mark.parametrize("variable", ["TUI_READER_ARCHIVE", "TUI_READER_PRIVATE"])
def test_nothing_is_kept_unasked(server: Server, data: Path, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    """Without the option, and in a private run, no page is kept beside the library."""
    monkeypatch.setenv(variable, "0" if variable == "TUI_READER_ARCHIVE" else "1")
    load(server.page("/a", PAGE, content_type="text/html"))
    assert not data.exists()


def test_a_page_that_cannot_be_kept_is_read(server: Server, data: Path) -> None:
    """Where the folder cannot be made, the page is loaded all the same."""
    data.parent.mkdir()
    data.touch()
    assert load(server.page("/a", PAGE, content_type="text/html")).content == PAGE
