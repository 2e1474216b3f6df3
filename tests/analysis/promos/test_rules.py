"""Every rule for promotional text has an id, takes its examples, and leaves what only looks like them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

import tui_reader.analysis.promos as room
from tests.analysis.marking import article_of, document_of
from tui_reader.analysis.promos import MOSTLY, TAIL, find_promos, rules
from tui_reader.analysis.promos.pattern import Pattern, pattern
from tui_reader.analysis.promos.patterns import PATTERNS
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.model import Link, Promo, PromoKind

RELEASED = Path(__file__).parent / "released_rules.txt"
SHOP = "Shop the blue oilskin at Quay Outfitters"
STORY = "[Why the old harbour silts up]"
SIGNED = "Nadia Brandt lives by the river with two dogs."
FOREIGN = "Seven bakers tell what keeps their dough warm"
MADE_OF_CODE = [
    ("Related articles\n\nThe ferry that never came", "The ferry that never came", ("promo.related.listed-title",)),
    (
        "The council votes on Monday in the town hall. Download our app for live results. Thank you!",
        "Thank you!",
        ("promo.app.download", TAIL),
    ),
    (
        "Please subscribe to our podcast. It is on Fridays.",
        "Please subscribe to our podcast. It is on Fridays.",
        ("promo.newsletter.subscribe", MOSTLY),
    ),
    (
        "Nadia Brandt covers rivers for the Valley Post. A reporter for ten years, she lives in Marlow.",
        "Nadia Brandt covers rivers for the Valley Post. A reporter for ten years, she lives in Marlow.",
        ("promo.author.portrait",),
    ),
    (SHOP, SHOP, ("promo.advert.shop-link",)),
    (STORY, STORY, ("promo.related.set-apart-link",)),
    (
        "Tide Notes is a letter about boats.\n\nIt comes from Marlow and costs nothing. Subscribe to our newsletter.",
        "It comes from Marlow and costs nothing. Subscribe to our newsletter.",
        ("promo.newsletter.subscribe", "promo.completed"),
    ),
    (
        "The lock opens on Monday.\n\nAbout Quay Ferries\n\nQuay Ferries runs nine boats on the fjord.",
        "Quay Ferries runs nine boats on the fjord.",
        ("promo.other.about-publisher",),
    ),
    ("The lock opens on Monday.\n\n" + SIGNED, SIGNED, ("promo.author.signed",)),
    (
        "Why the mill fell silent\n\nRead more about why the mill fell silent",
        "Why the mill fell silent",
        ("promo.related.title-of-pointer",),
    ),
    (FOREIGN, FOREIGN, ("promo.related.foreign-link",)),
    (
        "Hear more of us: join our harbour community, and write to our newsletter team at the quay!",
        "Hear more of us: join our harbour community, and write to our newsletter team at the quay!",
        ("promo.words",),
    ),
]


def found_in(text: str, *, by_words: bool = False) -> tuple[Promo, ...]:
    return find_promos(document_of(text), by_words=by_words)


def looks(text: str) -> list[tuple[str, PromoKind]]:
    """What a person sees: the words that are marked, with their kind."""
    return [(text[one.start : one.end], one.kind) for one in found_in(text)]


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sequence[Pattern]]:
    """A list of patterns that stands for all there are, to be changed by a test."""
    patterns = list(PATTERNS)
    monkeypatch.setattr(room, "PATTERNS", patterns)
    room._hints.cache_clear()
    yield patterns
    room._hints.cache_clear()


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one.rule)
def test_a_pattern_takes_its_hits(one: Pattern) -> None:
    """Each hit has a mark that this pattern made."""
    firsts = [[found.reasons[0].rule for found in found_in(hit)] for hit in one.hits]
    assert [hit for hit, by in zip(one.hits, firsts, strict=True) if one.rule not in by] == []


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one.rule)
def test_a_pattern_leaves_its_misses(one: Pattern) -> None:
    """A miss has one of the hints, so that it is near, and no pattern marks anything in it."""
    assert [miss for miss in one.misses if not any(hint in miss.lower() for hint in one.hints)] == []
    assert [found for miss in one.misses for found in found_in(miss)] == []


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one.rule)
def test_a_pattern_is_needed(one: Pattern, only: list[Pattern]) -> None:
    """Without the pattern a person would see other marks in one of its hits at least; nothing else does the same."""
    with_it = [looks(hit) for hit in one.hits]
    only.remove(one)
    room._hints.cache_clear()
    assert [looks(hit) for hit in one.hits] != with_it


@pytest.mark.parametrize("one", PATTERNS, ids=lambda one: one.rule)
def test_a_pattern_has_examples(one: Pattern) -> None:
    """There are two hits and one miss at least; the id names the kind; hints are looked for in lower case."""
    prefix, kind, slug = one.rule.split(".")
    assert (prefix, kind) == ("promo", one.kind)
    assert one.kind in get_args(PromoKind)
    assert slug.replace("-", "").isalnum()
    assert len(set(one.hits)) >= 2
    assert one.misses
    assert one.reason
    assert all(hint and hint == hint.lower() for hint in one.hints)


@pytest.mark.parametrize(
    ("text", "words", "by"), MADE_OF_CODE, ids=lambda value: value[-1] if type(value) is tuple else ""
)
def test_a_rule_made_of_code_says_its_id(text: str, words: str, by: tuple[str, ...]) -> None:
    """A mark that no pattern made, or that another rule changed, names these rules in the order in which they did."""
    article = article_of(text)
    if SIGNED in text:
        article = replace(article, byline="Nadia Brandt")
    if text in (SHOP, STORY, FOREIGN):
        article = replace(article, links=(Link(0, len(text), "https://valley.example"),))
    document = make_document(article, article.blocks)
    assert [
        tuple(reason.rule for reason in found.reasons)
        for found in find_promos(document)
        if text[found.start : found.end] == words
    ] == [by]


def test_every_rule_has_an_example() -> None:
    """No rule is without an example, and no two have the same id."""
    shown = {one.rule for one in PATTERNS} | {rule for _, _, by in MADE_OF_CODE for rule in by}
    assert sorted(rules()) == sorted(shown)


def test_ids_stay() -> None:
    """An id of a released version is in the output of people: it is neither changed nor given up unseen.

    ``released_rules.txt`` has them, and gets the new ones with each release; who adds a rule need not touch it.
    """
    released = RELEASED.read_text(encoding="utf-8").split()
    assert sorted(set(released) - set(rules())) == []


def test_a_pattern_is_compiled_when_it_is_needed() -> None:
    """The import of the package does not wait for two hundred expressions of which a text needs a few."""
    made = pattern("promo.share.test", "sentence", "asks", "share", "PLEASEshare", hits=(), misses=())
    assert "expression" not in vars(made)
    assert made.expression.search("Please, SHARE it")
    assert vars(made)["expression"] is made.expression
