"""Find feeds, and ask their servers for news.

The program's own loader asks, as for any page: nobody but the feed's server is called, and only when a person wants it. A library for feeds,
such as reader, would bring another HTTP client (requests) with other limits, and another parser of feeds than the one that opens them.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import Final, NamedTuple

from tui_reader.errors import LoadError, LocationError, NoArticleError, TuiReaderError, UsageError
from tui_reader.model import Resource
from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.readers.feed import parse_feed
from tui_reader.readers.formats import find_format
from tui_reader.readers.html.tree import build_tree
from tui_reader.readers.links import absolute_link
from tui_reader.readers.outline import feeds_of
from tui_reader.reading_lists.row import Row, row_of
from tui_reader.sources import load
from tui_reader.sources.location import lasting_address, without_password
from tui_reader.sources.settings import Settings
from tui_reader.sources.visit import Visit
from tui_reader.text import clean_line

_AT_ONCE: Final = 4  # feeds that are asked at the same time, each at another server as a rule
_FEED_TYPES: Final = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json"})


class News(NamedTuple):
    """The title of a feed, and its articles in the feed's order."""

    title: str
    rows: tuple[Row, ...]


class Subscription(NamedTuple):
    """A feed that can be subscribed to.

    Attributes:
        address: Its address.
        title: Its title, empty where that is not known.
        news: Its articles, where the feed itself was loaded; ``None`` where an outline or a page names it.
    """

    address: str
    title: str
    news: News | None = None


class Subscriptions(NamedTuple):
    """The feeds at a location, and errors for those with passwords in their addresses."""

    found: tuple[Subscription, ...]
    refused: tuple[LocationError, ...] = ()


def ask(address: str, cancelled: Callable[[], bool] | None = None) -> News:
    """Return the news of a feed.

    Raises:
        Cancelled: ``cancelled`` became true.
        LoadError: It could not be loaded.
        NoArticleError: It is not a feed, or it is damaged.
        UsageError: No network is to be used, so that nobody can be asked.
    """
    if Settings.from_environment().offline:
        raise UsageError(f"{address} was not asked: --offline uses no network.")
    return _news(_loaded(address, cancelled))


def ask_all(
    addresses: Iterable[str], cancelled: Callable[[], bool] | None = None
) -> Iterator[tuple[str, News | TuiReaderError]]:
    """Ask many feeds, a few at a time, and yield news or errors.

    Whoever takes no more of them, or cancels, does not wait for servers: the error of the other feeds is ``Cancelled``.
    """
    left = Event()

    def stopped() -> bool:
        return left.is_set() or (cancelled is not None and cancelled())

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            yield from pool.map(partial(_outcome, cancelled=stopped), addresses)
        finally:
            left.set()


def subscriptions_at(location: str, cancelled: Callable[[], bool] | None = None) -> Subscriptions:
    """Return the feeds at a location.

    They are the feed there, those of an outline, or the first one that a page names.

    Raises:
        Cancelled: ``cancelled`` became true.
        LoadError: It could not be loaded.
        LocationError: There is no feed but such with a password in the address.
        NoArticleError: There is no feed.
    """
    resource = _loaded(location, cancelled)
    found, refused = [], []
    for each in _feeds_in(resource, location):
        if each.address != without_password(each.address):
            refused.append(_with_password(each.address))
        elif lasting := lasting_address(each.address):
            found.append(each._replace(address=lasting, title=clean_line(each.title)))
    if not found:
        raise next(iter(refused), None) or NoArticleError(
            f"{resource.location} is not a feed, nor an outline of feeds, nor a page that names a feed."
        )
    return Subscriptions(tuple(found), tuple(refused))


def _feeds_in(resource: Resource, location: str) -> list[Subscription]:
    """Return the feeds in a resource, with their addresses as they stand there."""
    match find_format(resource).name:
        case "feed":
            news = _news(resource)
            return [Subscription(location, news.title, news)]
        case "outline":
            return [Subscription(url, title) for title, url in feeds_of(resource)]
        case "html":
            return [Subscription(url, title) for title, url in _named_in(resource)[:1]]
        case _:
            return []


def _with_password(address: str) -> LocationError:
    return LocationError(
        f"{without_password(address)} has a password in its address, which the library would keep for everybody to read who gets hold of it. Many sites "
        "give an address with a key of its own, which can be withdrawn: subscribe to that."
    )


def _outcome(address: str, cancelled: Callable[[], bool]) -> tuple[str, News | TuiReaderError]:
    try:
        return address, ask(address, cancelled)
    except TuiReaderError as error:
        return address, error
    except Exception as error:  # noqa: BLE001 - one feed must not keep the others from being asked
        return address, LoadError(f"{address} could not be read: a fault of the program ({type(error).__name__}).")


def _loaded(location: str, cancelled: Callable[[], bool] | None) -> Resource:
    return load(location, cancelled=cancelled, visit=Visit(again=True, is_article=False))


def _news(resource: Resource) -> News:
    if find_format(resource).name != "feed":
        raise NoArticleError(f"{resource.location} is not a feed.")
    feed = parse_feed(resource)
    rows = (row_of(entry.url, entry.title, entry.published, ()) for entry in feed.entries)
    return News(clean_line(feed.title), tuple(row for row in rows if row is not None))


def _named_in(resource: Resource) -> list[tuple[str, str]]:
    """Return titles and addresses of the feeds that a page names in its head."""
    root = build_tree(decode(resource.content, find_encoding(resource.content, resource.charset, has_declaration=True)))
    found = []
    for link in root.iter("link"):
        is_feed = (link.get("type") or "").strip().lower() in _FEED_TYPES
        if is_feed and "alternate" in (link.get("rel") or "").lower().split():
            address = absolute_link(link.get("href") or "", resource.url)
            found += [(link.get("title") or "", address)] if address else []
    return found
