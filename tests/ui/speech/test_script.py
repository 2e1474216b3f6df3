"""Tests of what is read aloud."""

from tests.ui.sample import sample_document
from tui_reader.ui.article_view.layout import Layout, Setting
from tui_reader.ui.article_view.marks import marks_of
from tui_reader.ui.article_view.scene import Scene
from tui_reader.ui.speech.script import script


def _scene(**changes: object) -> Scene:
    document = sample_document()
    layout = Layout(document.article, Setting(60))
    return Scene(article=document.article, layout=layout, marks=marks_of(document.annotations), **changes)  # type: ignore[arg-type]


def test_a_quote_is_announced_with_its_speaker_and_ended() -> None:
    """Whoever listens hears who says it, where it ends, and that it goes on behind its cue."""
    assert script(_scene(), 2) == (
        "Quote, Hal Brandt: “Nobody stood in the gangways,” End of quote. the company's director, Hal Brandt, said on Monday, "
        "Quote goes on: “and nobody was turned away.” End of quote."
    )


def test_claims_and_promotion_are_announced() -> None:
    """They end with their sentence, so that their beginning is enough."""
    assert script(_scene(), 3).startswith("Claim: The boat was the oldest")
    assert script(_scene(), 6).startswith("Promotion: Do you like this story?")


def test_what_is_not_named_is_said() -> None:
    """A source without a name is announced as one."""
    assert "Quote, Two sailors, unnamed: the pumps had failed" in script(_scene(), 5)


def test_only_marks_that_are_shown_are_announced() -> None:
    """Who hides claims does not hear of them."""
    assert script(_scene(shown=frozenset({"quote"})), 3) == (
        "The boat was the oldest in the fleet and a disgrace to the harbour."
    )
