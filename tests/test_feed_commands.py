"""Feeds from the shell, from a server on this machine."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands import run
from tests.corrections.articles import NOON
from tests.sources.server import Server, running
from tui_reader.errors import Cancelled, NoArticleError, TuiReaderError, UsageError
from tui_reader.library.store import Library
from tui_reader.subscriptions import News, Subscription, ask, ask_all, subscriptions_at


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with running() as server:
        yield server


def feed(server: Server, *titles: str, path: str = "/feed.xml") -> str:
    """Put a feed with an article for each title on the server."""
    items = "".join(
        f"<item><title>{title}</title><link>{server.url(f'/{title}')}</link><pubDate>Sun, 29 Nov 2026 12:00:00 GMT</pubDate></item>"
        for title in titles
    )
    text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Island News</title>{items}</channel></rss>'
    return server.page(path, text.encode(), content_type="application/rss+xml")


def opml(folder: Path, *addresses: str) -> str:
    """Write an outline of feeds and return its path."""
    rows = "".join(f'<outline type="rss" text="x" xmlUrl="{address}"/>' for address in addresses)
    path = folder / "feeds.opml"
    path.write_text(f'<opml version="2.0"><body>{rows}</body></opml>', encoding="utf-8")
    return str(path)


def feeds(data: Path, *arguments: str) -> tuple[int, str, str]:
    result = run("feeds", *arguments, XDG_DATA_HOME=str(data), XDG_CACHE_HOME=str(data / "cache"))
    return result.returncode, result.stdout, result.stderr


def test_a_feed_is_asked_as_it_is_now(server: Server) -> None:
    """Title, addresses and days come from the feed, which is asked again each time."""
    url = feed(server, "a", "b")
    news = ask(url)
    assert (news.title, [row.title for row in news.rows]) == ("Island News", ["a", "b"])
    assert news.rows[0].saved is not None
    feed(server, "c")
    assert [row.title for row in ask(url).rows] == ["c"]


def test_what_is_no_feed_is_told(server: Server) -> None:
    """A page, and an empty address, are errors with a sentence; in many feeds each has its own."""
    page = server.page("/page", b"<p>Text</p>", content_type="text/html")
    with pytest.raises(NoArticleError, match="is not a feed"):
        ask(page)
    missing = server.page("/gone", b"", status=404)
    outcomes = dict(ask_all([feed(server, "a"), page, missing]))
    assert [isinstance(news, News) for news in outcomes.values()] == [True, False, False]
    assert all(isinstance(outcomes[url], TuiReaderError) for url in (page, missing))


def test_a_feed_behind_a_password_is_told(server: Server, tmp_path: Path) -> None:
    """A password is neither asked for nor kept, and the sentence names another way."""
    url = server.page("/private.xml", b"", status=401)
    status, _, told = feeds(tmp_path, "add", url)
    assert (status, "asks for a password, and this program sends none for a feed." in told) == (3, True)
    status, _, told = feeds(tmp_path, "add", feed(server, "a").replace("://", "://ida:secret@"))
    assert (status, "has a password in its address" in told, "secret" in told) == (3, True, False)
    assert feeds(tmp_path, "list")[1].startswith("There are no feeds")


def test_a_password_in_an_outline_leaves_the_other_feeds(server: Server, tmp_path: Path) -> None:
    """The feed whose address has a password is named and left out; the others of the outline come in, with their articles."""
    url = feed(server, "a", "b")
    outline = opml(tmp_path, url, "https://ida:secret@b.example/feed", server.url("/gone.xml"))
    status, out, told = feeds(tmp_path, "add", outline)
    assert (status, "https://b.example/feed has a password" in told, "secret" in out + told) == (3, True, False)
    assert "New feeds: 2 of 2. New articles: 2." in out
    assert "2 unread" in next(line for line in feeds(tmp_path, "list")[1].splitlines() if url in line)


def test_a_feed_that_is_added_has_its_articles_at_once(server: Server, tmp_path: Path) -> None:
    """The answer that says that it is a feed has the articles, so that its server is asked once, and not again."""
    url = feed(server, "a", "b")
    status, out, _ = feeds(tmp_path, "add", url)
    assert (status, "2 unread" in out, "New feeds: 1 of 1. New articles: 2." in out) == (0, True, True)
    assert [path for path, _ in server.requests] == ["/feed.xml"]


def test_without_the_network_no_feed_has_a_trouble(server: Server, tmp_path: Path) -> None:
    """Feeds of an outline are added without the network; that nobody was asked is no trouble of theirs, on the screen neither."""
    status, out, _ = feeds(tmp_path, "add", "--offline", opml(tmp_path, feed(server, "a")))
    assert (status, "not asked yet" in out) == (0, True)
    path = tmp_path / "tui-reader" / "library.sqlite3"
    with Library(path) as library:
        library.feeds.take(1, UsageError("It was not asked: --offline uses no network."), NOON)
        library.feeds.take(1, Cancelled("Loading was cancelled."), NOON)
        assert library.feeds.feed(1).trouble == ""


def test_a_feed_that_could_not_be_asked_was_not_asked(server: Server, tmp_path: Path) -> None:
    """Without the network the time of the last answer stays, and a sentence says that nobody was asked."""
    feeds(tmp_path, "add", feed(server, "a"))
    before = json.loads(feeds(tmp_path, "list", "--json")[1])
    status, out, told = feeds(tmp_path, "update", "--offline")
    assert (status, "was not asked: --offline uses no network" in told) == (2, True)
    assert out == "New articles: 0. Feeds that were asked: 0.\n"
    after = json.loads(feeds(tmp_path, "list", "--json")[1])
    assert (after["asked"], after["trouble"]) == (before["asked"], before["trouble"])


def test_nobody_waits_for_servers_in_vain(server: Server) -> None:
    """Whoever cancels, or takes no more news, has the feeds that were not asked told as such."""
    urls = [feed(server, "a", path=f"/{number}.xml") for number in range(3)]
    assert [type(news) for _, news in ask_all(urls, lambda: True)] == [Cancelled] * 3
    assert server.requests == []
    with pytest.raises(Cancelled):
        subscriptions_at(urls[0], lambda: True)


def test_feeds_are_found_in_outlines_and_pages(server: Server, tmp_path: Path) -> None:
    """An outline gives all of its feeds, and a page the first that it names in its head; nothing else is loaded."""
    (tmp_path / "feeds.opml").write_text(
        '<opml version="2.0"><body><outline text="News"><outline title="A" xmlUrl="https://a.example/feed"/></outline>'
        '<outline text="B" xmlUrl="https://b.example/feed" htmlUrl="https://b.example/"/><outline text="No feed" url="https://c.example/"/>'
        "</body></opml>",
        encoding="utf-8",
    )
    assert subscriptions_at(str(tmp_path / "feeds.opml")).found == (
        Subscription("https://a.example/feed", "A"),
        Subscription("https://b.example/feed", "B"),
    )
    head = b'<link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml"><link rel="icon" href="/i.png">'
    page = server.page(
        "/page", b"<html><head>" + head + b"</head><body><p>Text</p></body></html>", content_type="text/html"
    )
    assert subscriptions_at(page).found == (Subscription(server.url("/feed.xml"), "News"),)
    assert [path for path, _ in server.requests] == ["/page"]
    with pytest.raises(NoArticleError, match="not a feed, nor an outline of feeds, nor a page that names a feed"):
        subscriptions_at(server.page("/bare", b"<p>Text</p>", content_type="text/html"))


def test_feeds_are_listed_asked_and_read(server: Server, tmp_path: Path) -> None:
    """A person subscribes, asks, sees what is new, and marks it as seen; servers are asked by add and update alone."""
    assert feeds(tmp_path, "list") == (
        0,
        "There are no feeds: “tui-reader feeds add LOCATION” subscribes to one.\n",
        "",
    )
    assert not (tmp_path / "tui-reader").exists()
    url = feed(server, "a", "b")
    status, out, _ = feeds(tmp_path, "add", url)
    assert (status, f"  Island News · {url}" in out, "New feeds: 1 of 1." in out) == (0, True, True)
    feed(server, "b", "a", "c")
    assert feeds(tmp_path, "update") == (0, "    1 new  Island News\nNew articles: 1. Feeds that were asked: 1.\n", "")
    assert feeds(tmp_path, "list")[1].startswith("    1     3 unread  ")
    assert json.loads(feeds(tmp_path, "list", "--json")[1])["unread"] == 3
    asked = len(server.requests)
    assert feeds(tmp_path, "news", "1")[1].splitlines()[0] == f"unread  2026-11-29  a · {server.url('/a')}"
    assert feeds(tmp_path, "seen", "1") == (0, "Seen: Island News.\n", "")
    assert feeds(tmp_path, "news", "1")[1].startswith("  seen  2026-11-29  a")
    status, _, told = feeds(tmp_path, "open", "1")
    assert (status, "Nothing of Island News is unread" in told) == (1, True)
    assert len(server.requests) == asked
    server.page("/feed.xml", b"", status=500)
    status, out, told = feeds(tmp_path, "update", "1")
    assert (status, out, "feed.xml" in told) == (3, "New articles: 0. Feeds that were asked: 1.\n", True)
    assert "feed.xml" in feeds(tmp_path, "list")[1].rpartition(" · ")[2]
    assert (
        feeds(tmp_path, "remove", "1")[1]
        == f"Unsubscribed: Island News. “tui-reader feeds add {url}” subscribes again.\n"
    )
    assert feeds(tmp_path, "update")[0] == 2


def test_unread_articles_are_printed_without_a_screen(server: Server, tmp_path: Path) -> None:
    """In a pipe, open prints the unread articles one after the other."""
    text = "The ferry is late, said Ada Brandt. " * 20
    server.page(
        "/a",
        f"<html><body><article><h1>Ferry</h1><p>{text}</p></article></body></html>".encode(),
        content_type="text/html",
    )
    feeds(tmp_path, "add", feed(server, "a"))
    status, out, _ = feeds(tmp_path, "open", "1")
    assert (status, "Ada Brandt" in out) == (0, True)


def test_feeds_are_exported_as_an_outline_that_comes_back(tmp_path: Path) -> None:
    """What is exported has the same feeds when it is read again."""
    assert feeds(tmp_path, "export")[0] == 2
    found = [("https://a.example/feed?a=1&b=2", 'A & "B"'), ("https://b.example/", "")]
    with Library(tmp_path / "tui-reader" / "library.sqlite3") as library:
        for address, title in found:
            library.feeds.subscribe(address, title)
    status, out, _ = feeds(tmp_path, "export")
    (tmp_path / "feeds.opml").write_text(out, encoding="utf-8")
    assert status == 0
    again = subscriptions_at(str(tmp_path / "feeds.opml")).found
    assert sorted((each.address, each.title) for each in again) == [found[0], (found[1][0], found[1][0])]


def test_a_private_run_has_no_feeds(tmp_path: Path) -> None:
    """What would be kept is refused with a sentence."""
    result = run("feeds", "add", "--private", "feed.xml", XDG_DATA_HOME=str(tmp_path))
    assert (result.returncode, "A private run keeps nothing" in result.stderr) == (2, True)


def test_what_cannot_be_subscribed_to_is_reported(tmp_path: Path) -> None:
    """A location without a feed is reported, and no library is made for it."""
    (tmp_path / "a.txt").write_text("A text.", encoding="utf-8")
    status, out, told = feeds(tmp_path, "add", str(tmp_path / "a.txt"))
    assert (status, out, "is not a feed" in told) == (4, "", True)
    assert not (tmp_path / "tui-reader").exists()
    with Library(tmp_path / "tui-reader" / "library.sqlite3", looks=True) as library:
        assert library.feeds.all() == []
