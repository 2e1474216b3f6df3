import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import Element

from tests.readers.reading import read, read_page, texts
from tui_reader.readers.parsable import parsable

PIECES = st.sampled_from(
    [
        *"\x00\x07\x0b\x0c\x1b\x7f\x85\ufffe\uffff\ud800é&#;x0123456789abcdefD",
        "&#x1b;",
        "&#27",
        "&#xD800;",
        "&#1114112;",
    ]
)


@given(st.lists(PIECES | st.characters(), max_size=30).map("".join))
def test_what_is_left_fits_into_a_tree(text: str) -> None:
    """Whatever a page holds, as it is or as a reference, its text can be moved from element to element."""
    element = Element("p")
    element.text = parsable(text).decode()


@pytest.mark.parametrize(
    ("written", "kept"),
    [("a&#x1b;[31mb", "ab"), ("a&#8217;b", "a&#8217;b"), ("a\x0cb", "a\nb"), ("a&#0;b", "ab"), ("&#xd83d;", "")],
)
def test_only_what_stands_for_no_character_goes(written: str, kept: str) -> None:
    """References to letters stay as they are; those to controls and halves of characters go."""
    assert parsable(written).decode() == kept


def test_controls_before_and_behind_what_is_taken_out() -> None:
    """Text with controls around a button or a hidden element comes out without them, and without a fault."""
    page = (
        "<p>The ferry&#x1b; stays.<button>Share</button>\x0c It left<span hidden>x</span>&#7; on Monday, at noon.</p>"
    )
    assert texts(read_page(page)) == ["The ferry stays. It left on Monday, at noon."]


@pytest.mark.parametrize("reference", ["&#xD800;", "&#x1b;", "&#1114112;"])
def test_a_feed_with_references_to_no_character(reference: str) -> None:
    """A feed that writes half a character is read without it."""
    entry = (
        f"<entry><title>Ferry</title><content type='xhtml'><div>It stays{reference} in port.</div></content></entry>"
    )
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title>{entry}</feed>'
    assert "It stays in port." in read(feed, "application/atom+xml").text
