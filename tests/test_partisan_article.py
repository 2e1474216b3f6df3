"""A whole article in the manner of a partisan news site, from its HTML to its marks."""

from pathlib import Path

import pytest

from tests.analysis.marking import draw
from tui_reader.analysis import analyse
from tui_reader.model import Annotations, Article, Attribution, Resource
from tui_reader.readers import read_resource

PAGE = Path(__file__).parent / "articles" / "partisan.html"
EXPECTED = PAGE.with_suffix(".expected.txt")


@pytest.fixture(scope="module")
def article() -> Article:
    return read_resource(Resource(str(PAGE), PAGE.read_bytes(), media_type="text/html"))


@pytest.fixture(scope="module")
def annotations(article: Article) -> Annotations:
    return analyse(article)


def test_the_article_carries_the_expected_marks(article: Article, annotations: Annotations) -> None:
    """Text, contents, sources, cues, speakers, assertions and promos are as partisan.expected.txt draws them."""
    assert draw(article.text, annotations) == EXPECTED.read_text(encoding="utf-8").rstrip("\n")


def holding(article: Article, annotations: Annotations, words: str) -> Attribution:
    """The attribution whose content holds ``words``."""
    at = article.text.index(words)
    (found,) = [one for one in annotations.attributions if any(start <= at < end for start, end in one.content)]
    return found


def test_a_quotation_broken_by_its_cue_is_one_attribution(article: Article, annotations: Annotations) -> None:
    """What goes on behind the cue belongs to the same statement, and its speaker has a full name."""
    first = holding(article, annotations, "opened the river")
    assert first == holding(article, annotations, "Nobody who carries bread")
    assert (first.kind, first.speaker, len(first.content)) == ("direct", "Mirela Tosk", 2)


def test_everybody_named_is_an_entity(annotations: Annotations) -> None:
    """The people and offices of the article are in the list of entities, each once."""
    types = {entity.name: entity.type for entity in annotations.entities}
    assert {name: types.get(name) for name in ("Mirela Tosk", "Hanne Wirth", "Anton Reske")} == dict.fromkeys(
        ("Mirela Tosk", "Hanne Wirth", "Anton Reske"), "person"
    )
    assert types["Coordination Centre for the River Convoy"] == "org"
    assert types["Ministry of Waterways"] == "org"


def test_the_appeal_in_a_quotation_is_no_promo(article: Article, annotations: Annotations) -> None:
    """Somebody's appeal to give money is what he says, not the publisher's."""
    assert holding(article, annotations, "Give what you can").kind == "direct"
    assert {promo.kind for promo in annotations.promos} == {"advert", "newsletter"}
