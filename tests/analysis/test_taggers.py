"""Which tagger is taken."""

import sys
from collections.abc import Iterator

import pytest

from tui_reader.analysis.learned import LearnedTagger
from tui_reader.analysis.rules import RuleTagger
from tui_reader.analysis.taggers import VARIABLE, default_tagger


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(VARIABLE, raising=False)
    default_tagger.cache_clear()
    yield
    default_tagger.cache_clear()


def test_the_learned_tagger_is_the_default() -> None:
    """Where its runtime is installed, it is taken."""
    assert isinstance(default_tagger(), LearnedTagger)


def test_the_rules_stand_in_where_the_runtime_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some systems have no wheel of it; the program works there, too."""
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert isinstance(default_tagger(), RuleTagger)


def test_the_rules_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a slow machine they are thirty times faster."""
    monkeypatch.setenv(VARIABLE, "rules")
    assert isinstance(default_tagger(), RuleTagger)
