import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import read_page, texts
from tui_reader.readers.html.tree import build_tree

WORDS = "The ferry stays in port until the wind drops, the harbour office said on Monday evening."
PIECES = [
    *("<p>", "</p>", "<div>", "</div>", "<b>", "</i>", "<a href=x>", "<table>", "<td>", "<svg>", "<math xmlns:m='y'>", "<o:p>"),
    *("<button>", "<select>", "<template>", "<noscript>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "<?x", "<plaintext>"),
    *("<p xmlns='u' \"q\" 1a=2 @b=c :d=e x:y=z>", "<x@y>", "<!DOCTYPE", "]]>", "&#0;", "&#xfffe;", "\x00", "\x0c", "\ufffe", "é", "&"),
    *("<frameset>", "<body lang=de>", "<html xml:lang=fr>", "</html>", "<br/>", "<p/", '"', "words "),
]  # fmt: skip


@pytest.mark.parametrize(
    "page",
    [
        f"<header><button><span>Menu</span><div></header><main><p>{WORDS}</p></main>",
        f"<a href='/x'><div><p>Menu</p><main><p>{WORDS}</p></main>",
        f"<form><table><tr><form><p>{WORDS}</p></form></table>",
        f"<ul><li><option>Menu<select><option>More</select><p>{WORDS}",
    ],
)
def test_what_is_left_open_is_closed_as_in_a_browser(page: str) -> None:
    """An element that has no end swallows no more of a page than a browser lets it."""
    assert WORDS in build_tree(f"<title>Ferry</title>{page}").text_content()


def test_words_in_a_table_and_outside_its_cells_stand_before_it() -> None:
    """The order of the text is that on the screen."""
    body = build_tree(f"<table><tr><td>Nine</td></tr><p>{WORDS}</p></table>").find("body")
    assert [child.tag for child in body] == ["p", "table"]


def test_names_are_those_of_the_page() -> None:
    """Neither a namespace nor a prefix that is declared or not changes the name of an element."""
    page = (
        "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:o='urn:o'>"
        "<p xmlns='urn:p'>One<o:p>two</o:p><g:hr>three</g:hr><svg><title>four</title></svg><math><mi>x</mi></math>"
    )
    names = [element.tag for element in build_tree(page).find("body").iter()]
    assert names == ["body", "p", "o:p", "g:hr", "svg", "title", "math", "mi"]


def test_white_space_of_html_parts_words_though_xml_has_no_place_for_it() -> None:
    """No words are glued by a form feed, written as it is or as a reference."""
    assert build_tree("<p>Nine\x0cboats&#12;came&#x0C;back").text_content().split() == "Nine boats came back".split()


@pytest.mark.parametrize(
    "page",
    [
        "".join(f"<font color={n}>" for n in range(490)) + f"<p>{WORDS}" * 4000,
        f"<p {' '.join(f'a{n}' for n in range(50_000))}>{WORDS}",
        f"{'<div>' * 100_000}{WORDS}",
        f"{'<b><i>' * 50_000}<p>{WORDS}",
        f"{'<dl><dd>' * 50_000}<p>{WORDS}",
    ],
    ids=["open emphasis", "attributes", "boxes", "emphasis", "lists"],
)
def test_a_page_made_to_do_harm_is_a_tree_in_no_time(page: str) -> None:
    """Whatever is left open or repeated costs no more than its length, and its text is all there."""
    begun = time.process_time()
    assert WORDS in build_tree(page).text_content()
    assert time.process_time() - begun < 2


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_whatever_is_written_is_a_tree(pieces: list[str]) -> None:
    """No text breaks the way from one tree to the other, and what stands last is still there."""
    root = build_tree(f"<p>first {''.join(pieces)} last")
    assert root.tag == "html"
    assert all("{" not in str(element.tag) for element in root.iter())
    assert "first" in root.text_content() or "<frameset>" in pieces or root.find("frameset") is not None


def test_an_article_behind_an_open_button_is_read() -> None:
    """A menu whose box is left open inside its button takes nothing of the page with it."""
    page = (
        f"<title>Ferry</title><nav><button><div>Menu<i></button></nav><article><h1>Ferry</h1><p>{WORDS}</p></article>"
    )
    assert WORDS in texts(read_page(page))
