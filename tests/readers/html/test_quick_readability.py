from copy import deepcopy
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement, fromstring, tostring
from readability import Document

from tui_reader.readers.html.quick_readability import QuickDocument

_NAMES = ("", "", "comment", "sidebar", "article-body", "post content", "footer", "menu main", "related")
_TEXTS = (
    "",
    " ",
    "The mayor of the harbour town answered: ",
    "\n\n  The mayor, she said, waits. \n",
    "  \t quay  ",
    "A ferry leaves the harbour, as it did before. " * 9,
)
_TAGS = (
    "div",
    "div",
    "article",
    "main",
    "section",
    "p",
    "span",
    "a",
    "b",
    "ul",
    "li",
    "pre",
    "td",
    "blockquote",
    "picture",
)
_EMPTY_TAGS = ("br", "img")


def _element(tag: str, name: str, content: str, behind: str) -> str:
    return f"<{tag} class='{name}' id='{name[:4]}'>{content}</{tag}>{behind}"


_texts = st.sampled_from(_TEXTS)
_markup = st.recursive(
    _texts | st.builds("<{}>".format, st.sampled_from(_EMPTY_TAGS)),
    lambda inner: st.builds(
        _element,
        st.sampled_from(_TAGS),
        st.sampled_from(_NAMES),
        st.builds("".join, st.lists(inner, max_size=5)),
        _texts,
    ),
    max_leaves=40,
)


@given(_markup)
def test_what_is_chosen_in_less_time_is_what_readability_chooses(markup: str) -> None:
    """The steps that are done in another way leave the same elements as those of the library."""
    page = fromstring(f"<html><body><div>{markup}</div></body></html>")
    before = tostring(page)
    with patch.object(Document, "_parse", lambda _, root: deepcopy(root)):
        assert _chosen(QuickDocument(page)) == _chosen(Document(page))
    assert tostring(page) == before


def _chosen(document: Document) -> bytes:
    document.summary(html_partial=True)
    chosen: bytes = tostring(document.html)
    return chosen


@pytest.mark.parametrize("holder", ["main", "article", "math", "pre", "code"])
def test_what_a_name_says_against_an_element_counts_for_less_than_the_text_in_it(holder: str) -> None:
    """A box with a name of furniture stays where it holds the article or a formula, or stands in a listing."""
    page: HtmlElement = fromstring(f"<html><body><div class='sidebar'><{holder}>x</{holder}></div></body></html>")
    document = QuickDocument(page)
    document.html = page
    document.remove_unlikely_candidates()
    assert (page.find(".//div") is not None) is (holder not in ("pre", "code"))
