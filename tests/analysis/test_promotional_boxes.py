"""Blocks that a reader calls asides."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.analysis.marking import article_of
from tui_reader.analysis import analyse
from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.tagging import Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.model import Article, Reason, Span

BOX = (Reason("box.words"),)


def with_asides(text: str, *asides: str, boxes: Sequence[int] = ()) -> Article:
    """The article of ``text`` with some paragraphs as asides: of one box, or of those whose numbers are given."""
    article = article_of(text)
    number = dict(zip(asides, boxes or [1] * len(asides), strict=True))
    blocks = (
        replace(block, evidence=BOX, box=number[words]) if (words := text[block.start : block.end]) in number else block
        for block in article.blocks
    )
    return replace(article, blocks=tuple(blocks))


def test_an_aside_is_promotional_as_a_whole_and_says_why() -> None:
    """Each aside is one mark, of the kind that its words say, or else that the rest of its box has."""
    text = "The ferry left at noon.\n\nSign up for our newsletter.\n\nOur best stories, Mondays.\n\nThe sea was calm."
    article = with_asides(text, "Sign up for our newsletter.", "Our best stories, Mondays.")
    promos = analyse(article).promos
    assert [text[promo.start : promo.end] for promo in promos] == [text[b.start : b.end] for b in article.blocks[1:3]]
    assert [promo.kind for promo in promos] == ["newsletter", "newsletter"]
    assert all(promo.reasons[-1:] == BOX for promo in promos)


@pytest.mark.parametrize(
    ("boxes", "kind"), [((1, 1), "newsletter"), ((1, 2), "other"), ((0, 0), "other")], ids=["same", "next", "unknown"]
)
@pytest.mark.parametrize("between", ["", "The ferry left at noon.\n\nThe quay was empty.\n\n"], ids=["near", "far"])
def test_a_kind_is_of_one_box(boxes: tuple[int, int], kind: str, between: str) -> None:
    """The kind of an appeal is that of the rest of its own box, near or far, and of no other box that is like it."""
    text = (
        f"The sea was calm.\n\nSubscribe to our newsletter.\n\n{between}Sailors liked the lighthouse tale\n\nIt rained."
    )
    article = with_asides(text, "Subscribe to our newsletter.", "Sailors liked the lighthouse tale", boxes=boxes)
    assert [promo.kind for promo in analyse(article).promos] == ["newsletter", kind]


def test_a_quotation_goes_on_behind_an_aside() -> None:
    """An aside that the page puts into a quotation of two paragraphs is no part of it and does not end it."""
    text = "“We wait,” said Ada Brandt. “The sea is high.\n\nHarbour stories\n\n“It will fall tomorrow.”"
    annotations = analyse(with_asides(text, "Harbour stories"))
    assert [text[promo.start : promo.end] for promo in annotations.promos] == ["Harbour stories"]
    said = [text[start:end] for one in annotations.attributions for start, end in one.content]
    assert "“It will fall tomorrow.”" in said
    assert not any("Harbour" in words for words in said)


class OneQuotation:
    """Takes all of the text for one speech, as an encoder may."""

    def tag(self, document: Document) -> Tagging:
        blocks = document.blocks
        whole = Span(blocks[0].start, blocks[-1].end)
        return Tagging([Finding([whole], kind="direct")])


def test_a_speech_is_cut_where_an_aside_stands_in_it() -> None:
    """However far a speech is found to reach, what stands in a box within it belongs to the box alone."""
    text = "The sea is high, she said.\n\nHarbour stories\n\nMore of them\n\nIt will fall tomorrow."
    annotations = analyse(with_asides(text, "Harbour stories", "More of them"), tagger=OneQuotation())
    (speech,) = annotations.attributions
    assert [text[start:end] for start, end in speech.content] == [
        "The sea is high, she said.",
        "It will fall tomorrow.",
    ]
    assert [text[one.start : one.end] for one in annotations.promos] == ["Harbour stories", "More of them"]


def test_nothing_is_claimed_or_named_in_an_aside() -> None:
    """An aside makes no assertion of the narrator's, and who is named in it alone is not in the article."""
    text = "The ferry left at noon.\n\nKlaus Weber won the regatta in 2019.\n\nThe sea was calm."
    annotations = analyse(with_asides(text, "Klaus Weber won the regatta in 2019."))
    assert not [entity for entity in annotations.entities if "Weber" in entity.name]
    assert len(annotations.promos) == 1
    assert all(
        one.end <= annotations.promos[0].start or one.start >= annotations.promos[0].end
        for one in annotations.assertions
    )
