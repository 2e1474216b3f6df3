"""Tests of the line of articles."""

from dataclasses import replace

from tests.ui.sample import sample_article
from tui_reader import sample
from tui_reader.model import AnnotatedArticle
from tui_reader.ui.history import MOST_CHARACTERS, MOST_VISITS, History, Visit


def _visit(location: str, text: str | None = None) -> Visit:
    article = sample_article()
    return Visit(AnnotatedArticle(location, article if text is None else replace(article, text=text, blocks=())))


def _earlier(history: History) -> list[str]:
    """Where it leads to go back until nothing is left."""
    locations = []
    while (visit := history.step(-1)) is not None:
        locations.append(visit.document.location)
    return locations


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


def test_the_oldest_of_many_are_forgotten() -> None:
    """Of a long session the last articles are kept, so many that nobody misses the others, and that others were is known."""
    history = History()
    for number in range(MOST_VISITS):
        history.add(_visit(str(number)))
    assert not history.has_forgotten
    for number in range(MOST_VISITS, MOST_VISITS + 3):
        history.add(_visit(str(number)))
    assert history.has_forgotten
    assert _earlier(history) == [str(number) for number in range(MOST_VISITS + 1, 2, -1)]


def test_long_articles_leave_room_for_few() -> None:
    """The oldest are forgotten where the texts are too long together, but there is always one to go back to."""
    history = History()
    book = "a" * (MOST_CHARACTERS // 2)
    for number in range(3):
        history.add(_visit(f"book {number}", book))
    assert _earlier(history) == ["book 1"]
    for number in range(2):
        history.add(_visit(f"shelf {number}", book * 3))
    assert _earlier(history) == ["shelf 0"]


def test_visits_to_one_address_share_their_corrections() -> None:
    """What is corrected in one visit is corrected in all of that address, whatever part of the page the visit is to."""
    history = History()
    first, other, again = (_visit(f"https://example.org/{end}") for end in ("ferry", "harbour", "ferry#list"))
    for visit in (first, other, again):
        history.add(visit)
    assert again.address == first.address == "https://example.org/ferry"
    assert again.corrections is first.corrections
    assert other.corrections is not first.corrections


def test_what_has_no_address_shares_nothing() -> None:
    """Standard input and the sample have no address, and no corrections in common with another visit."""
    history = History()
    visits = [_visit("-"), _visit("-"), _visit(str(sample.ARTICLE)), _visit(str(sample.ARTICLE))]
    for visit in visits:
        history.add(visit)
        assert visit.address is None
    assert len({id(visit.corrections) for visit in visits}) == len(visits)
