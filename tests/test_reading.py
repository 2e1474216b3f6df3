"""Articles that are not all at the address that was asked for, on a real server."""

from collections.abc import Iterator

import pytest

import tui_reader
from tests.sources.server import Server, running
from tui_reader.errors import Cancelled, NoArticleError

SHELL = "<html><head>{head}</head><body><div id=root></div></body></html>"


def story(word: str, head: str = "") -> str:
    paragraphs = "".join(
        f"<p>In the {word} week, on day {day}, the quay was closed, as the harbour office said, again.</p>"
        for day in range(6)
    )
    return f"<html><head><title>Ferry</title>{head}</head><body><article><h1>Ferry</h1>{paragraphs}</article></body></html>"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "*")
    with running() as server:
        yield server


def page(server: Server, path: str, html: str) -> str:
    return server.page(path, html.encode(), content_type="text/html")


def asked(server: Server) -> list[str]:
    return [path for path, _ in server.requests]


@pytest.mark.parametrize(
    "head",
    [
        "<meta http-equiv=refresh content='0; url=/real'>",
        "<noscript><meta http-equiv=refresh content='0; url=/real'></noscript>",
        "<link rel=amphtml href=/real>",
        "<link rel=canonical href=/real>",
        "<link rel=alternate media=print href=/real>",
    ],
)
def test_a_shell_is_followed_to_the_article(server: Server, head: str) -> None:
    """A page that is only a shell is left for the address that it names."""
    page(server, "/real", story("first"))
    article = tui_reader.read(page(server, "/shell", SHELL.format(head=head)))
    assert "In the first week" in article.text
    assert article.url == server.url("/real")


@pytest.mark.parametrize(
    ("body", "content_type"), [("<p>Redirecting</p>", "text/html"), ("Wait a moment.", "text/plain"), ("", "text/html")]
)
def test_a_header_sends_on_as_an_element_does(server: Server, body: str, content_type: str) -> None:
    """HTTP's ``Refresh`` is followed, whatever stands below it, and its address is relative to the page."""
    page(server, "/a/real", story("first"))
    url = server.page("/a/wait", body.encode(), content_type=content_type, refresh="2; url=real")
    article = tui_reader.read(url)
    assert "In the first week" in article.text
    assert article.url == server.url("/a/real")


@pytest.mark.parametrize("refresh", ["300; url=/real", "0; url=/a", "0; url=/a#top", "0; url=ftp://b.example/", "7"])
def test_a_header_that_leads_nowhere_else_is_let_be(server: Server, refresh: str) -> None:
    """A page that loads itself again, or much later, is read."""
    html = story("first").encode()
    assert (
        "In the first week" in tui_reader.read(server.page("/a", html, content_type="text/html", refresh=refresh)).text
    )
    assert asked(server) == ["/a"]


def test_headers_in_a_circle_end(server: Server) -> None:
    """Pages that send to each other are each asked once; a long chain is followed three times."""
    server.page("/b", b"Wait.", content_type="text/html", refresh="0; url=/a")
    with pytest.raises(NoArticleError, match="leads to"):
        tui_reader.read(server.page("/a", b"Wait.", content_type="text/html", refresh="0; url=/b"))
    assert asked(server) == ["/a", "/b"]
    for number in range(9):
        server.page(f"/{number}", b"Wait.", content_type="text/html", refresh=f"0; url=/{number + 1}")
    with pytest.raises(NoArticleError, match="leads to"):
        tui_reader.read(server.url("/0"))
    assert len(server.requests) == 2 + 4


def test_offline_a_header_leads_to_what_is_kept_only(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is asked offline, wherever a kept page leads."""
    page(server, "/real", story("first"))
    url = server.page("/wait", b"Wait.", content_type="text/html", refresh="0; url=/real")
    tui_reader.read(url)
    monkeypatch.setenv("TUI_READER_OFFLINE", "1")
    assert "In the first week" in tui_reader.read(url).text
    unseen = server.page("/other", b"Wait.", content_type="text/html", refresh="0; url=/unseen")
    monkeypatch.delenv("TUI_READER_OFFLINE")
    with pytest.raises(NoArticleError):
        tui_reader.read(unseen)
    before = asked(server)
    monkeypatch.setenv("TUI_READER_OFFLINE", "1")
    with pytest.raises(NoArticleError, match="leads to"):
        tui_reader.read(unseen)
    assert asked(server) == before


def test_shells_in_a_circle_end(server: Server) -> None:
    """Two shells that name each other are each asked once, and the sentence names an address."""
    page(server, "/b", SHELL.format(head="<link rel=canonical href=/a>"))
    with pytest.raises(NoArticleError, match="JavaScript"):
        tui_reader.read(page(server, "/a", SHELL.format(head="<link rel=amphtml href=/b>")))
    assert asked(server) == ["/a", "/b"]


def test_a_long_chain_of_shells_ends(server: Server) -> None:
    """A page that leads to a page that leads to a page… is followed three times."""
    for number in range(9):
        page(server, f"/{number}", SHELL.format(head=f"<meta http-equiv=refresh content='0; url=/{number + 1}'>"))
    with pytest.raises(NoArticleError, match="leads to"):
        tui_reader.read(server.url("/0"))
    assert len(server.requests) == 4


def test_where_a_shell_leads_to_nothing_the_shell_is_named(server: Server) -> None:
    """That the page needs JavaScript says more than that its other version is missing."""
    server.page("/amp", b"", status=404)
    with pytest.raises(NoArticleError, match="JavaScript"):
        tui_reader.read(page(server, "/a", SHELL.format(head="<link rel=amphtml href=/amp>")))


def in_parts(server: Server, count: int) -> str:
    for number in range(1, count + 1):
        page(server, f"/ferry/{number}", story(f"{number}.", f"<link rel=next href=/ferry/{number + 1}>"))
    page(server, f"/ferry/{count}", story(f"{count}."))
    return server.url("/ferry/1")


def test_an_article_of_several_pages_is_read_whole(server: Server) -> None:
    """The pages come in order, joined, under the first address."""
    article = tui_reader.read(in_parts(server, 3))
    assert [article.text.count(f"In the {number}. week") for number in (1, 2, 3)] == [6, 6, 6]
    assert article.text.index("1. week") < article.text.index("2. week") < article.text.index("3. week")
    assert (article.url, article.missing, article.continues_at) == (server.url("/ferry/1"), None, None)


def test_no_more_than_ten_pages_are_read(server: Server) -> None:
    """An endless article is cut after ten pages, and that is said."""
    article = tui_reader.read(in_parts(server, 12))
    assert asked(server) == [f"/ferry/{number}" for number in range(1, 11)]
    assert "10 pages" in (article.missing or "")
    assert article.continues_at == server.url("/ferry/11")


def test_a_page_that_is_missing_is_said(server: Server) -> None:
    """What there is of the article is shown, with what failed."""
    url = in_parts(server, 3)
    server.page("/ferry/3", b"", status=500)
    article = tui_reader.read(url)
    assert "In the 2. week" in article.text
    assert "Only the first 2 pages" in (article.missing or "")
    assert "500" in (article.missing or "")


def test_a_next_page_that_is_the_first_again_ends_the_article(server: Server) -> None:
    """A server that redirects back to the beginning does not repeat the article."""
    url = in_parts(server, 2)
    server.redirect("/ferry/2", "/ferry/1")
    article = tui_reader.read(url)
    assert article.text.count("In the 1. week") == 6
    assert article.missing is None


def test_reading_on_can_be_stopped(server: Server) -> None:
    """Whoever stops the load between two pages gets no half article."""
    url = in_parts(server, 3)
    with pytest.raises(Cancelled):
        tui_reader.read(url, cancelled=lambda: len(server.requests) > 1)
