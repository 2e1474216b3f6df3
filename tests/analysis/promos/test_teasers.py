"""Teasers: titles of other articles."""

from dataclasses import replace

import pytest

from tests.analysis.marking import article_of
from tui_reader.analysis.promos import find_promos
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.model import Link

STORY = "The ferry left at noon, and the harbour was calm."


def marked(*blocks: str, linked: tuple[str, ...] = ()) -> list[str]:
    """The marked stretches of a text of these blocks, of which those in ``linked`` are links."""
    text = "\n\n".join(blocks)
    starts = [text.index(one) for one in linked]
    links = tuple(
        Link(start, start + len(one), "https://valley.example") for start, one in zip(starts, linked, strict=True)
    )
    article = replace(article_of(text), links=links)
    return [text[one.start : one.end] for one in find_promos(make_document(article, article.blocks), by_words=False)]


def test_a_title_that_its_pointer_repeats_is_a_teaser() -> None:
    """A title whose words stand again in the “Read more about” behind it, and the sentence between them, are marked."""
    teaser = ["Bakers fear for the summer", "Flour has become dear.", "Read more about Bakers fear for the summer"]
    assert marked(STORY, *teaser, STORY) == teaser
    assert marked(STORY, teaser[0], "Flour has become dear.", "Read more about the mill of Marlow", STORY) == [
        "Read more about the mill of Marlow"
    ]


def test_a_link_that_has_nothing_to_do_with_the_text_is_a_teaser() -> None:
    """A paragraph that is one link, and shares no word with the text, is marked; one about the subject, or a sentence, is not."""
    foreign = "Bakers fear another summer without flour"
    about = "How noon became the hour when every ferry left"
    sentence = "Bakers fear another summer without flour."
    assert marked(STORY, foreign, STORY, linked=(foreign,)) == [foreign]
    assert marked(STORY, foreign, STORY) == []
    assert marked(STORY, about, STORY, linked=(about,)) == []
    assert marked(STORY, sentence, STORY, linked=(sentence,)) == []


def test_linked_sentences_under_a_head_are_titles() -> None:
    """Under the head of a list a block that is one link is a title, however it ends; a sentence without a link ends the list."""
    titles = ("Who will pay for the bridge? We asked.", "The mill is silent.")
    assert marked("Related articles", *titles, STORY, linked=titles) == ["Related articles", *titles]
    assert marked("Related articles", *titles, STORY) == ["Related articles"]


TITLE = "Bakers fear for the summer"


@pytest.mark.parametrize(
    ("title", "between", "is_teaser"),
    [
        (TITLE, ["Flour has become dear."] * 2, True),
        (TITLE, ["Flour has become dear."] * 3, False),
        (TITLE, ["Flour is dear".ljust(400, "r")], True),
        (TITLE, ["Flour is dear".ljust(401, "r")], False),
        (TITLE.ljust(160, "r"), ["Flour has become dear."], True),
        (TITLE.ljust(161, "r"), ["Flour has become dear."], False),
        ("Bakers fear summer", ["Flour has become dear."], True),
        ("Bakers fear", ["Flour has become dear."], False),
    ],
)
def test_a_teaser_is_a_title_of_a_few_words_right_above_its_pointer(
    title: str,
    between: list[str],
    is_teaser: bool,  # noqa: FBT001 - a column of a table
) -> None:
    """The title has three words at least and 160 characters at most, and two paragraphs of 400 characters are the most between."""
    assert (title in marked(STORY, title, *between, f"Read more about {title}", STORY)) is is_teaser


@pytest.mark.parametrize(
    ("title", "is_foreign"),
    [
        ("Bakers fear another summer", True),
        ("Bakers fear a wet and sad summer", False),
        ("Bakers fear another summer noon", True),
        ("Bakers fear summer noon harbour", False),
    ],
)
def test_a_link_of_four_telling_words_tells_whether_it_leads_away(title: str, is_foreign: bool) -> None:  # noqa: FBT001 - a column of a table
    """Fewer words of four letters tell nothing, and one in five may stand in the text by chance."""
    assert (marked(STORY, title, STORY, linked=(title,)) == [title]) is is_foreign
