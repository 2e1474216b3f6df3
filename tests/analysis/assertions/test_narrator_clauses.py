"""Which stretches of a text are the narrator's own."""

import pytest

from tests.analysis.marking import document_of
from tui_reader.analysis.assertions.narrator_clauses import stretches


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
