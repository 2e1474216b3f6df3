"""Pages that check a claim keep the claim, who made it, and how it is rated."""

import json
from typing import Any

import pytest

from tests.readers.reading import read_page
from tui_reader.model import Article

CLAIM = "The crossing has cost the county nothing."
BODY = "<p>The budget lists nine million pounds for the crossing, the treasurer told the council on Monday.</p>" * 6
REVIEW: dict[str, Any] = {
    "@type": "ClaimReview",
    "claimReviewed": CLAIM,
    "author": {"@type": "Organization", "name": "Aldermere Check"},
    "datePublished": "2026-03-04",
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Dana Okafor"},
        "datePublished": "2026-03-01",
    },
    "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "alternateName": "Mostly false"},
}
NEWS = {"@type": "NewsArticle", "headline": "What did it cost?", "author": {"name": "Ada Brandt"}}


def page(*nodes: dict[str, Any], body: str = "") -> Article:
    scripts = "".join(f"<script type='application/ld+json'>{json.dumps(node)}</script>" for node in nodes)
    return read_page(
        f"<html><head>{scripts}</head><body><article><h1>What did it cost?</h1>{body}{BODY}</article></body></html>"
    )


def test_what_the_page_tells_machines_alone_is_kept() -> None:
    """Claim, claimant and rating stand above the text, for a reader to see."""
    article = page(REVIEW)
    shown = [article.text[block.start : block.end] for block in article.blocks]
    assert shown[:3] == ["What did it cost?", f"Claim by Dana Okafor: {CLAIM}", "Rating: Mostly false"]


def test_what_the_page_shows_is_not_said_twice() -> None:
    """Only what is missing is added."""
    article = page(REVIEW, body=f"<p>Dana Okafor said at a meeting of the council on Sunday: {CLAIM}</p>")
    assert article.text.count("cost the county nothing") == 1
    assert "Rating: Mostly false" in article.text


@pytest.mark.parametrize("nodes", [(REVIEW, NEWS), (NEWS, REVIEW), ({"@graph": [REVIEW, NEWS]},)])
def test_who_wrote_the_check_is_its_author(nodes: tuple[dict[str, Any], ...]) -> None:
    """Neither the claimant nor the office of the checkers comes before the person who wrote the article."""
    assert page(*nodes).byline == "Ada Brandt"


@pytest.mark.parametrize(
    "body",
    [
        "<p class=author>Dana Okafor</p>",
        "<div itemprop=itemReviewed itemscope><span itemprop=author>Dana Okafor</span></div>",
        "<a rel=author href=/people/okafor>Dana Okafor</a>",
    ],
)
def test_the_claimant_is_never_the_author(body: str) -> None:
    """Boxes about a claim call its speaker an author, too."""
    assert page(REVIEW, body=body).byline != "Dana Okafor"


def test_microdata_says_the_same() -> None:
    """The older form, in the attributes of what is shown, is read as well."""
    article = page(
        body=f"""<div itemscope itemtype="https://schema.org/ClaimReview"><meta itemprop="claimReviewed" content="{CLAIM}">
        <div itemprop="itemReviewed" itemscope><div itemprop="author" itemscope><meta itemprop="name" content="Dana Okafor"></div></div>
        <div itemprop="reviewRating" itemscope><meta itemprop="alternateName" content="Misleading"></div></div>"""
    )
    assert f"Claim by Dana Okafor: {CLAIM}" in article.text
    assert "Rating: Misleading" in article.text
    assert article.byline is None


@pytest.mark.parametrize(
    "spoilt",
    [
        {"itemReviewed": [None, 7, "x"]},
        {"reviewRating": {"ratingValue": {}, "alternateName": 3}},
        {"claimReviewed": ["a", {}]},
        {"claimReviewed": "x" * 100_000},
        {"itemReviewed": {"author": [{"name": None}, {"@id": 3}, "Dana Okafor"]}},
    ],
)
def test_what_is_no_claim_does_no_harm(spoilt: dict[str, Any]) -> None:
    """Fields of any other form are passed over, and the article is read."""
    assert "nine million pounds" in page(REVIEW | spoilt).text


def test_a_rating_in_numbers_is_given_as_such() -> None:
    """Without words, the number is told among the numbers that there are."""
    assert "Rating: 1 of 5" in page(REVIEW | {"reviewRating": {"ratingValue": 1, "bestRating": 5}}).text
