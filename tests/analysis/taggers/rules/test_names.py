"""Names and dates by rules."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.marking import document_of, fixtures, insert
from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.rules.names import find_names
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.model import Article, Block, Span

LANGUAGE = st.lists(
    st.sampled_from("The Mr Dr. U.S. al-Assad Ministry of and & for London said, “Paris” Smith's A. B.C. MAYOR - 9 June 2015 . \n \n\n é Ürümqi St.".split(" ")),
    max_size=30,
).map(" ".join)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=i) for i, t, e in fixtures("names")])
def test_examples(text: str, expected: str) -> None:
    """Each example of ``fixtures/names.md`` gets the names that stand under it."""
    names = find_names(document_of(text))
    assert insert(text, [(Span(n.start, n.end), f"[{n.type}: ", "]") for n in names]) == expected


@given(st.one_of(LANGUAGE, st.text(max_size=200)))
def test_any_text(text: str) -> None:
    """Whatever the text, names lie in it, in order, without overlaps, and begin and end with no blank."""
    names = find_names(document_of(text))
    assert all(0 <= one.start < one.end <= len(text) for one in names)
    assert all(one.end <= other.start for one, other in pairwise(names))
    assert all(text[one.start : one.end] == text[one.start : one.end].strip() for one in names)
    assert all(0 < one.confidence <= 1 for one in names)


def test_no_blocks() -> None:
    """An empty document has no names."""
    assert find_names(document_of("")) == ()


def test_code_has_no_names() -> None:
    """Blocks of code are not searched."""
    text = "print London"
    article = Article(text, (Block(0, len(text), "code"),))
    assert find_names(make_document(article, article.blocks)) == ()


def test_headline_is_taken_apart() -> None:
    """A headline in title case gives the names that the text below it has, not one long name."""
    text = "Angry Farmers Demand Answers From Marta Szabo After Flood\n\nThe farmers met Marta Szabo on the bank of the river."
    names = find_names(document_of(text))
    assert [text[n.start : n.end] for n in names] == ["Marta Szabo", "Marta Szabo"]


def test_headline_with_a_full_stop() -> None:
    """A line by itself in title case is a headline also where it ends with a full stop."""
    text = "Ida Marsh Goes After Anton Reske Over The Ferry.\n\nMarsh met Reske on the quay."
    assert {"Ida Marsh", "Anton Reske"} <= {text[n.start : n.end] for n in find_names(document_of(text))}


def test_shouted_headline() -> None:
    """In a headline of capitals only what is no ordinary word can be a name."""
    text = "FARMERS DEMAND ANSWERS FROM SZABO\n\nThe farmers met Marta Szabo on the bank of the river."
    assert [text[n.start : n.end] for n in find_names(document_of(text))] == ["SZABO", "Marta Szabo"]


@pytest.mark.parametrize("name", ["regions", "cities", "organisations", "groups", "given_names", "surnames", "titles"])
def test_lists_say_where_they_are_from(name: str) -> None:
    """Every list opens with what it is, and none of its entries is blank or padded."""
    assert entries(name)
    assert all(entry == entry.strip() and entry for entry in entries(name))
