"""Feeds on the screen."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event
from time import sleep

import pytest
from textual.widgets import Input

from tests.corrections.articles import NOON
from tests.ui.quiet import held_threads
from tests.ui.reader import Reader, open_reader
from tests.ui.screen_text import screen_text
from tui_reader import sample
from tui_reader.errors import Cancelled, LocationError, NetworkError, NoArticleError, TuiReaderError
from tui_reader.library.store import Library
from tui_reader.reading_lists import Row
from tui_reader.subscriptions import News, Subscription, Subscriptions
from tui_reader.ui.dialogs.filtering import FilteredList
from tui_reader.ui.feed_news import ask_feeds, subscribe
from tui_reader.ui.preferences import Configuration, Preferences
from tui_reader.ui.remembered.shelf import Shelf

FEED, OTHER = "https://island.example/feed", "https://mill.example/feed"
A, B = Row("https://island.example/a", "Ferry late", NOON), Row("https://island.example/b", "Quay shut", NOON)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with two feeds, of which one has two unread articles."""
    with Library(tmp_path / "library.sqlite3") as library:
        library.feeds.subscribe(FEED, "Island News")
        library.feeds.subscribe(OTHER, "Mill")
        library.feeds.note(1, "", (A, B), NOON)
    return tmp_path / "library.sqlite3"


def rows(reader: Reader) -> list[str]:
    return [str(option.prompt) for option in reader.app.screen.query_one(FilteredList).options]


async def test_feeds_of_one_title_are_told_apart(path: Path) -> None:
    """Where two feeds are called alike, each has its address beside its title; a title of its own stands alone."""
    with Library(path) as library:
        library.feeds.subscribe("https://island.example/sport", "Island News")
    async with open_reader("-", shelf=Shelf(path), marked=False) as reader:
        await reader.press("X")
        told = [row.strip() for row in rows(reader)]
        assert "2 unread  Island News · https://island.example/feed · asked " in told[0]
        assert told[1:] == ["Island News · https://island.example/sport · not asked yet", "Mill · not asked yet"]


async def test_an_article_of_a_feed_is_opened_and_the_others_follow(path: Path) -> None:
    """X lists the feeds, Enter the articles of one, Enter opens one, and J goes on; what was opened is seen."""
    async with open_reader("-", shelf=Shelf(path), marked=False) as reader:
        await reader.press("X")
        assert rows(reader)[0].startswith("    2 unread  Island News · asked ")
        assert rows(reader)[1].strip() == "Mill · not asked yet"
        await reader.press("enter")
        assert rows(reader) == ["unread  2026-11-29  Ferry late", "unread  2026-11-29  Quay shut"]
        await reader.press(*"ferry", "enter")
        await reader.until(lambda: Library(path).feeds.feed(1).unread == 1)
        assert reader.pane.location == A.address
        await reader.press("J")
        await reader.until(lambda: Library(path).feeds.feed(1).unread == 0)
        assert reader.pane.location == B.address


async def test_an_empty_library_begins_with_unread_feeds(path: Path) -> None:
    """Without a location and before anything was read, the program begins with the feeds; where nothing is unread, with the sample."""
    async with open_reader(str(sample.ARTICLE), shelf=Shelf(path), opens_library=True) as reader:
        await reader.until(lambda: len(reader.app.screen_stack) == 2)
        assert "Island News" in rows(reader)[0]
    with Library(path) as library:
        library.feeds.see([1])
    async with open_reader(str(sample.ARTICLE), shelf=Shelf(path), opens_library=True) as reader:
        assert len(reader.app.screen_stack) == 1


async def test_servers_are_asked_when_the_person_wants_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """^r asks all feeds beside the handling of keys, and says what is new and what failed; nothing is asked before."""
    asked: list[str] = []

    def ask_all(addresses: Iterable[str], _: object) -> Iterator[tuple[str, News | TuiReaderError]]:
        for address in addresses:
            asked.append(address)
            yield (
                address,
                News("Island", (A, B, Row("https://island.example/c"))) if address == FEED else NetworkError("Away."),
            )

    monkeypatch.setattr("tui_reader.subscriptions.ask_all", ask_all)
    async with open_reader("-", shelf=Shelf(path), marked=False) as reader:
        await reader.press("X")
        assert asked == []
        await reader.press("ctrl+r")
        await reader.until(lambda: reader.said != "")
        assert reader.said == "1 new article in 2 feeds. 1 feed could not be asked: the list says why."
        assert rows(reader)[0].startswith("    3 unread  Island · asked now")
        assert rows(reader)[1].endswith("Mill · Away.")
        assert "^r ask for news" in screen_text(reader.app)


async def test_a_feed_is_marked_as_seen(path: Path) -> None:
    """^s marks the articles of the feed that is pointed at, and no others."""
    async with open_reader("-", shelf=Shelf(path), marked=False) as reader:
        await reader.press("X", "ctrl+s")
        assert reader.said == "All articles of “Island News” are marked as seen."
        assert "unread" not in rows(reader)[0]
        await reader.press(*"mill", "enter")
        assert reader.said.startswith("Nothing is known of this feed yet")


async def test_a_typed_address_is_subscribed_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are no feeds the list says what to type; Enter subscribes to that address and asks the feed there."""

    def subscriptions_at(location: str, _: object) -> Subscriptions:
        if location != "island.example":
            raise NoArticleError(f"{location} is not a feed.")
        return Subscriptions((Subscription(FEED, "Island News", News("", (A, B))),))

    monkeypatch.setattr("tui_reader.subscriptions.subscriptions_at", subscriptions_at)
    async with open_reader("-", shelf=Shelf(tmp_path / "library.sqlite3"), marked=False) as reader:
        await reader.press("X")
        assert rows(reader)[0].startswith("There are no feeds yet: type the address")
        await reader.press(*"nowhere", "enter")
        await reader.until(lambda: reader.said == "nowhere is not a feed.")
        await reader.press(*["backspace"] * 7, *"island.example", "enter")
        await reader.until(lambda: reader.said == "2 new articles in 1 feed.")
        assert rows(reader)[0].startswith("    2 unread  Island News")


async def test_an_address_that_begins_another_is_subscribed_to(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A web address in the line finds its own feed alone; Enter opens that, and subscribes to any other address."""
    monkeypatch.setattr(
        "tui_reader.subscriptions.subscriptions_at", lambda location, _: Subscriptions((Subscription(location, "New"),))
    )
    monkeypatch.setattr("tui_reader.subscriptions.ask_all", lambda found, _: [(each, News("", ())) for each in found])
    async with open_reader("-", shelf=Shelf(path), marked=False) as reader:
        await reader.press("X")
        line = reader.app.screen.query_one(Input)
        line.value = FEED
        await reader.until(lambda: "Island News" in rows(reader)[0])
        line.value = FEED.removesuffix("/feed")
        await reader.until(lambda: rows(reader) == ["Enter subscribes to this address."])
        await reader.press("enter")
        await reader.until(lambda: reader.said == "0 new articles in 1 feed.")
        assert len(rows(reader)) == 3


async def test_a_private_run_has_no_feeds() -> None:
    """Where nothing is kept, X says so."""
    async with open_reader() as reader:
        await reader.press("X")
        assert reader.said.startswith("Nothing is kept in this run")


async def test_without_feeds_no_key_is_silent(tmp_path: Path) -> None:
    """Where there are no feeds, ^r and ^s say so, and a narrow screen shows all keys of the list."""
    async with open_reader(shelf=Shelf(tmp_path / "library.sqlite3"), marked=False, size=(60, 20)) as reader:
        await reader.press("X", "ctrl+r")
        assert reader.said == "There are no feeds to ask."
        await reader.press("ctrl+s")
        assert reader.said == "No feed is listed to mark as seen."
        assert "close" in screen_text(reader.app)


async def test_a_feed_that_cannot_be_marked_as_seen_is_told(path: Path) -> None:
    """Where the library cannot be written, a sentence says why, and not that the articles are seen."""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TRIGGER no BEFORE UPDATE ON news BEGIN SELECT raise(ABORT, 'no'); END")
    async with open_reader("-", shelf=Shelf(path), marked=False) as reader:
        await reader.press("X", "ctrl+s")
        assert "library.sqlite3" in reader.said
        assert rows(reader)[0].startswith("    2 unread")


def test_a_page_that_breaks_a_parser_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the program at an address is a sentence, and the screen goes on."""

    def subscriptions_at(_: str, __: object) -> Subscriptions:
        raise RecursionError

    monkeypatch.setattr("tui_reader.subscriptions.subscriptions_at", subscriptions_at)
    told = subscribe(Shelf(tmp_path / "library.sqlite3"), "island.example", lambda: False)
    assert told.startswith("island.example could not be asked: a fault of the program (RecursionError).")


def test_a_feed_with_a_password_is_told_beside_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of an outline, the feeds without a password come in, and the sentence names the one that was left out."""
    found = Subscriptions((Subscription(FEED, "Island News", News("", (A,))),), (LocationError("It has a password."),))
    monkeypatch.setattr("tui_reader.subscriptions.subscriptions_at", lambda *_: found)
    shelf = Shelf(tmp_path / "library.sqlite3")
    assert subscribe(shelf, "feeds.opml", lambda: False) == "1 new article in 1 feed.\nIt has a password."
    assert [feed.address for feed in shelf.feeds()] == [FEED]


def test_feeds_that_were_not_asked_are_counted(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the network the sentence says how many feeds were not asked, and none of them has a trouble."""
    monkeypatch.setenv("TUI_READER_OFFLINE", "1")
    told = ask_feeds(Shelf(path), lambda: False)
    assert told == "0 new articles in 2 feeds. Not asked, because no network is to be used: 2 feeds."
    assert {feed.trouble for feed in Shelf(path).feeds()} == {""}


async def test_the_list_of_articles_names_the_keys_of_the_person(path: Path) -> None:
    """The keys that go on in a feed are those of the configuration."""
    keys = {"listed.next": ("f5",), "listed.previous": ("f6",)}
    configuration = Configuration(Preferences(keys=keys))
    async with open_reader("-", shelf=Shelf(path), marked=False, configuration=configuration) as reader:
        await reader.press("X", "enter")
        assert "then f5 and f6 go on" in screen_text(reader.app)


async def test_who_leaves_the_program_waits_for_no_feed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the program ends while feeds are asked, the asking is cancelled, and no feed is said to have failed."""
    begun, ended = Event(), Event()

    def ask_all(addresses: Iterable[str], cancelled: Callable[[], bool]) -> Iterator[tuple[str, TuiReaderError]]:
        begun.set()
        try:
            for address in addresses:
                while not cancelled():
                    sleep(0.01)
                yield address, Cancelled("Loading was cancelled.")
        finally:
            ended.set()

    monkeypatch.setattr("tui_reader.subscriptions.ask_all", ask_all)
    async with open_reader("-", shelf=Shelf(path), marked=False) as reader:
        with held_threads():
            await reader.press("X", "ctrl+r")
            await reader.until(begun.is_set)
    assert await asyncio.to_thread(ended.wait, 60)
    assert {feed.trouble for feed in Library(path).feeds.all()} == {""}
