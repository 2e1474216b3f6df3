"""Promotional text by patterns."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.marking import article_of, document_of, fixtures, insert
from tui_reader.analysis import analyse
from tui_reader.analysis.promos import find_promos
from tui_reader.analysis.tagging import Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.windows import windows
from tui_reader.model import Span

WORDS = st.lists(
    st.sampled_from(
        [*"Sign up here to get the latest news in your inbox . “ ” Advertisement - Follow us on Facebook ( ) © 2020".split(), "\n\n", "READ MORE:", "Subscribe to our newsletter."]
    ),
    max_size=25,
).map(" ".join)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=i) for i, t, e in fixtures("promos")])
def test_examples(text: str, expected: str) -> None:
    """Each example of ``fixtures/promos.md`` gets the marks that stand under it."""
    promos = find_promos(document_of(text))
    assert insert(text, [(Span(p.start, p.end), f"⟦{p.kind}: ", "⟧") for p in promos]) == expected


@given(st.one_of(WORDS, st.text(max_size=200)))
def test_any_text(text: str) -> None:
    """Whatever the text, promos lie in it, in order, without overlaps, and no promo lies inside a quotation."""
    document = document_of(text)
    promos = find_promos(document)
    assert all(0 <= one.start < one.end <= len(text) for one in promos)
    assert all(one.end <= other.start for one, other in pairwise(promos))
    quoted = [part for quotation in document.quotations for part in quotation.parts]
    assert not any(part.start <= one.start and one.end <= part.end for one in promos for part in quoted)
    assert all(one.reasons and 0 < one.confidence <= 1 for one in promos)


def test_sentences_are_found_in_every_window() -> None:
    """An appeal among other sentences is marked in a long article's later windows as it is in the first."""
    paragraph = "The ferry left at noon and the sea was calm. " * 20 + "Please subscribe to our newsletter."
    article = article_of("\n\n".join([paragraph] * 150))

    class Looking:
        def tag(self, document: Document) -> Tagging:  # noqa: ARG002 - the protocol's argument
            return Tagging(())

    appeals = [article.text[promo.start : promo.end] for promo in analyse(article, tagger=Looking()).promos]
    assert len(list(windows(article))) > 1
    assert appeals == ["Please subscribe to our newsletter."] * 150
