import pytest

from tests.readers.reading import blocks, texts, written


@pytest.mark.parametrize(
    "html",
    [
        "The toll is <del>two</del> three crowns.",
        "The toll is <s>two </s>three crowns.",
        "The toll is<strike> two </strike>three crowns.",
        "The toll is <del style='text-decoration:line-through' class=strike>two</del> three crowns.",
        "The toll is <del>two</del><ins> three</ins> crowns.",
        "The toll is <span style='color:red; text-decoration: underline line-through'>two</span> three crowns.",
        "The toll is <span class='note line-through'>two</span> three crowns.",
        "The toll is <span role=deletion>two <s>or</s> four</span> three crowns.",
    ],
)
def test_struck_out_words_are_not_said(html: str) -> None:
    """What a page shows as struck out is gone, by whatever element, role, style or name; what replaces it stays."""
    assert texts(written(f"<p>{html}</p>")) == ["The toll is three crowns."]


def test_a_paragraph_that_is_struck_out_is_gone() -> None:
    """Nothing is left of a block of which every word is struck out."""
    html = "<p>The ferry sails at noon, and again at nine in the evening.</p><p><s>It never sails on Sundays.</s></p>"
    assert texts(written(html)) == ["The ferry sails at noon, and again at nine in the evening."]


def test_a_listing_keeps_its_changes() -> None:
    """In preformatted text a deletion is what the text is about."""
    assert blocks(written("<pre><del>toll = 2</del>\n<ins>toll = 3</ins></pre>")) == [("code", "toll = 2\ntoll = 3")]


def test_an_open_tag_does_not_strike_out_the_page() -> None:
    """Where most of a page would be struck out, a tag was left open."""
    assert texts(written("<div><s>Old. <p>The ferry sails at noon.</p><p>It is late.</p></div>"))[-1] == "It is late."
