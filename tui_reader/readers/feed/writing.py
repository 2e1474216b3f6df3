"""Write a feed as an article."""

from typing import Final

from tui_reader.model import Article
from tui_reader.readers.article_builder import ArticleBuilder, Metadata
from tui_reader.readers.feed.entry import Entry, Feed
from tui_reader.readers.inline_text import InlineText
from tui_reader.readers.markup import parse_markup, write_markup

# The title of a feed is the article's, an entry's a heading of the first level, and headings in the entry's text are below that.
_HEADINGS: Final = ("h5", "h4", "h3", "h2", "h1")
_LONGEST_NAME: Final = 80


def write_entry(feed: Feed, entry: Entry) -> Article:
    """Return one entry as the article that it is."""
    builder = ArticleBuilder()
    title = entry.title or feed.title
    if title:
        builder.add_title(title)
    _write_html(builder, entry, feed.url)
    return builder.build(
        Metadata(
            title=title,
            byline=entry.byline,
            site=feed.title,
            published=entry.published,
            language=entry.language or feed.language,
            url=entry.url or feed.url,
        )
    )


def write_list(feed: Feed) -> Article:
    """Return the entries as a list of headings, each with its entry's text.

    A heading links to the page of its entry; date and author are below it.
    """
    builder = ArticleBuilder()
    if feed.title:
        builder.add_title(feed.title)
    for entry in feed.entries:
        _write_heading(builder, entry)
        about = " · ".join(filter(None, ((entry.published or "")[:10], entry.byline)))
        builder.add("caption", about)
        _write_html(builder, entry, feed.url, demoted=True)
    dates = [entry.published for entry in feed.entries if entry.published]
    return builder.build(
        Metadata(
            title=feed.title,
            published=max(dates, default=None),
            language=feed.language,
            url=feed.url,
            lists=tuple((entry.title or _name(entry), entry.url) for entry in feed.entries if entry.url),
        )
    )


def _write_heading(builder: ArticleBuilder, entry: Entry) -> None:
    inline = InlineText()
    if entry.url:
        inline.open_link(entry.url)
    inline.write(entry.title or _name(entry))
    builder.add_inline("heading", inline, 1)


def _name(entry: Entry) -> str:
    """Return an entry's title, else its day, else its address."""
    return (entry.published or "")[:10] or (entry.url or "")[:_LONGEST_NAME] or "…"


def _write_html(builder: ArticleBuilder, entry: Entry, site: str | None, *, demoted: bool = False) -> None:
    page = parse_markup(entry.html.encode("utf-8", "replace"), charset="utf-8", url=entry.base or entry.url or site)
    if page is None:
        return
    if demoted:
        for tag in _HEADINGS:
            for heading in list(page.root.iter(tag)):
                heading.tag = f"h{int(tag[1]) + 1}"
    write_markup(builder, page)
