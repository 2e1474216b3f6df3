"""Which tagger is taken."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui_reader.analysis import analyse
from tui_reader.analysis.taggers import choose_tagger
from tui_reader.analysis.taggers.learned import LearnedTagger
from tui_reader.analysis.tagging import Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.errors import UsageError
from tui_reader.model import Article, Block
from tui_reader.tagger_names import VARIABLE

_TEXT = "“The engine is worn out,” said Ida Marsh, the captain of the ferry."
_ARTICLE = Article(_TEXT, (Block(0, len(_TEXT), "paragraph"),), language="en")

PLUGIN = """
from tui_reader import Finding, Span, Tagging

class Ferries:
    def tag(self, document):
        at = document.article.text.find("“")
        end = document.article.text.find("”") + 1
        return Tagging([Finding([Span(at, end)])] if at >= 0 else [])

def broken():
    raise OSError("its weights are not there")

def empty():
    return object()
"""
ENTRIES = (
    "[tui_reader.taggers]\nferries = ferry_tagger:Ferries\nbroken = ferry_tagger:broken\nempty = ferry_tagger:empty\n"
)


def install(folder: Path) -> None:
    """Put a package into ``folder`` that registers taggers, as an installer would."""
    (folder / "ferry_tagger.py").write_text(PLUGIN, encoding="utf-8")
    about = folder / "ferry_tagger-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: ferry-tagger\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(ENTRIES, encoding="utf-8")


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(VARIABLE, raising=False)
    choose_tagger.cache_clear()
    yield
    choose_tagger.cache_clear()


@pytest.fixture
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)


def test_the_own_tagger_is_the_default() -> None:
    """The marks name it, and what ran it."""
    assert isinstance(choose_tagger().tagger, LearnedTagger)
    found = analyse(_ARTICLE)
    assert (found.tagger, found.runtime) == ("learned", "onnxruntime")


def test_the_quick_tagger_is_asked_for_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes with the program, so that no package has to register it; a package cannot take its name."""
    monkeypatch.setenv(VARIABLE, "quick")
    found = analyse(_ARTICLE)
    assert (found.tagger, found.runtime) == ("quick", "onnxruntime")


@pytest.mark.usefixtures("_installed")
def test_a_tagger_that_a_package_registers_is_asked_for_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it finds passes through the stages behind it, and the marks have its name."""
    monkeypatch.setenv(VARIABLE, "ferries")
    found = analyse(_ARTICLE)
    assert (found.tagger, found.runtime) == ("ferries", None)
    assert [(one.kind, _TEXT[slice(*one.content[0])]) for one in found.attributions] == [
        ("direct", "“The engine is worn out,”")
    ]


@pytest.mark.usefixtures("_installed")
@pytest.mark.parametrize("name", ["banana", "Ferries", "learned,ferries"])
def test_a_name_that_no_tagger_has_is_a_usage_error(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Nothing is guessed: the error names what there is."""
    monkeypatch.setenv(VARIABLE, name)
    with pytest.raises(UsageError, match="learned, quick, broken, empty, ferries"):
        choose_tagger()


@pytest.mark.usefixtures("_installed")
@pytest.mark.parametrize(("name", "why"), [("broken", "its weights are not there"), ("empty", "no method “tag”")])
def test_a_tagger_that_cannot_be_loaded_is_a_sentence(monkeypatch: pytest.MonkeyPatch, name: str, why: str) -> None:
    """Whatever another package does wrong, the person reads whose fault it is."""
    monkeypatch.setenv(VARIABLE, name)
    with pytest.raises(UsageError, match=f"“{name}”.*{why}"):
        choose_tagger()


def test_a_tagger_that_was_given_is_taken_as_it_is() -> None:
    """The marks have the name that it gives itself, in one line, and none where it gives none."""

    class Nameless:
        def tag(self, document: Document) -> Tagging:  # noqa: ARG002 - the protocol's argument
            return Tagging(())

    class Gull(Nameless):
        name, runtime, weights = "of the\n gull", 5, b"ab12"

    found = [analyse(_ARTICLE, tagger=tagger) for tagger in (Nameless(), Gull())]
    assert [(one.tagger, one.runtime) for one in found] == [(None, None), ("of the gull", None)]
    assert [one.weights for one in found] == [None, None]


def test_an_article_that_no_tagger_reads_names_none() -> None:
    """Of other languages than English only marks and lists tell."""
    article = Article(_TEXT, (Block(0, len(_TEXT), "paragraph"),), language="de")
    found = analyse(article)
    assert (found.tagger, found.runtime) == (None, None)
