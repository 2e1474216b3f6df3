"""Newsletters and digests, as mail and as plain text: the articles that they lead to."""

import pytest

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


SUMMARY = "The ferry to Aldermere was an hour late on Monday, the captain\nsaid, because the wind had turned."
FORMS = {
    "below": "{title}\n{url}\n\n{summary}",
    "below a line of its own": "{title}\n\n{url}\n\n{summary}",
    "below the summary": "{title}\n{summary}\n<{url}>",
    "below a summary set apart": "{title}\n\n{summary}\n\n{url}",
    "behind it": "* {title}: {url}\n{summary}",
    "in brackets": "** {title} ({url})\n------------\n{summary}",
    "numbered": "{number}. {title} <{url}>",
}
"""How digests in plain text write an article."""


def _texts_of(form: str, titles: list[str]) -> str:
    items = (
        FORMS[form].format(title=title, url=f"https://a.example/{number}", number=number, summary=SUMMARY)
        for number, title in enumerate(titles, 1)
    )
    return "The Aldermere Letter\n\n" + "\n\n".join(items) + "\n\nUnsubscribe here: https://a.example/no\n"


@pytest.mark.parametrize("form", FORMS)
def test_headlines_with_addresses_are_a_list_of_articles(form: str) -> None:
    """Of a plain text, as a file and as mail, each headline that has an address behind or below it is an article to read next."""
    titles = ["Ferry to Aldermere is late", "Who pays for the bridge?", "Council sells the old quay"]
    expected = [(title, f"https://a.example/{number}") for number, title in enumerate(titles, 1)]
    text = _texts_of(form, titles)
    assert [(one.title, one.url) for one in read(text).lists] == expected
    assert [(one.title, one.url) for one in read(f"{HEADER}Content-Type: text/plain\n\n{text}").lists] == expected


@pytest.mark.parametrize("form", ["{title} [{number}]", "* [{number}]{title}", "[{number}] {title}\n{summary}"])
@pytest.mark.parametrize("listed", ["[{number}] {url}", "  {number}. {url}", "[{number}]: <{url}>"])
def test_headlines_have_their_addresses_by_number(form: str, listed: str) -> None:
    """Addresses at the end of the text belong to the headlines that have their numbers, before them or behind them."""
    titles = ["The ferry is late again", "A lighthouse is for sale", "Quay repairs take a year"]
    items = [form.format(title=title, number=number, summary=SUMMARY) for number, title in enumerate(titles, 1)]
    addresses = [f"https://a.example/{number}" for number in range(1, len(titles) + 1)]
    links = [listed.format(number=number, url=url) for number, url in enumerate(addresses, 1)]
    article = read("\n\n".join(["The Aldermere Letter", *items, "Links:", "\n".join(links)]) + "\n")
    assert article.lists == tuple(map(Listed, titles, addresses))


def test_sources_by_number_are_no_list() -> None:
    """In a text whose sentences refer to numbered sources no address has a headline."""
    text = "\n\n".join(f"{SUMMARY} The council paid for it [{number}]." for number in range(1, 5))
    sources = "\n".join(f"[{number}] https://a.example/{number}" for number in range(1, 5))
    assert read(f"The ferry\n\n{text}\n\n{sources}\n").lists == ()


def test_a_headline_of_two_lines_is_whole() -> None:
    """What a narrow mail breaks is one headline, above its address or before it."""
    title = "Ferry company denies that the boat to Aldermere\nwas overloaded in May"
    items = [f"{title}\nhttps://a.example/{number}" for number in range(2)]
    listed = read("\n\n".join([*items, f"{title} https://a.example/2"])).lists
    assert {one.title for one in listed} == {" ".join(title.split())}
    assert len(listed) == 3


@pytest.mark.parametrize(
    "line",
    [
        "You will find the minutes of the meeting at {url}",
        "Marsh said so in May ({url}), and nobody asked her.",
        "She spoke to the council in May. {url}",
        "Read the full story: {url}",
        "> Ferry to Aldermere is late\n> {url}",
        "Source: {url}",
        "{url}",
    ],
)
def test_a_text_with_addresses_is_no_list(line: str) -> None:
    """Addresses in sentences, behind words that lead on to them, in what is quoted, or alone are no articles of a list."""
    text = "\n\n".join(line.format(url=f"https://a.example/{number}") for number in range(4))
    assert read(f"{PROSE}\n\n{text}").lists == ()


def test_a_text_with_many_other_addresses_is_no_list() -> None:
    """Three titles of books among the notes of a paper are no digest."""
    titles = "\n\n".join(f"The Bridges of Aldermere\nhttps://a.example/{number}" for number in range(3))
    notes = "\n\n".join(f"She spoke to the council in May. https://b.example/{number}" for number in range(9))
    assert read(f"{PROSE}\n\n{notes}\n\n{titles}").lists == ()
