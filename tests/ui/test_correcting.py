"""What a person can choose from to correct a mark."""

from dataclasses import replace

import pytest

from tests.ui.sample import sample_document
from tui_reader.ui.correcting import speakers


def test_sources_without_a_name_can_be_chosen() -> None:
    """Speakers come first, then sources that are not named, in the words of the text, then the other names; none comes twice."""
    document = sample_document()
    sailors = replace(document.annotations.attributions[2], speaker=None)
    said = (*document.annotations.attributions[:2], sailors, *document.annotations.attributions[3:])
    document = replace(document, annotations=replace(document.annotations, attributions=said))
    assert speakers(document) == ["Hal Brandt", "The harbour office", "Two sailors", "Nora Quint", "Marlow"]


def offered(source: str) -> list[str]:
    """Who can speak in the sample where a source without a name is called so."""
    document = sample_document()
    they = replace(document.annotations.attributions[2], speaker=source, speaker_kind="unnamed")
    found = replace(document.annotations, attributions=(they,))
    return speakers(replace(document, annotations=found))


@pytest.mark.parametrize(
    "source", ["They", "The person", "that woman", "Some people", "others", "Another", "The other man", "No one"]
)
def test_a_word_for_anybody_is_no_source_to_choose(source: str) -> None:
    """“They” or “the person” means somebody else in each sentence."""
    assert offered(source) == ["Hal Brandt", "Nora Quint", "Marlow"]


@pytest.mark.parametrize("source", ["A woman", "Two men", "The person who called", "Some people of the island"])
def test_a_source_that_is_described_can_be_chosen(source: str) -> None:
    """Whoever is told from others by the words, or comes up in them, can be chosen."""
    assert offered(source)[0] == source
