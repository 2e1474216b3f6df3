import pytest

from tui_reader.readers.notes import is_way_back, label_of, names_a_note, note_mark


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("7", "7"),
        (" [7] ", "7"),
        ("(7)", "7"),
        ("7.", "7"),
        ("b", "b"),
        ("†", "†"),
        ("note 2", "note 2"),
        ("xii", "xii"),
    ],
)
def test_a_label_is_told_without_its_brackets(text: str, label: str) -> None:
    """Numbers, letters and signs are labels, however the page sets them."""
    assert label_of(text) == label
    assert note_mark(label) == f"[{label}]"


@pytest.mark.parametrize("text", ["", "ferry", "12345", "[citation needed]", "1 of the reports", "[[1]]"])
def test_words_are_no_labels(text: str) -> None:
    """What is longer than a label says something, and is text."""
    assert label_of(text) is None


def test_brackets_are_not_doubled() -> None:
    """A mark that has its brackets keeps them."""
    assert note_mark("[7]") == "[7]"


@pytest.mark.parametrize(
    "names",
    "fnref:3 footnote-ref cite_ref-Weld_2-0 _ftnref4 _edn4 sdfootnote4anc noteref easy-footnote-4-72 footnote-anchor doc-noteref"
    " reference endnotes sidenote-number n12".split(),
)
def test_markup_names_its_notes(names: str) -> None:
    """The names that makers of pages and books give to notes and their marks are known."""
    assert names_a_note(names)


@pytest.mark.parametrize(
    "names", ["", "footer", "preference", "enable", "denoted", "chapter-3", "user-content", "finest"]
)
def test_other_names_say_nothing_of_notes(names: str) -> None:
    """A name that only holds the letters of one is another word."""
    assert not names_a_note(names)


@pytest.mark.parametrize(
    "text", ["↩", "↩\ufe0e", "^", "[back]", "Jump up", "Back to content ↩", " ", "Return to text."]
)
def test_ways_back_say_nothing(text: str) -> None:
    """A link from a note to its mark is a control, in signs or words."""
    assert is_way_back(text)


@pytest.mark.parametrize("text", ["7", "The minutes", "back in March"])
def test_what_says_something_is_no_way_back(text: str) -> None:
    """Numbers and titles of sources are text."""
    assert not is_way_back(text)
