"""A glance at a page before it is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shards.pages import GERMAN, STORIES, html
from tui_reader.shards.glimpse import is_in_other_language
from tui_reader.shards.shard_page import Page

ENGLISH = html(*STORIES["ferry"])


def page(text: str, charset: str | None = None) -> Page:
    return Page("", text.encode(charset or "utf-8"), "text/html", charset)


@pytest.mark.parametrize("charset", [None, "utf-8", "latin-1"])
def test_a_page_in_another_language_is_known_by_its_paragraphs(charset: str | None) -> None:
    """Whatever its encoding is, and whatever language it states."""
    stated = GERMAN.replace("lang='de'", "lang='en'")
    assert is_in_other_language(page(stated, charset), ["en"])
    assert not is_in_other_language(page(stated, charset), ["de"])
    assert not is_in_other_language(page(stated, charset), ["de", "en"])


def test_what_is_not_sure_is_read() -> None:
    """English, words without paragraphs, plain text, and languages whose words are not known."""
    assert not is_in_other_language(page(ENGLISH), ["en"])
    assert not is_in_other_language(page(GERMAN.replace("<p>", "<div>")), ["en"])
    assert not is_in_other_language(Page("", GERMAN.encode(), "text/plain"), ["en"])
    assert not is_in_other_language(page(GERMAN), ["xx"])
    assert not is_in_other_language(page(GERMAN), [])


def test_a_page_that_quotes_another_language_is_read() -> None:
    """As many sentences of English as of the other language leave it open."""
    both = ENGLISH.replace(
        "</article>", f"{GERMAN.partition('</h1>')[2].partition('</article>')[0][:200]}</p></article>"
    )
    assert not is_in_other_language(page(both), ["en"])


@given(st.text(alphabet="<p>/ \néaß", max_size=300), st.sampled_from([None, "utf-8", "no-such-charset", "utf-16"]))
def test_any_page_can_be_glanced_at(text: str, charset: str | None) -> None:
    """No page is an error."""
    assert not is_in_other_language(Page("", text.encode(), "text/html", charset), ["en"])
