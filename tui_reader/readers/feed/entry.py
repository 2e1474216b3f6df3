"""Hold what feeds of all formats have: a title and entries."""

import re
from html import escape
from typing import Final, NamedTuple

_EMPTY_LINE: Final = re.compile(r"\n[ \t\r]*+\n\s*+")
# A summary announces an article in a sentence or two. Many feeds give the article itself as the summary: then it is longer.
_WHOLE_CHARACTERS: Final = 1200

# Feeds give the newest ten to a hundred articles, a few their whole archive; nobody reads further down than this.
MOST_ENTRIES: Final = 1000


class Entry(NamedTuple):
    """One article of a feed.

    ``title`` is text; ``summary`` and ``content`` are HTML. ``base`` is the base of links in the text, where the feed
    gives one; other links are absolute.
    """

    title: str
    url: str | None
    byline: str | None
    published: str | None
    summary: str
    content: str
    language: str | None = None
    base: str | None = None

    @property
    def html(self) -> str:
        """The longest text of the entry."""
        return max(self.content, self.summary, key=len)

    @property
    def is_whole(self) -> bool:
        """Whether the feed has the text of the entry, and not only a summary."""
        return bool(self.content.strip()) or len(self.summary) > _WHOLE_CHARACTERS


class Feed(NamedTuple):
    """A feed, with its entries in the feed's order.

    ``url`` is the site that the feed belongs to.
    """

    title: str
    url: str | None
    language: str | None
    entries: list[Entry]


def as_html(text: str) -> str:
    """Return plain text as HTML: paragraphs and lines as they are."""
    lines = escape(text.strip().replace("\r\n", "\n"))
    return "".join(f"<p>{each}</p>" for each in _EMPTY_LINE.sub("\0", lines).replace("\n", "<br>").split("\0") if each)
