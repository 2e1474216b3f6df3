import gzip
import time
import tracemalloc
import zlib
from collections.abc import Callable

import brotli
import pytest
import zstandard

from tests.sources.server import Answer, Handler, Server
from tui_reader import __version__
from tui_reader.errors import (
    Cancelled,
    LoadError,
    LocationError,
    NetworkError,
    NoArticleError,
    TimeLimitError,
    TooLargeError,
)
from tui_reader.sources import load
from tui_reader.sources.limits import Limits

PAGE = b"<p>The ferry is late, said Ada Brandt.</p>"


def test_a_page_comes_with_its_type_charset_and_address(server: Server) -> None:
    """What the server says of a page reaches the resource in lower case."""
    url = server.page("/a", PAGE, content_type='Text/HTML; Charset="ISO-8859-1"')
    resource = load(url)
    assert (resource.content, resource.media_type, resource.charset) == (PAGE, "text/html", "iso-8859-1")
    assert (resource.location, resource.url) == (url, url)


def test_the_program_says_who_it_is(server: Server) -> None:
    """The user agent is the program's own name and version."""
    load(server.page("/a", PAGE))
    [(_, headers)] = server.requests
    assert headers["User-Agent"] == f"tui-reader/{__version__}"


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data, wbits=-15)),
        ("br", brotli.compress),
        ("zstd", zstandard.compress),
        ("identity", bytes),
        ("gzip, br", lambda data: brotli.compress(gzip.compress(data))),
    ],
)
def test_every_content_encoding_is_unpacked(server: Server, encoding: str, pack: Callable[[bytes], bytes]) -> None:
    """Gzip, deflate in both readings, Brotli, Zstandard, and one over the other."""
    assert load(server.page("/a", pack(PAGE), content_encoding=encoding)).content == PAGE


def test_a_gzip_file_on_the_web_is_unpacked_by_its_content(server: Server) -> None:
    """A packed file that is served as a file is unpacked too; its type stays that of the transport."""
    resource = load(server.page("/notes.md.gz", gzip.compress(b"# Ferry"), content_type="application/gzip"))
    assert (resource.content, resource.media_type) == (b"# Ferry", "application/gzip")


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("br", brotli.compress), ("zstd", zstandard.compress)]
)
def test_a_decompression_bomb_is_stopped_at_the_limit(
    server: Server, encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    """What unpacks to more than the limit is refused, and never held as a whole."""
    url = server.page("/bomb", pack(bytes(20_000_000)), content_encoding=encoding)
    load(server.page("/a", PAGE))  # so that the imports are not measured
    tracemalloc.start()
    try:
        with pytest.raises(TooLargeError, match="1 MiB"):
            load(url, limits=Limits(web_bytes=1024 * 1024))
        assert tracemalloc.get_traced_memory()[1] < 6_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd", "deflate", "compress", "gzip, gzip, gzip"])
def test_a_body_that_is_not_what_it_says_is_an_error(server: Server, encoding: str) -> None:
    """A body that cannot be unpacked, or is packed in an unknown way, gets a sentence."""
    with pytest.raises(NetworkError, match="cannot be unpacked"):
        load(server.page("/a", b"\x00plain text, not packed at all", content_encoding=encoding))


def test_redirects_are_followed_and_the_last_address_is_kept(server: Server) -> None:
    """The resource knows both what was asked for and where it came from."""
    server.page("/end", PAGE)
    server.redirect("/middle", "/end")
    start = server.redirect("/start", server.url("/middle"))
    resource = load(start)
    assert (resource.content, resource.location, resource.url) == (PAGE, start, server.url("/end"))


def test_a_redirect_loop_ends(server: Server) -> None:
    """Redirects in a circle are followed only so often."""
    url = server.redirect("/a", "/a")
    with pytest.raises(NetworkError, match="more than 4 times"):
        load(url, limits=Limits(redirects=4))
    assert len(server.requests) == 5


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "javascript:alert(1)", "data:text/html,a"]
)
def test_a_redirect_to_another_scheme_is_refused(server: Server, target: str) -> None:
    """A server cannot make the program open a file or anything else than http and https."""
    with pytest.raises(LocationError, match="only http and https"):
        load(server.redirect("/a", target))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "password"),
        (403, "save the page"),
        (404, "Check the address"),
        (410, "web archive"),
        (418, "refused"),
        (429, "Wait a minute"),
        (500, "Try again later"),
        (599, "Try again later"),
        (304, "leads nowhere"),
    ],
)
def test_an_error_status_is_a_sentence_with_its_number(server: Server, status: int, words: str) -> None:
    """Every HTTP status that brings no page says what failed and what to do."""
    with pytest.raises(NetworkError, match=words) as caught:
        load(server.page("/a", b"<p>an error page</p>" if status != 304 else b"", status=status))
    assert str(status) in caught.value.message


@pytest.mark.parametrize(
    ("media_type", "noun"),
    [("image/png", "a picture"), ("audio/mpeg", "sound"), ("video/mp4", "film"), ("application/zip", "an archive")],
)
def test_what_holds_no_article_is_refused_before_it_is_fetched(server: Server, media_type: str, noun: str) -> None:
    """A wrong content type is refused by its header."""
    with pytest.raises(NoArticleError, match=noun):
        load(server.page("/a", b"not looked at", content_type=media_type))


def test_a_body_announced_as_too_large_is_refused_at_once(server: Server) -> None:
    """The length in the header suffices to refuse."""
    with pytest.raises(TooLargeError):
        load(server.page("/a", bytes(3000)), limits=Limits(web_bytes=2000))


def test_a_body_without_a_length_is_read_to_its_end_or_the_limit(server: Server) -> None:
    """Without a length the total is not known, and the bytes are counted as they come."""

    def answer(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(10):
            handler.wfile.write(bytes(1000))

    server.answers["/a"] = answer
    seen: list[tuple[int, int | None]] = []
    assert len(load(server.url("/a"), progress=lambda *numbers: seen.append(numbers)).content) == 10_000
    assert seen[-1] == (10_000, None)
    with pytest.raises(TooLargeError):
        load(server.url("/a"), limits=Limits(web_bytes=9_999))


def test_progress_counts_the_bytes_on_the_wire(server: Server) -> None:
    """Of a packed page the bytes before unpacking are counted, for these are what the total counts."""
    packed = gzip.compress(PAGE * 1000)
    seen: list[tuple[int, int | None]] = []
    load(server.page("/a", packed, content_encoding="gzip"), progress=lambda *numbers: seen.append(numbers))
    assert seen[-1] == (len(packed), len(packed))


def test_a_body_that_breaks_off_is_an_error(server: Server) -> None:
    """Half a page is not shown as a whole one."""
    with pytest.raises(NetworkError, match="broke off"):
        load(server.page("/a", PAGE, content_length=str(len(PAGE) + 100)))


def drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.released.wait(0.02):
        handler.wfile.write(b"a")


def hang(handler: Handler) -> None:
    handler.server.released.wait(30)


def drip_headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while not handler.server.released.wait(0.02):
        handler.wfile.write(b"x: y\r\n")


@pytest.mark.parametrize("answer", [drip, drip_headers])
def test_the_whole_limit_holds_against_a_slow_drip(server: Server, answer: Answer) -> None:
    """A server that sends a byte now and then is left when the time for the whole load is over."""
    server.answers["/a"] = answer
    with pytest.raises(TimeLimitError, match=r"within 0\.3 seconds"):
        load(server.url("/a"), limits=Limits(whole=0.3))


def test_a_silent_server_is_left_after_the_read_limit(server: Server) -> None:
    """A server that accepts and then says nothing is left."""
    server.answers["/a"] = hang
    with pytest.raises(TimeLimitError, match=r"sent nothing for 0\.2 seconds"):
        load(server.url("/a"), limits=Limits(read=0.2))


@pytest.mark.parametrize("answer", [hang, drip])
def test_cancelling_does_not_wait_for_the_server(server: Server, answer: Answer) -> None:
    """A load that hangs ends soon after the person has stopped it, long before any limit."""
    server.answers["/a"] = answer
    asked: list[float] = []

    def cancelled() -> bool:
        asked.append(time.monotonic())
        return bool(server.requests)

    with pytest.raises(Cancelled):
        load(server.url("/a"), cancelled=cancelled, limits=Limits(read=20, whole=25))
    assert time.monotonic() - asked[0] < 15


def test_a_load_stopped_before_it_began_asks_nobody(server: Server) -> None:
    """Nothing is fetched for a person who does not want it any more."""
    with pytest.raises(Cancelled):
        load(server.page("/a", PAGE), cancelled=lambda: True)
    assert not server.requests


def test_a_port_where_nobody_listens_is_an_error(server: Server) -> None:
    """A refused connection says so, in words alone."""
    url = server.page("/a", PAGE)
    server.server_close()
    with pytest.raises(NetworkError, match="could not be reached: Connection refused"):
        load(url)


@pytest.mark.parametrize("url", ["http://", "https://[::1", "http:///path", "http://exa mple.invalid:99999/"])
def test_an_address_that_is_none_is_an_error(url: str) -> None:
    """A broken web address gets a sentence, no traceback."""
    with pytest.raises(LoadError):
        load(url)


def test_a_proxy_that_cannot_be_used_is_an_error(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy in the environment that httpx does not take is named as the reason."""
    url = server.page("/a", PAGE)
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.setenv("ALL_PROXY", "gopher://127.0.0.1:1")
    monkeypatch.setenv("HTTP_PROXY", "gopher://127.0.0.1:1")
    with pytest.raises(NetworkError, match="proxy"):
        load(url)


def test_passwords_in_an_address_are_not_kept(server: Server) -> None:
    """The address that is shown and saved holds no password."""
    url = server.page("/a", PAGE).replace("http://", "http://ada:secret@")
    assert load(url).url == server.url("/a")
