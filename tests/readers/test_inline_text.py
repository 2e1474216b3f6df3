import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.readers.inline_text import InlineText
from tui_reader.text import clean

# Letters with accents that compose, blanks of all kinds, controls that are dropped.
PIECES = st.lists(
    st.text(st.sampled_from("aeoe\u0301\u0308 \n\t\u00a0\u200b\u202e\u2028é가\u11a8"), max_size=4), max_size=8
)


def written(*pieces: str) -> InlineText:
    inline = InlineText()
    for piece in pieces:
        inline.write(piece)
    return inline


def test_pieces_are_neither_glued_nor_torn() -> None:
    """White space comes only from white space, and runs together across the pieces."""
    assert written("w", "ord ", " and", "\n\t", "more ").finish()[0] == "word and more"


def test_line_breaks_are_kept_one_at_a_time() -> None:
    """A break eats the blanks around it, and two in a row are one."""
    inline = written("one ")
    inline.break_line()
    inline.break_line()
    inline.write(" two")
    inline.break_line()
    assert inline.finish()[0] == "one\ntwo"


def test_links_hold_their_words_without_the_blanks_around() -> None:
    """A link's offsets are exact, whatever white space the markup has."""
    inline = written("See ")
    inline.open_link("https://a.example/")
    inline.write(" the ferry \n")
    inline.close_link()
    inline.write(" now")
    inline.open_link("https://b.example/")
    inline.write(" ")
    text, [link] = inline.finish()
    assert text == "See the ferry now"
    assert text[link.start : link.end] == "the ferry"


@given(PIECES)
def test_pieces_give_what_cleaning_them_together_gives(pieces: list[str]) -> None:
    """Cutting a text into pieces changes nothing, and the result is clean."""
    text, _ = written(*pieces).finish()
    assert text == " ".join(clean("".join(pieces)).split())
    assert unicodedata.is_normalized("NFC", text)


@given(PIECES, PIECES, PIECES)
def test_a_link_is_where_its_pieces_are(before: list[str], inside: list[str], behind: list[str]) -> None:
    """What stands between the offsets came from the pieces of the link."""
    inline = written(*before)
    inline.open_link("https://a.example/")
    for piece in inside:
        inline.write(piece)
    inline.close_link()
    for piece in behind:
        inline.write(piece)
    text, links = inline.finish()
    for link in links:
        shown = text[link.start : link.end]
        assert shown == shown.strip() != ""
        assert set(shown) <= set(clean("".join([*inside, *behind]))) | {" "}
