"""An article that is looked at window by window."""

import pytest

from tests.analysis.marking import article_of
from tui_reader.analysis.taggers import given_tagger
from tui_reader.analysis.tagging import Name, Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.windowed import Windowed
from tui_reader.model import Article, Entity, Span

_PARAGRAPH = (
    "Nine boats came back on Tuesday. She was glad that the officials, who spoke on condition of anonymity, were late."
)
_BEFORE, _AT, _BEHIND = "Mrs. Ida Marsh came.", "Mr. Tom Bell came.", "Mr. Sam Quint came."


class Naming:
    """Finds three names wherever they stand."""

    def tag(self, document: Document) -> Tagging:
        """Return the names in a document."""
        text = document.article.text
        found = [
            Name(at, at + len(name), "person")
            for name in ("Ida Marsh", "Tom Bell", "Sam Quint")
            for block in document.blocks
            if (at := text.find(name, block.start, block.end)) >= 0
        ]
        return Tagging((), sorted(found, key=lambda one: one.start))


@pytest.fixture
def article() -> Article:
    many = "\n\n".join([_PARAGRAPH] * 700)
    return article_of(f"{_BEFORE}\n\n{many}\n\n{_AT}\n\n{many}\n\n{_BEHIND}")


def _names(entities: tuple[Entity, ...]) -> list[str]:
    return [one.name for one in entities if one.type == "person"]


@pytest.mark.parametrize("is_opened", [False, True])
def test_a_glance_sees_nothing_but_its_place(article: Article, is_opened: bool) -> None:  # noqa: FBT001 - a case
    """Names and marks are those of some paragraphs, whether the article has been looked at as a whole or not."""
    place = article.text.index(_AT)
    work = Windowed(article, given_tagger(Naming()), frozenset())
    if is_opened:
        work.open()
    found = work.glance(Span(place, place + 1))
    assert found.annotations is not None
    assert _names(found.annotations.entities) == ["Tom Bell"]
    assert found.span.start <= place < found.span.end < place + 8_000
    assert {one.start // 20_000 for one in found.annotations.assertions} <= {
        found.span.start // 20_000,
        place // 20_000,
    }


def test_a_glance_gives_no_genre_before_the_article_is_opened() -> None:
    """The genre of the text around a place may be another one than that of the article."""
    many = "\n\n".join([_PARAGRAPH] * 1000)
    asked = "\n\n".join(
        ["What did you see there?\n\nI saw nine boats.\n\nMARSH: I said so.\n\nBELL: He did not."] * 100
    )
    article = article_of(f"{asked}\n\n{many}")
    work = Windowed(article, given_tagger(Naming()), frozenset())
    first = work.glance(Span(0, 1)).annotations
    assert first is not None
    assert first.genre is None
    opened = work.open()
    assert opened.genre is not None
    then = work.glance(Span(0, 1)).annotations
    assert then is not None
    assert then.genre == opened.genre


def test_a_window_alone_has_the_marks_that_it_has_in_the_article(article: Article) -> None:
    """A part is joined by itself: the names of other windows are not in it, and its marks are the same."""
    work = Windowed(article, given_tagger(Naming()), frozenset())
    work.open()
    for number in range(len(work.windows)):
        work.look_at(number)
    whole = work.joined()
    parts = [work.part(number) for number in range(len(work.windows))]
    assert [name for part in parts for name in _names(part.entities)] == ["Ida Marsh", "Tom Bell", "Sam Quint"]
    assert [one for part in parts for one in part.assertions] == list(whole.assertions)
