"""Redirects, cookies, retries, odd addresses, proxies and certificates, on real sockets."""

import shutil
import socket
import ssl
import struct
import subprocess
import threading
from pathlib import Path

import pytest

from tests.sources.server import Answer, Handler, Server, running
from tui_reader.errors import LoadError, NetworkError, TimeLimitError, UsageError
from tui_reader.sources import load
from tui_reader.sources.limits import Limits
from tui_reader.sources.location import without_password
from tui_reader.sources.visit import Visit

PAGE = b"<p>The ferry is late, said Ada Brandt.</p>"


def test_a_cookie_comes_back_in_the_same_load(server: Server) -> None:
    """A site that sets a cookie and redirects to itself sees it again; the next visit begins without."""

    def answer(handler: Handler) -> None:
        if "seen=yes" in handler.headers.get("Cookie", ""):
            handler.reply(PAGE)
        else:
            handler.reply(b"", status=302, location="/a", set_cookie="seen=yes; Path=/")

    server.answers["/a"] = answer
    for _ in range(2):
        assert load(server.url("/a")).content == PAGE
    assert [("Cookie" in headers) for _, headers in server.requests] == [False, True, False, True]


def test_a_visit_keeps_its_cookies(server: Server) -> None:
    """Loads for the same article share the cookies of the sites."""
    visit = Visit()
    load(server.page("/a", PAGE, set_cookie="seen=yes"), visit=visit)
    load(server.page("/b", PAGE), visit=visit)
    assert server.requests[1][1]["Cookie"] == "seen=yes"


def test_a_cookie_for_another_host_is_not_kept(server: Server) -> None:
    """A site cannot set cookies for others."""
    visit = Visit()
    load(server.page("/a", PAGE, set_cookie="seen=yes; Domain=example.org"), visit=visit)
    assert not list(visit.cookies)


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_asks_for_patience_gets_it(server: Server, status: int) -> None:
    """Where the pause is short, the page is asked for again."""

    def answer(handler: Handler) -> None:
        if len(server.requests) < 3:
            handler.reply(b"", status=status, retry_after="0")
        else:
            handler.reply(PAGE)

    server.answers["/a"] = answer
    assert load(server.url("/a")).content == PAGE


@pytest.mark.parametrize("retry_after", ["0", "6", "3600", "Wed, 21 Oct 2026 07:28:00 GMT", "-1", ""])
def test_a_server_is_not_asked_for_ever(server: Server, retry_after: str) -> None:
    """It is asked three times at most, and once where it wants a long pause."""
    with pytest.raises(NetworkError, match="429"):
        load(server.page("/a", b"", status=429, retry_after=retry_after))
    assert len(server.requests) == (3 if retry_after == "0" else 1)


def hang_up(handler: Handler) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)


def reset(handler: Handler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.wfile = handler.rfile = open("/dev/null", "r+b", buffering=0)  # type: ignore[assignment] # noqa: PTH123, SIM115


@pytest.mark.parametrize("failure", [hang_up, reset])
def test_a_dropped_connection_is_tried_again(server: Server, failure: Answer) -> None:
    """A server that hangs up before its first byte is asked again, and not for ever."""

    def answer(handler: Handler) -> None:
        if len(server.requests) < 3:
            failure(handler)
        else:
            handler.reply(PAGE)

    server.answers["/a"] = answer
    assert load(server.url("/a")).content == PAGE
    server.answers["/b"] = failure
    server.requests.clear()
    with pytest.raises(NetworkError, match="broke off"):
        load(server.url("/b"))
    assert len(server.requests) == 3


def test_half_a_page_is_not_asked_for_again(server: Server) -> None:
    """A body that breaks off is an error at once."""
    with pytest.raises(NetworkError, match="broke off"):
        load(server.page("/a", PAGE, content_length=str(len(PAGE) + 9)))
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("/fähre im hafen?q=ä b", "/f%C3%A4hre%20im%20hafen?q=%C3%A4%20b"),
        ("/a%20b%2Fc", "/a%20b%2Fc"),
        ("/100%", "/100%"),
        ("/a#part", "/a"),
        ("", "/"),
        ("/a\n\tb", "/ab"),
        ("/%F0%9F%9A%A2/🚢", "/%F0%9F%9A%A2/%F0%9F%9A%A2"),
    ],
)
def test_odd_addresses_reach_the_server_as_a_browser_sends_them(server: Server, typed: str, asked: str) -> None:
    """Blanks, letters of all scripts and stray per cent signs are escaped; line ends, as in a copied address, go."""
    server.page(asked, PAGE)
    assert load(server.url(typed)).content == PAGE


def test_a_redirect_to_an_odd_address_is_followed(server: Server) -> None:
    """Servers write blanks and relative paths into redirects."""
    server.page("/x/b%20c?d=1", PAGE)
    server.redirect("/x/a", "b c?d=1")
    assert load(server.url("/x/a")).url == server.url("/x/b%20c?d=1")


@pytest.mark.parametrize("target", ["http://", "https://[::1", "http://a b/", "//", "http://exa\u200bmple..org/"])
def test_a_redirect_to_nowhere_is_an_error(server: Server, target: str) -> None:
    """A redirect that no browser could follow gets a sentence."""

    def answer(handler: Handler) -> None:
        handler.wfile.write(f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode())

    server.answers["/a"] = answer
    with pytest.raises(LoadError):
        load(server.url("/a"), limits=Limits(connect=1, read=1, whole=3))


def test_a_page_on_an_ipv6_address_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address in brackets is a host."""
    monkeypatch.setenv("NO_PROXY", "*")
    try:
        with running("::1") as server:
            url = server.page("/a", PAGE)
            assert "[::1]" in url
            assert load(url).url == url
    except OSError:
        pytest.skip("there is no IPv6 here")


def test_an_international_host_is_asked_for_in_ascii() -> None:
    """A host in letters of its own script is looked up in the form that the network knows (RFC 5891)."""
    with pytest.raises(LoadError) as caught:
        load("http://münchen.invalid/", limits=Limits(connect=1, whole=5))
    assert "münchen.invalid" in caught.value.message
    with pytest.raises(LoadError, match="is not a web address"):
        load("http://\ud7b0--\u0300.example/")


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        ("https://ada:secret@example.org/a", "https://example.org/a"),
        ("http://ada:p@ss@example.org", "http://example.org"),
        ("HTTP:///ada:secret@example.org/", "HTTP:///example.org/"),
        ("https://example.org/@ada", "https://example.org/@ada"),
        ("https://example.org?mail=a@b.c", "https://example.org?mail=a@b.c"),
        ("notes@home.txt", "notes@home.txt"),
    ],
)
def test_a_location_is_shown_without_a_password(location: str, shown: str) -> None:
    """Name and password before a host go, and nothing else."""
    assert without_password(location) == shown


@pytest.mark.parametrize("status", [200, 404])
def test_a_password_is_sent_and_never_shown(server: Server, status: int) -> None:
    """The server gets it, and no sentence and no resource has it."""
    url = server.page("/a", PAGE, status=status).replace("http://", "http://ada:secret@")
    try:
        shown = str(load(url))
    except NetworkError as error:
        shown = error.message
    assert "secret" not in shown
    assert server.requests[0][1]["Authorization"].startswith("Basic ")
    with pytest.raises(TimeLimitError) as caught:
        load(url, limits=Limits(whole=0))
    assert "secret" not in caught.value.message


def test_a_proxy_of_the_environment_is_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is asked of the proxy, under its whole address."""
    server.page("http://courier.invalid/a", PAGE)
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.setenv("HTTP_PROXY", server.url(""))
    assert load("http://courier.invalid/a").content == PAGE


def test_the_user_agent_can_be_another(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment gives another name, and one that cannot be sent is refused."""
    url = server.page("/a", PAGE)
    monkeypatch.setenv("TUI_READER_USER_AGENT", "Courier/2 (desk)")
    load(url)
    assert server.requests[0][1]["User-Agent"] == "Courier/2 (desk)"
    monkeypatch.setenv("TUI_READER_USER_AGENT", "a\r\nCookie: b")
    with pytest.raises(UsageError, match="printable"):
        load(url)


def flood_headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"".join(b"x-%d: y\r\n" % number for number in range(50_000)))


def endless_header(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nx: " + b"y" * 1_000_000)


def not_http(handler: Handler) -> None:
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.9\r\n")


@pytest.mark.parametrize("flood", [flood_headers, endless_header, not_http])
def test_a_head_that_is_none_is_an_error(server: Server, flood: Answer) -> None:
    """Headers without end, and what is no HTTP at all, are given up after some 100 kB."""
    server.answers["/a"] = flood
    with pytest.raises(NetworkError, match="broke off"):
        load(server.url("/a"))
    assert len(server.requests) <= 3


def test_answers_before_the_answer_do_not_go_on_for_ever(server: Server) -> None:
    """A server that says “continue” and “early hints” again and again is left when the time is over."""

    def answer(handler: Handler) -> None:
        while not handler.server.released.wait(0.001):
            handler.wfile.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")

    server.answers["/a"] = answer
    with pytest.raises(TimeLimitError):
        load(server.url("/a"), limits=Limits(whole=0.3))


def test_who_stops_waiting_hangs_up(server: Server) -> None:
    """Neither a thread nor a connection is left behind of a load that took too long."""

    def answer(handler: Handler) -> None:
        handler.server.released.wait(30)

    server.answers["/a"] = answer
    before = set(threading.enumerate())
    with pytest.raises(TimeLimitError):
        load(server.url("/a"), limits=Limits(whole=0.3, read=600))
    for thread in set(threading.enumerate()) - before:
        if thread.name == "download":
            thread.join(30)
            assert not thread.is_alive()


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate of our own for the loopback, with its key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl makes the certificate")
    path = tmp_path / "own.pem"
    options = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=loopback"]
    names = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(path), "-out", str(tmp_path / "certificate.pem")]
    subprocess.run([openssl, "req", *options, *names], check=True, capture_output=True, timeout=60)
    path.write_bytes(path.read_bytes() + (tmp_path / "certificate.pem").read_bytes())
    return path


def test_certificates_of_ones_own_are_taken_from_the_environment(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A certificate that nobody vouches for is refused with a sentence, until ``SSL_CERT_FILE`` names it."""
    monkeypatch.setenv("NO_PROXY", "*")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    with running() as secure:
        secure.socket = context.wrap_socket(secure.socket, server_side=True)
        url = secure.page("/a", PAGE).replace("http:", "https:")
        with pytest.raises(NetworkError, match="SSL_CERT_FILE"):
            load(url)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_name("certificate.pem")))
        assert load(url).content == PAGE
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_name("missing.pem")))
        with pytest.raises(NetworkError, match="SSL_CERT_FILE"):
            load(url)
