"""Cues that break a clause between two commas."""

import pytest

from tests.analysis.marking import document_of
from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech import settle_quotations
from tui_reader.analysis.speech.parentheses import parenthetical
from tui_reader.model import Span


def broken(text: str) -> list[tuple[list[str], list[str]]]:
    def words(spans: list[Span]) -> list[str]:
        return [text[span.start : span.end] for span in spans]

    return [(words(one.source), words(one.content)) for one in parenthetical(document_of(text))]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Old ropes, the crew learned, tear in the cold.", "the crew", ["Old ropes", "tear in the cold"]),
        ("One of the boats, according to harbour records, had sunk twice.", "harbour records", ["One of the boats", "had sunk twice"]),
        ("The toll, Lena Farkas wrote, is a tax.", "Lena Farkas", ["The toll", "is a tax"]),
        ("For a village of that size, critics say, two ferries are too many.", "critics",
         ["For a village of that size", "two ferries are too many"]),
    ],
)  # fmt: skip
def test_a_clause_that_its_cue_breaks_is_one_statement(text: str, source: str, content: list[str]) -> None:
    """Both halves are what is reported, and who stands beside the verb reports it."""
    assert broken(text) == [([source], content)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was late, the crew learned, and left at nine.",  # a whole clause before the cue
        "The boat had sunk, according to harbour records, and the crew left.",
        "Nets, step counters, and lamps are sold here.",
        "The crane, which officials claimed, fell on a car.",
        "Still, the crew learned, ropes tear in the cold.",  # the tagger's: only a word opens the sentence
        "The toll, we wrote, is a tax.",
        "The toll, Lena Farkas wrote, “is a tax” on the poor.",
    ],
)
def test_what_only_looks_like_a_broken_clause_is_left_alone(text: str) -> None:
    """A list, a relative clause, the narrator's own “we” and quotations are no clauses that a cue breaks."""
    assert broken(text) == []


def test_the_halves_of_a_broken_clause_replace_a_piece_of_it() -> None:
    """Where a tagger has found a part of the clause alone, the whole of it is shown."""
    text = "Old ropes, the crew learned, tear in the cold."
    piece = Finding([Span(0, 3)], [Span(text.index("learned"), text.index(", tear"))])
    (found,) = settle_quotations(document_of(text), [piece])
    assert [text[span.start : span.end] for span in found.content] == ["Old ropes", "tear in the cold"]


@pytest.mark.parametrize(("old", "is_found"), [(9, True), (10, False)])
def test_a_subject_with_its_verb_of_more_than_twelve_words_breaks_no_clause(old: int, is_found: bool) -> None:  # noqa: FBT001 - a column of a table
    """What is longer is a clause beside the others."""
    assert bool(broken(f"Old ropes, the {'old ' * old}crew learned, tear in the cold.")) is is_found
