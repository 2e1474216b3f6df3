import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import blocks, check, links, read
from tui_reader.errors import NoArticleError, TuiReaderError
from tui_reader.model import Listed

OUTLINE = """<?xml version="1.0"?><opml version="2.0"><head><title>What I read</title><ownerName>Ana Ruiz</ownerName>
<dateModified>Mon, 18 Nov 2019 09:30:00 GMT</dateModified></head><body>
<outline text="Harbour"><outline title="Tides" text="Tides &amp;amp; winds" xmlUrl="https://tides.example/feed?a=1&b=2"
 htmlUrl="https://tides.example/" description="Twice a day."/><outline text="Deeper"><outline text="Reefs" url="/reefs"/></outline>
</outline><outline text="A note by itself" _note="With more."/><outline htmlUrl="https://bare.example/"/></body></opml>"""


def test_an_outline_is_headings_and_links_that_open() -> None:
    """Groups are headings as deep as they lie, entries items that lead to their feed and their site."""
    article = read(OUTLINE, None, url="https://home.example/list.opml")
    check(article)
    assert blocks(article) == [
        ("title", "What I read"),
        ("heading", "Harbour"),
        ("list_item", "Tides & winds – tides.example"),
        ("paragraph", "Twice a day."),
        ("heading 2", "Deeper"),
        ("list_item", "Reefs"),
        ("list_item", "A note by itself"),
        ("paragraph", "With more."),
        ("list_item", "https://bare.example/"),
    ]
    assert links(article) == [
        ("Tides & winds", "https://tides.example/feed?a=1&b=2"),
        ("tides.example", "https://tides.example/"),
        ("Reefs", "https://home.example/reefs"),
        ("https://bare.example/", "https://bare.example/"),
    ]
    assert (article.byline, article.published) == ("Ana Ruiz", "2019-11-18T09:30:00+00:00")
    assert article.lists == (
        Listed("Tides & winds", "https://tides.example/feed?a=1&b=2"),
        Listed("Reefs", "https://home.example/reefs"),
        Listed("https://bare.example/", "https://bare.example/"),
    )


@pytest.mark.parametrize(
    "content", ["<opml/>", "<opml><head><title>a</title></head><body/></opml>", "<opml version='2.0'><body><outline/>"]
)
def test_an_empty_outline_says_so(content: str) -> None:
    """Nothing to open is said in a sentence."""
    with pytest.raises(NoArticleError, match="outline"):
        read(content, None)


@given(
    st.lists(
        st.sampled_from(["<outline text='a'>", "</outline>", "<outline xmlUrl='http://['/>", "<body>", "&", "<head>"]),
        max_size=30,
    )
)
def test_any_outline_gives_an_article_or_a_sentence(pieces: list[str]) -> None:
    """However it is broken, nothing but an error of ours is raised."""
    with contextlib.suppress(TuiReaderError):
        check(read("<opml>" + "".join(pieces), None))
