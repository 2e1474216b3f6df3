"""Tests of the list of articles to read one after the other."""

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Listed
from tui_reader.ui.series import Item, Series

PIER, FOG = Listed("Pier", "https://a.example/pier"), Listed("Fog", "https://a.example/fog")


def test_locations_are_walked_from_end_to_end() -> None:
    """Each location is there once, and beyond the ends there is nothing."""
    articles = Series(["a.md", "b.md", "a.md"])
    assert len(articles) == 2
    assert articles.step(-1) is None
    assert articles.step(1) == Item("b.md")
    assert articles.step(1) is None
    assert articles.index == 1


def test_a_title_is_known_when_the_article_has_come() -> None:
    """Until then an article is called by its location."""
    articles = Series(["a.md", "b.md"])
    articles.arrived("b.md", "Fog", ())
    assert articles.items == [Item("a.md"), Item("b.md", "Fog")]
    assert articles.shows("b.md") == "2/2"


def test_a_feed_of_the_list_brings_its_articles() -> None:
    """They stand behind the feed and before what comes after it, and come once."""
    articles = Series(["feed.xml", "b.md"])
    assert articles.arrived("feed.xml", "Courier", (PIER, FOG)) == 2
    assert articles.arrived("feed.xml", "Courier", (PIER, FOG)) == 0
    assert [item.location for item in articles.items] == ["feed.xml", PIER.url, FOG.url, "b.md"]
    assert articles.step(1) == Item(PIER.url, "Pier")


def test_another_feed_begins_another_list() -> None:
    """What was opened beside the list changes nothing, unless it lists articles itself."""
    articles = Series(["a.md", "b.md"])
    articles.arrived("c.md", "Rain", ())
    assert len(articles) == 2
    assert articles.shows("c.md") == ""
    articles.arrived("feed.xml", "Courier", (PIER,))
    assert [item.location for item in articles.items] == ["feed.xml", PIER.url]


def test_one_article_is_no_list() -> None:
    """A single article has no number."""
    assert Series(["a.md"]).shows("a.md") == ""


@given(
    st.lists(st.sampled_from("abcdef"), min_size=1), st.lists(st.integers(-1, 1)), st.lists(st.sampled_from("abcxyz"))
)
def test_the_current_one_is_always_of_the_list(locations: list[str], steps: list[int], listed: list[str]) -> None:
    """Whatever arrives and wherever one goes, no location stands twice and the current one is there."""
    articles = Series(locations)
    for step in steps:
        articles.step(step)
        for location in listed:
            articles.arrived(location, location, [Listed(each, each) for each in listed])
        assert 0 <= articles.index < len(articles)
        assert len({item.location for item in articles.items}) == len(articles)
