"""Read feeds (RSS, Atom, JSON Feed).

One entry is read as the article that it is, several as a list of articles to open.
"""

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, Resource


def read_feed(resource: Resource) -> Article:
    """Return a feed as an article.

    Raises:
        NoArticleError: It is damaged, or has no entry.
    """
    from tui_reader.readers.feed.json_feed import parse_json_feed
    from tui_reader.readers.feed.writing import write_entry, write_list
    from tui_reader.readers.feed.xml_feed import parse_xml_feed

    is_json = resource.content[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    feed = parse_json_feed(resource) if is_json else parse_xml_feed(resource)
    if feed is None:
        raise NoArticleError(f"{resource.location} is a damaged feed. Open the site it belongs to.")
    if not feed.entries:
        raise NoArticleError(f"There is nothing in the feed {resource.location} yet. Open the site it belongs to.")
    if len(feed.entries) == 1 and feed.entries[0].is_whole:
        return write_entry(feed, feed.entries[0])
    return write_list(feed)
