"""Which stretches of a text are the narrator's own."""

import pytest

from tests.analysis.marking import document_of
from tui_reader.analysis.assertions.narrator_clauses import stretches
from tui_reader.model import Attribution, Span


def narrated(text: str) -> list[str]:
    return [text[one.start : one.end] for one in stretches(document_of(text), [], [])]


@pytest.mark.parametrize("quotation", ["“Nobody lands before the bell”", "“We open again when the ice is gone”"])
def test_a_quotation_of_five_words_is_speech(quotation: str) -> None:
    """What stands in marks is somebody's speech from five words on, though nobody is named who says it."""
    assert not any(quotation in words for words in narrated(f"The board had one line. {quotation} hung on the door."))


def test_a_shorter_quotation_is_a_label() -> None:
    """A name, a title or a word in marks is part of what the narrator states."""
    text = "The boat “Three Sisters of Marlow” left at noon."
    assert narrated(text) == [text.removesuffix(".")] or narrated(text) == [text]


@pytest.mark.parametrize(
    ("behind", "narrated_behind"),
    [(", as he left", False), (", when he asked", False), (", and the harbour was closed at noon", True)],
)
def test_a_few_words_beside_a_statement_are_its_frame(behind: str, narrated_behind: bool) -> None:  # noqa: FBT001 - a column of a table
    """A clause of four words or more states something of its own; a shorter one only says when or how it was said."""
    text = f"“We are done,” Ida said{behind}."
    content, source, cue = (
        Span(text.index(words), text.index(words) + len(words)) for words in ("“We are done,”", "Ida", "said")
    )
    said = Attribution((content,), (source,), (cue,), "direct")
    found = [text[one.start : one.end] for one in stretches(document_of(text), [said], [])]
    assert bool(found) is narrated_behind
