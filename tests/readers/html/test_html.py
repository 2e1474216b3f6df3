import logging

import pytest

from tests.readers.reading import blocks, check, read, read_page, texts
from tui_reader.errors import NoArticleError

SENTENCES = [
    "The harbour office closed the quay on Monday, after the third storm of the week.",
    "“We will look again on Wednesday,” said Ada Brandt, who runs the line, “and not before.”",
    "The wind, which came from the north, is expected to drop by then, according to the weather service.",
    "In the village, where the shop depends on the ferry, bread was sold out by noon, and milk by two.",
    "It was the eleventh day this year, the company said, on which no ferry left, and the longest pause since 2019.",
]
PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
NAVIGATION = "<nav><ul>" + "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(12)) + "</ul></nav>"
COMMENTS = "<div id=comments>" + "<p>I was there, and it was windy, said my neighbour, who knows.</p>" * 6 + "</div>"
PAGE = f"""<!DOCTYPE html><html lang=en><head><title>Ferry stays in port | Courier</title>
<script>var text = "{SENTENCES[0]}";</script></head><body><header>{NAVIGATION}</header>
<main><article><h1>Ferry stays in port</h1><figure><img src=a.png alt="a ferry"><figcaption>The quay.</figcaption></figure>
{PARAGRAPHS}<aside><p><a href=/sign-up>Subscribe</a></p></aside></article></main>
{COMMENTS}<footer>{NAVIGATION}<p>All rights reserved.</p></footer></body></html>"""


def test_the_article_of_a_page_is_read_whole_and_alone() -> None:
    """Title and paragraphs come in order, each once; navigation, comments and footer do not come."""
    article = read_page(PAGE)
    check(article)
    assert article.title == "Ferry stays in port"
    assert [text for kind, text in blocks(article) if kind == "paragraph"] == SENTENCES
    assert blocks(article)[0] == ("title", "Ferry stays in port")
    assert not [word for word in ("Section", "neighbour", "rights") if word in article.text]


def test_an_article_in_sections_is_read_whole() -> None:
    """Where an article is spread over many small sections, all of them are read."""
    sections = "".join(
        f"<section class=block-{n}><div><div><h2>Part {n}</h2></div><div><div><p>{sentence}</p></div></div></div></section>"
        for n, sentence in enumerate(SENTENCES * 2)
    )
    article = read_page(
        f"<body><header>{NAVIGATION}</header><div class=page>{sections}</div><footer>{NAVIGATION}</footer>"
    )
    assert [text for text in texts(article) if text in SENTENCES][: len(SENTENCES)] == SENTENCES
    assert "Section" not in article.text


def test_an_element_that_is_called_furniture_may_hold_the_article() -> None:
    """Classes mislead: what holds the headline is the text."""
    html = PAGE.replace("<main>", '<div class="menu newsletter">').replace("</main>", "</div>")
    assert [text for text in texts(read_page(html)) if text in SENTENCES] == SENTENCES


def test_parts_that_react_streams_are_read() -> None:
    """What a page sends hidden, for its script to put in place, is the article all the same."""
    html = f"<body><div><template id=B:0></template></div><div hidden id=S:0><h1>Ferry</h1>{PARAGRAPHS}</div></body>"
    assert [text for text in texts(read_page(html)) if text in SENTENCES] == SENTENCES


def test_other_articles_of_a_page_are_left_out() -> None:
    """A page that goes on with teasers of other articles does not make them part of this one."""
    teasers = "".join(
        f"<div><h3><a href=/{n}>Other news {n}</a></h3><p>{SENTENCES[n % 5]} And more.</p></div>" for n in range(40)
    )
    article = read_page(f"<body><div><article><h1>Ferry</h1>{PARAGRAPHS}</article></div><div>{teasers}</div></body>")
    assert "Other news" not in article.text


@pytest.mark.parametrize(
    "html", ["", " ", "<html></html>", "<body><script>x</script></body>", "<!-- a -->", "<img src=a>"]
)
def test_a_page_without_text_is_no_article(html: str) -> None:
    """Nothing, and nothing but what nobody sees, is not an article."""
    with pytest.raises(NoArticleError, match="ferry"):
        read_page(html)


@pytest.mark.parametrize(
    "html", ["plain text without a tag", "<p>one", "</p></div>text", "<p>words " * 2000 + "\0a\x1b[1m"]
)
def test_broken_markup_is_read(html: str) -> None:
    """Whatever is text in a broken page comes out, without controls."""
    article = read_page(html)
    check(article)
    assert not {"\0", "\x1b"} & set(article.text)


def test_a_page_in_another_encoding_is_read() -> None:
    """Header, meta element or neither: the letters are right."""
    html = f"<meta charset=shift_jis><title>フェリー</title><p>{'フェリーは港にとどまった。' * 20}</p>"
    assert "フェリーは港" in read(html.encode("shift_jis"), "text/html").text


def test_nothing_is_logged_where_nobody_listens(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """The library's complaints do not reach the terminal."""
    with caplog.at_level(logging.CRITICAL + 1):
        read_page("<html><body><p>short</p></body></html>")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 1500 + PARAGRAPHS,
        "<blockquote>" * 500 + PARAGRAPHS + "</blockquote>" * 500,
        "<ul><li>" * 400 + PARAGRAPHS,
        "<table><tr><td>" * 300 + PARAGRAPHS,
        "<b>" * 4000 + PARAGRAPHS,
    ],
)
def test_deep_nesting_costs_no_text(body: str) -> None:
    """However deep it stands, the article is read."""
    assert [text for text in texts(read_page(f"<body>{body}")) if text in SENTENCES] == SENTENCES


def test_a_page_of_many_elements_is_read_without_readability() -> None:
    """A page beyond what readability takes in time is read by where its prose stands."""
    many = "".join(
        f"<p>Paragraph <b>{n}</b> of <i>the</i> list, which is long, as lists of this kind are.</p>"
        for n in range(5000)
    )
    article = read_page(f"<body><header>{NAVIGATION}</header><div>{many}</div><footer>{NAVIGATION}</footer></body>")
    assert len(article.blocks) == 5000
