"""Read feeds (RSS, Atom, JSON Feed).

One entry is read as the article that it is, several as a list of articles to open.
"""

from typing import TYPE_CHECKING

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, Resource

if TYPE_CHECKING:
    from tui_reader.readers.feed.entry import Feed


def read_feed(resource: Resource) -> Article:
    """Return a feed as an article.

    Raises:
        NoArticleError: It is damaged, or has no entry.
    """
    from tui_reader.readers.feed.writing import write_entry, write_list

    feed = parse_feed(resource)
    if not feed.entries:
        raise NoArticleError(f"There is nothing in the feed {resource.location} yet. Open the site it belongs to.")
    if len(feed.entries) == 1 and feed.entries[0].is_whole:
        return write_entry(feed, feed.entries[0])
    return write_list(feed)


def parse_feed(resource: Resource) -> "Feed":
    """Return a feed with its entries, which may be missing.

    Raises:
        NoArticleError: It is damaged.
    """
    from tui_reader.readers.feed.json_feed import parse_json_feed
    from tui_reader.readers.feed.xml_feed import parse_xml_feed

    is_json = resource.content[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    feed = parse_json_feed(resource) if is_json else parse_xml_feed(resource)
    if feed is None:
        raise NoArticleError(f"{resource.location} is a damaged feed. Open the site it belongs to.")
    return feed
