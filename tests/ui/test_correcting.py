"""What a person can choose from to correct a mark."""

from dataclasses import replace

from tests.ui.sample import sample_document
from tui_reader.ui.correcting import speakers


def test_sources_without_a_name_can_be_chosen() -> None:
    """Speakers come first, then sources that are not named, in the words of the text, then the other names; none comes twice."""
    document = sample_document()
    sailors = replace(document.annotations.attributions[2], speaker=None)
    said = (*document.annotations.attributions[:2], sailors, *document.annotations.attributions[3:])
    document = replace(document, annotations=replace(document.annotations, attributions=said))
    assert speakers(document) == ["Hal Brandt", "The harbour office", "Two sailors", "Nora Quint", "Marlow"]


def test_a_pronoun_is_no_source_to_choose() -> None:
    """“They” without a name means somebody else in each sentence."""
    document = sample_document()
    they = replace(document.annotations.attributions[2], speaker="They", speaker_kind="collective")
    found = replace(document.annotations, attributions=(they,))
    assert speakers(replace(document, annotations=found)) == ["Hal Brandt", "Nora Quint", "Marlow"]
