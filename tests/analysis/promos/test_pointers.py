"""Blocks that are nothing but a link away."""

from dataclasses import replace

import pytest

from tests.analysis.marking import article_of
from tui_reader.analysis import analyse
from tui_reader.analysis.promos.pointers import mark_pointer
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.model import Link


def kinds(line: str, linked: str) -> list[str]:
    """The kinds of the marks of ``line``, of which ``linked`` leads elsewhere, between two paragraphs."""
    text = f"The ferry left at noon.\n\n{line}\n\nThe sea was calm."
    start = text.index(linked)
    article = replace(article_of(text), links=(Link(start, start + len(linked), "https://example.org"),))
    return [promo.kind for promo in analyse(article).promos if text[promo.start : promo.end] == line]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Shop the blue oilskin at Quay Outfitters", "advert"),
        ("$49 at Quay Outfitters", "advert"),
        ("[Why the old harbour silts up]", "related"),
        ("WHY THE OLD HARBOUR SILTS UP", "related"),
    ],
)
def test_a_link_to_a_shop_or_another_story_is_promotional(line: str, kind: str) -> None:
    """A block that is a link as a whole, and whose words send to a shop or are set apart, is marked; without a link it is not."""
    assert kinds(line, line) == [kind]
    assert kinds(line, "The ferry left") == []


def test_other_links_are_text() -> None:
    """A link that is a sentence of the text, and a shop that a sentence of news names, are not marked."""
    assert kinds("The tides of the year are in the almanac.", "The tides of the year are in the almanac.") == []
    assert kinds("Shop windows broke in the storm, the mayor said.", "the mayor") == []


@pytest.mark.parametrize(
    ("line", "is_pointer"),
    [
        ("Shop ".ljust(200, "o"), True),
        ("Shop ".ljust(201, "o"), False),
        ("[Why harbours silt up]", True),
        ("[Why harbours silt]", False),
    ],
)
def test_a_link_of_two_hundred_characters_or_three_words_in_brackets_is_text(line: str, is_pointer: bool) -> None:  # noqa: FBT001 - a column of a table
    """What points away is one line, and names another story in four words at least."""
    article = replace(article_of(line), links=(Link(0, len(line), "https://example.org"),))
    assert (mark_pointer(make_document(article, article.blocks), article.blocks[0]) is not None) is is_pointer
