"""Which tagger is taken, and what is said where it is not the best one."""

from collections.abc import Iterator

import pytest

from tui_reader.analysis import analyse
from tui_reader.analysis.taggers import choose_tagger
from tui_reader.analysis.taggers.learned import LearnedTagger
from tui_reader.analysis.taggers.rules import RuleTagger
from tui_reader.analysis.tagging import Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.errors import UsageError
from tui_reader.model import Article, Block
from tui_reader.tagger_names import VARIABLE

_TEXT = "“The engine is worn out,” said Ida Marsh, the captain of the ferry."
_ARTICLE = Article(_TEXT, (Block(0, len(_TEXT), "paragraph"),), language="en")


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(VARIABLE, raising=False)
    choose_tagger.cache_clear()
    yield
    choose_tagger.cache_clear()


def test_the_learned_tagger_is_the_default() -> None:
    """Where its runtime is installed, it is taken, and its marks lack nothing."""
    assert isinstance(choose_tagger().tagger, LearnedTagger)
    found = analyse(_ARTICLE)
    assert (found.tagger, found.limits) == ("learned", None)


def test_the_rules_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a slow machine they are thirty times faster; that they were asked for is said."""
    monkeypatch.setenv(VARIABLE, "rules")
    assert isinstance(choose_tagger().tagger, RuleTagger)
    assert VARIABLE in (analyse(_ARTICLE).limits or "")


@pytest.mark.parametrize("name", ["banana", "Rules", "rules,learned"])
def test_a_name_that_no_tagger_has_is_a_usage_error(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Nothing is guessed: the error names what there is."""
    monkeypatch.setenv(VARIABLE, name)
    with pytest.raises(UsageError, match="learned or rules"):
        choose_tagger()


def test_a_tagger_that_was_given_is_taken_as_it_is() -> None:
    """One of the package's has its name, somebody else's has none, whatever it calls itself, and nothing is said of what it lacks."""

    class Other:
        name = "of the gull"

        def tag(self, document: Document) -> Tagging:
            return RuleTagger().tag(document)

    named, other = analyse(_ARTICLE, tagger=RuleTagger()), analyse(_ARTICLE, tagger=Other())
    assert [(found.tagger, found.limits) for found in (named, other)] == [("rules", None), (None, None)]


def test_an_article_that_no_tagger_reads_names_none() -> None:
    """Of other languages than English only marks and lists tell."""
    article = Article(_TEXT, (Block(0, len(_TEXT), "paragraph"),), language="de")
    found = analyse(article)
    assert (found.tagger, found.limits) == (None, None)
