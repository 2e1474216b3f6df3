"""The forms of the cue verbs."""

import pytest

from tui_reader.analysis.english.cue_verbs import cue_forms, speech_forms


@pytest.mark.parametrize(
    ("form", "verb", "name"),
    [
        ("said", "say", "past"),
        ("says", "say", "third"),
        ("denies", "deny", "third"),
        ("denied", "deny", "past"),
        ("quipped", "quip", "past"),
        ("quipping", "quip", "gerund"),
        ("adding", "add", "gerund"),
        ("calling", "call", "gerund"),
        ("writing", "write", "gerund"),
        ("written", "write", "participle"),
        ("agreeing", "agree", "gerund"),
        ("pledges", "pledge", "third"),
    ],
)
def test_forms(form: str, verb: str, name: str) -> None:
    """Regular forms follow English spelling, irregular ones the file."""
    assert (verb, name) in {(cue.verb, cue.form) for cue in cue_forms()[form]}


def test_a_particle_comes_first() -> None:
    """“Pointed out” is tried before “pointed”."""
    assert [cue.particle for cue in cue_forms()["pointed"]] == ["out", None]


def test_speech_forms_carry_quotations() -> None:
    """Verbs of speech are among them, verbs of intention are not."""
    assert "said" in speech_forms()
    assert "plans" not in speech_forms()
