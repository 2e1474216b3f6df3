import threading

import pytest

from tui_reader.ui.article_view.search import Query, Search

TEXT = "The “old” bridge—it’s called\nSevern—fell.\n\nFell? the minister said.\n\nSTRASSE, Straße"


def found(query: str, *, regex: bool = False, case_sensitive: bool | None = None, text: str = TEXT) -> list[str]:
    spans = Search(Query(query, regex, case_sensitive), text).run(time_limit=30)
    return [text[span.start : span.end] for span in spans]


def test_case_is_smart() -> None:
    """Small letters find all; a capital letter finds itself only; and either can be asked for."""
    assert found("fell") == ["fell", "Fell"]
    assert found("Fell") == ["Fell"]
    assert found("fell", case_sensitive=True) == ["fell"]
    assert found("FELL", case_sensitive=False) == ["fell", "Fell"]


def test_a_phrase_is_found_across_a_line_end() -> None:
    """Lines within a block are one text, and any run of blanks in the query stands for one."""
    assert found("called  severn") == ["called\nSevern"]


def test_a_phrase_does_not_run_into_the_next_block() -> None:
    """Two blocks are two texts."""
    assert found("fell. fell") == []


def test_what_a_keyboard_has_finds_what_is_printed() -> None:
    """Straight quotation marks find curly ones, a hyphen finds a dash."""
    assert found('"old" bridge-it\'s') == ["“old” bridge—it’s"]


def test_other_letters_mean_themselves() -> None:
    """Signs of regular expressions mean nothing in a plain search."""
    assert found("fell.") == ["fell."]
    assert found(".*") == []


def test_nothing_is_found_by_nothing() -> None:
    """An empty query, or blanks, match nothing."""
    assert found("") == found("  ") == found("", regex=True) == []


def test_a_regular_expression() -> None:
    """It is matched within paragraphs, where ^ and $ are the ends of lines; empty matches do not count."""
    assert found(r"^fell\b|\w+\.$", regex=True) == ["fell.", "Fell", "said."]
    assert found("x*", regex=True) == []
    assert found("f[^q]+said", regex=True) == ["Fell? the minister said"]


def test_a_broken_expression_is_explained() -> None:
    """The error is a sentence."""
    with pytest.raises(ValueError, match=r"^This is not a regular expression: .+\.$"):
        Search(Query("(", regex=True), TEXT)


def test_an_expression_that_never_ends_is_given_up() -> None:
    """A person's expression cannot hold the program: its process is ended."""
    with pytest.raises(TimeoutError, match="given up"):
        Search(Query("(a+)+$", regex=True), "a" * 60 + "b").run(time_limit=0.2)


def test_a_search_can_be_stopped_from_another_thread() -> None:
    """The next key ends the search that runs."""
    search = Search(Query("(a+)+$", regex=True), "a" * 60 + "b")
    threading.Timer(0.1, search.stop).start()
    assert len(search.run(time_limit=60)) == 0


def test_a_long_text_is_searched_in_windows() -> None:
    """A match is found once, wherever a window begins."""
    text = "\n\n".join(["the bridge fell and was built again"] * 20_000)
    assert len(Search(Query("bridge fell"), text).run()) == 20_000
    assert not Search(Query("b", regex=True), "short").is_short
    assert Search(Query("b"), "short").is_short
