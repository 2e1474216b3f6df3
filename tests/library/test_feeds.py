"""Feeds in the library, and which of their articles are unread."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.corrections.articles import NOON, ferry
from tui_reader.errors import LibraryError
from tui_reader.library.store import Library
from tui_reader.reading_lists import Row

FEED = "https://island.example/feed.xml"
A, B, C = (f"https://island.example/{name}" for name in "abc")
ROWS = (Row(A, "Ferry late", NOON), Row(B, "Quay shut", NOON - timedelta(days=1)))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.sqlite3") as opened:
        opened.feeds.subscribe(FEED, "")
        yield opened


def unread(library: Library) -> list[str]:
    return [row.address for row in library.feeds.news(1) if not row.seen]


def test_a_feed_is_there_once(library: Library) -> None:
    """Whoever subscribes twice has one feed, and its articles stay."""
    library.feeds.note(1, "Island News", ROWS, NOON)
    assert not library.feeds.subscribe(FEED, "Other title")
    [feed] = library.feeds.all()
    assert (feed.title, feed.address, feed.asked, feed.articles, feed.unread) == ("Island News", FEED, NOON, 2, 2)
    assert feed == library.feeds.feed(1)


def test_only_what_is_new_is_counted(library: Library) -> None:
    """Asked again, a feed adds what it did not have before; a title that is gone stays known."""
    assert library.feeds.note(1, "Island News", ROWS, NOON) == 2
    assert library.feeds.note(1, "", (Row(C, "Mill"), *ROWS), NOON) == 1
    assert (unread(library), library.feeds.feed(1).title) == ([A, B, C], "Island News")


def test_an_article_that_was_read_is_seen(library: Library) -> None:
    """What is opened, before or after the feed was asked, is not unread; what was only saved elsewhere still is."""
    library.keep(ferry(), A, NOON)
    library.save([Row(B)], NOON)
    assert library.feeds.note(1, "", ROWS, NOON) == 1  # new is what one has not read
    assert unread(library) == [B]
    library.keep(ferry(), B, NOON)
    assert unread(library) == []
    assert library.feeds.feed(1).unread == 0


def test_a_feed_that_is_empty_for_a_moment_brings_nothing_back(library: Library) -> None:
    """An article that was seen is not unread again when a feed loses it and has it again; unread ones stay meanwhile."""
    library.feeds.note(1, "", ROWS, NOON)
    library.keep(ferry(), A, NOON)
    library.feeds.note(1, "", (), NOON)
    assert unread(library) == [B]
    library.feeds.see([1])
    library.feeds.note(1, "", (), NOON)
    assert library.feeds.note(1, "", ROWS, NOON) == 0
    assert unread(library) == []


def test_seen_articles_that_a_feed_lost_do_not_pile_up(library: Library) -> None:
    """The last hundreds of them are known, and the older ones are forgotten."""
    many = [Row(f"https://island.example/{number}", "", NOON) for number in range(400)]
    library.feeds.note(1, "", many, NOON)
    library.feeds.see([1])
    library.feeds.note(1, "", ROWS, NOON)
    known = {row.address for row in library.feeds.news(1)}
    assert known == {A, B, *(row.address for row in many[100:])}


def test_unread_articles_come_first_and_the_newest_of_them(library: Library) -> None:
    """In a feed unread articles precede seen ones; among feeds those with unread articles come first."""
    library.feeds.note(1, "Zeta", (*ROWS[::-1], Row(C, "Mill", NOON + timedelta(days=1))), NOON)
    library.keep(ferry(), C, NOON)
    assert [row.address for row in library.feeds.news(1)] == [A, B, C]
    library.feeds.subscribe("https://b.example/", "Alpha")
    assert [feed.title for feed in library.feeds.all()] == ["Zeta", "Alpha"]


def test_a_failure_is_kept_until_the_feed_answers(library: Library) -> None:
    """The list says why a feed could not be asked, and its articles stay."""
    library.feeds.note(1, "", ROWS, NOON)
    library.feeds.note_trouble(1, "The server is away.")
    assert (library.feeds.feed(1).trouble, library.feeds.feed(1).unread) == ("The server is away.", 2)
    library.feeds.note(1, "", ROWS, NOON)
    assert library.feeds.feed(1).trouble == ""


def test_an_unsubscribed_feed_takes_its_list_with_it(library: Library) -> None:
    """Articles that were read stay in the library."""
    library.feeds.note(1, "", ROWS, NOON)
    library.keep(ferry(), A, NOON)
    library.feeds.unsubscribe(1)
    assert (library.feeds.all(), library.feeds.news(1), library.size()) == ([], [], 1)
    with pytest.raises(LibraryError, match="no feed 1"):
        library.feeds.feed(1)


def test_a_feed_that_is_removed_while_it_is_asked_has_no_news(library: Library) -> None:
    """The answer of a feed that is no longer there changes nothing, and is not damage."""
    library.feeds.unsubscribe(1)
    assert library.feeds.note(1, "Island News", ROWS, NOON) == 0
    assert library.feeds.all() == []
