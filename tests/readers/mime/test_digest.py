"""Newsletters and digests that come as mail: the articles that they lead to."""

from tests.readers.mime.messages import HEADER, PROSE
from tests.readers.reading import check, read
from tui_reader.model import Article, Listed

PAGE = "Content-Type: text/html; charset=utf-8\n\n"


def _mail(*items: str) -> Article:
    article = read(f"{HEADER}{PAGE}<html><body>{''.join(items)}</body></html>")
    check(article)
    return article


def _item(number: int, tag: str = "h3") -> str:
    return f'<{tag}><a href="https://a.example/{number}">Ferry number {number} is late</a></{tag}><p>{PROSE}</p>'


def test_headlines_that_are_links_are_a_list_of_articles() -> None:
    """Each headline that is a link, as a heading or as a line, is an article to read next, in their order and once."""
    article = _mail(_item(1), _item(2, "p"), _item(3, "li"), _item(1))
    assert article.lists == tuple(
        Listed(f"Ferry number {number} is late", f"https://a.example/{number}") for number in (1, 2, 3)
    )


def test_a_letter_is_no_list() -> None:
    """Two recommended pages, links within sentences and what a mail says about itself make no list."""
    about = ("View this email in your browser", "Update your preferences here now", "Unsubscribe from this list")
    links = [f'<p><a href="https://a.example/{number}">{words}</a></p>' for number, words in enumerate(about)]
    within = [
        f'<p>{PROSE} See <a href="https://b.example/{number}">what the ferry said</a>.</p>' for number in range(3)
    ]
    assert _mail(_item(1), _item(2), *within, *links).lists == ()
    assert _mail('<p><a href="mailto:x@a.example">write to the ferry</a></p>' * 4, f"<p>{PROSE}</p>").lists == ()
