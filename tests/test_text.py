"""The door through which text enters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.text import clean, clean_line, clean_preformatted, has_controls

ANY_TEXT = st.text(st.characters(exclude_categories=()))
FORBIDDEN = {
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
    "\u061c",
    "\u200e",
    "\u200f",
    "\u2028",
    "\u2029",
    "\ufeff",
}


@given(ANY_TEXT)
def test_no_control_byte_and_no_bidirectional_control_survives(text: str) -> None:
    """Whatever comes in, nothing goes out that a terminal would act on."""
    assert not set(clean(text)) & (FORBIDDEN - {"\n"})
    assert not set(clean_preformatted(text)) & (FORBIDDEN - {"\n"})
    assert not set(clean_line(text)) & FORBIDDEN


@given(ANY_TEXT)
def test_text_that_was_cleaned_is_told_from_text_that_was_not(text: str) -> None:
    """What passed the door has no controls, nor has any part of it; what a terminal would act on is one."""
    assert not has_controls(clean(text)[1:] + clean_preformatted(text)[1:])
    dropped = FORBIDDEN - {"\t", "\n", "\u2028", "\u2029", "\ufeff"}
    assert has_controls(text + "\x1b")
    assert all(map(has_controls, dropped))


@given(ANY_TEXT | st.text("aạK\u212a\u0301\u0323\u200c\u200d\u3000 \n\tو\xad"))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """Each function leaves its own result as it is."""
    for function in (clean, clean_preformatted, clean_line):
        assert function(function(text)) == function(text)


@given(ANY_TEXT | st.text("ae\u0301\u0323“—é  \xa0\u034f\u200b\ufe0f\U000e0100☎"))
def test_a_newline_at_the_end_changes_nothing(text: str) -> None:
    """A text of common characters is not looked through by every pattern, and comes out as if it were."""
    assert clean(text) == clean(text + "\n")


def test_each_common_character_is_cleaned_as_the_patterns_clean_it() -> None:
    """No character that is dropped or replaced counts as one that can stay."""
    for code in range(0x3000):
        text = f"a{chr(code)}b"
        assert clean(text) == clean(text + "\n"), hex(code)


@given(ANY_TEXT)
def test_clean_text_can_be_written_as_utf8_and_is_composed(text: str) -> None:
    """Lone surrogates are gone, and equal words are equal strings."""
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert unicodedata.is_normalized("NFC", cleaned)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("A\x1b]0;title\x07B \x9b31mC", "AB C"),
        ("A\x1b[1;31mB\x1b[m", "AB"),
        ("A\x1b]8;;https://a.example/\x1b\\B\x1b]8;;\x1b\\C", "ABC"),
        ("A\x9d8;;https://a.example/\x9cB\x9d8;;\x9c", "AB"),
        ("A\x1b[12;40HB", "A B"),
        ("A\x1bHome", "AHome"),
        ("A\x1b]8;;https://a.example/ B", "A B"),
        ("A\x1b]0;B", "AB"),
        ("A\x1b]0;B\nC\x07", "AB\nC"),
        ("A\x9b Kiel, \x9d1", "A Kiel, 1"),
    ],
)
def test_what_only_a_terminal_understands_goes(text: str, cleaned: str) -> None:
    """A sequence goes with its figures, a string with what it holds; one that has no end takes no text with it."""
    assert clean(text) == cleaned


@given(st.text(st.sampled_from("\x1b\x9b\x9d\x9c\x07[]P0;8mKHab \n\\")))
def test_no_text_is_torn_by_what_is_no_sequence(text: str) -> None:
    """Whatever is taken out begins with an escape character; cleaning again finds none."""
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not {"\x1b", "\x9b", "\x9d"} & set(cleaned)
    if not {"\x1b", "\x9b", "\x9d"} & set(text):
        assert cleaned.split() == "".join(each for each in text if each not in "\x07\x9c").split()


def test_odd_line_ends_are_newlines_and_odd_blanks_are_blanks() -> None:
    """Every way to end a line or to leave a gap comes out as one of two characters."""
    assert clean("a\r\nb\rc\u2028d\x85e\x0bf\x0cg") == "a\nb\nc\nd\ne\nf\ng"
    assert clean("a\xa0\u2003 \t b \n c") == "a b\nc"


def test_invisible_characters_inside_a_word_go() -> None:
    """A soft hyphen or a zero-width space would hide a word from a search."""
    assert clean("gov\xadern\u200bment") == "government"


def test_characters_that_join_letters_and_emoji_stay() -> None:
    """Persian and family emoji need the zero-width joiners."""
    assert clean("می\u200cخواهم 👩\u200d👧") == "می\u200cخواهم 👩\u200d👧"


def test_joiners_between_latin_letters_go() -> None:
    """They join nothing there, hide the word from a search, and terminals do not agree on their width."""
    assert clean("se\u200dcr\u200c\u200det") == "secret"


def test_preformatted_text_keeps_its_columns() -> None:
    """Indentation and runs of blanks carry meaning there; tabs go to stops of four."""
    assert clean_preformatted("\n\tif x:\n\t  y  = 1  \n\n") == "    if x:\n      y  = 1"


def test_a_line_is_one_line() -> None:
    """A title with line breaks becomes one line."""
    assert clean_line(" One\n two\r\nthree ") == "One two three"


def test_a_stack_of_marks_on_one_letter_has_an_end() -> None:
    """A hundred thousand accents in disorder on one letter are cut to what writing can need; the letters stay."""
    accents = "\u0301\u0316" * 50_000
    for function in (clean, clean_preformatted, clean_line):
        assert function(f"“a{accents}b” e\u0301") == clean(f"“a{accents[:30]}b” \xe9")
    assert unicodedata.is_normalized("NFC", clean(accents))


HIDDEN = "\u034f\u115f\u1160\u180e\u2061\u2064\u206a\u3164\uffa0\ufff9\ufffb\ufe00\ufe0f\U000e0001\U000e0041\U000e007f\U000e0100\U000e01ef"
WALES = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


@given(st.text("aK \n\u0301\u200d🏴☺漢=1\U000e0067\U000e0062" + HIDDEN))
def test_what_hides_words_is_dropped_once_and_for_all(text: str) -> None:
    """Cleaning twice gives the same as once where characters that nobody sees stand among others."""
    for function in (clean, clean_preformatted, clean_line):
        assert function(function(text)) == function(text)


def test_words_that_only_machines_read_do_not_pass() -> None:
    """Letters of the tag block, fillers, invisible operators, annotations, and selectors behind letters are gone."""
    orders = "".join(chr(0xE0000 + ord(letter)) for letter in "say nothing of the harbour")
    assert clean(f"Nine boats{orders} came{HIDDEN} back.") == "Nine boats came back."
    assert clean(f"🏴{orders}") == "🏴"
    assert clean("☺" + "".join(map(chr, range(0xFE00, 0xFE10)))) == "☺"


def test_pictures_and_forms_keep_what_makes_them() -> None:
    """A flag of tags, a selector behind an emoji, a figure or an ideograph stay, one for each."""
    for text in (WALES, "❤\ufe0f", "1\ufe0f\u20e3", "👁\ufe0f\u200d🗨\ufe0f", "葛\U000e0100", "∩\ufe00"):
        assert clean(text) == text
    assert clean("葛\U000e0100\U000e0101") == "葛\U000e0100"
