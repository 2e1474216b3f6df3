"""Tests of the line of articles."""

from tests.ui.sample import sample_article
from tui_reader.model import AnnotatedArticle
from tui_reader.ui.history import History, Visit


def _visit(location: str) -> Visit:
    return Visit(AnnotatedArticle(location, sample_article()))


def test_empty() -> None:
    """Without a visit there is nowhere to go."""
    history = History()
    assert history.current is None
    assert history.step(-1) is None


def test_back_and_forward() -> None:
    """Back and forward walk along the line and stop at its ends."""
    history = History()
    first, second = _visit("first"), _visit("second")
    history.add(first)
    history.add(second)
    assert history.step(1) is None
    assert history.step(-1) is first
    assert history.step(-1) is None
    assert history.current is first
    assert history.step(1) is second


def test_opening_forgets_what_came_after() -> None:
    """A new article takes the place of those that were gone back from."""
    history = History()
    for name in ("first", "second", "third"):
        history.add(_visit(name))
    history.step(-1)
    history.step(-1)
    history.add(_visit("other"))
    assert history.step(1) is None
    back = history.step(-1)
    assert back is not None
    assert back.document.location == "first"
