"""The end of an article: its author, its publisher, appeals with what leads up to them."""

from dataclasses import replace

import pytest

from tests.analysis.marking import article_of
from tui_reader.analysis.promos import find_promos
from tui_reader.analysis.text.segmentation import make_document

STORY = "The ferry left at noon, and the harbour was calm."


def marked(*blocks: str, byline: str | None = None) -> list[str]:
    """The marked stretches of a text of these blocks, by patterns and places alone."""
    article = replace(article_of("\n\n".join(blocks)), byline=byline)
    promos = find_promos(make_document(article, article.blocks), by_words=False)
    return [article.text[promo.start : promo.end] for promo in promos]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Tide Notes is free for all. Please subscribe to our newsletter.",
        "Tom Bell edits the weekly Tide Notes. Follow him on Mastodon.",
        "Unsubscribe here. Tide Notes has nine writers and a dog.",
    ],
)
def test_a_last_paragraph_goes_with_its_appeal(paragraph: str) -> None:
    """The rest of the last paragraph, where it tells no story, goes with an appeal in it; above other text it does not."""
    assert marked(STORY, paragraph) == [paragraph]
    assert paragraph not in marked(paragraph, STORY)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The council met in May and voted for the bridge. Please subscribe to our newsletter.",
        "The council votes on Monday. Please subscribe to our newsletter.",
        "The bridge is open. Please subscribe to our newsletter. The tram is not.",
        "The bridge is the oldest in the valley. Tell us what you think in the comments.",
        "“The bridge is ours,” the mayor says. Please subscribe to our newsletter.",
    ],
)
def test_a_last_paragraph_of_the_story_stays(paragraph: str) -> None:
    """A paragraph that narrates or quotes stays, and so does what a reader is asked about; the appeal alone is marked."""
    assert paragraph not in marked(STORY, paragraph)
    assert marked(STORY, paragraph)


def test_what_the_signer_does_is_about_the_author() -> None:
    """A last paragraph that opens with the name in the byline, in the present tense, is about the author."""
    about = "Zoe Lindqvist teaches history at a school in Marlow."
    assert marked(STORY, about, byline="Zoe Lindqvist") == [about]
    assert marked(STORY, about, byline="Tom Bell") == []
    assert marked(about, STORY, byline="Zoe Lindqvist") == []


def test_a_writer_whom_the_story_does_not_name_is_its_author() -> None:
    """Who is introduced at the end as a writer wrote the article, unless the story is about the person."""
    about = "Zoe Lindqvist is a historian and a fellow of the Marlow Institute. She previously worked at a mill and lives in Marlow."
    assert marked(STORY, about) == [about]
    assert marked("Lindqvist found the letters in a mill.", about) == []


def test_a_release_ends_with_who_published_it() -> None:
    """“About NAME” over paragraphs that open with this name, with nothing but contacts behind them, is about the publisher."""
    about = [
        "About Marlow Boats",
        "Marlow Boats builds nine ferries a year.",
        "Media contact: Tom Bell, press@boats.example",
    ]
    assert marked(STORY, *about) == about
    assert marked("About Marlow", STORY) == []
    assert marked(*about[:2], STORY) == []


@pytest.mark.parametrize(
    ("about", "is_foot"),
    [
        (["About Marlow Boats", *["Marlow Boats builds ferries."] * 3], True),
        (["About Marlow Boats", *["Marlow Boats builds ferries."] * 4], False),
        (["About Marlow Boats", "Marlow Boats builds ferries".ljust(1500, "s")], True),
        (["About Marlow Boats", "Marlow Boats builds ferries".ljust(1501, "s")], False),
        (["About Ida Co", "Ida Co builds ferries."], True),
        (["About Id Co", "Id Co builds ferries."], False),
    ],
)
def test_a_publisher_is_told_about_in_three_paragraphs_that_name_it(about: list[str], is_foot: bool) -> None:  # noqa: FBT001 - a column of a table
    """They have 1,500 characters at most, and each has a word of three letters of the name in the heading."""
    assert (marked(STORY, *about) == about) is is_foot
