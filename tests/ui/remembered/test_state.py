"""The content of the state file."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Anchor
from tui_reader.ui.remembered.state import MOST_ARTICLES, MOST_TYPED, DamagedStateError, Recent, State, parsed, written

PLACE = Anchor("The quay is closed", "said. ", ", said", 412)


def test_a_state_comes_back_as_it_was() -> None:
    """Addresses that hold no text, as file names may, come back, too."""
    recent = (
        Recent("/srv/ferry\udcff.html", "The ferry", "2027-03-12", PLACE),
        Recent("https://a.example/b", "B", "2027-03-11"),
    )
    state = State({"theme": "sepia", "width": 72, "leaf": "names", "has_sidebar": False}, recent, ("a.html", "é\udcff"))
    assert parsed(written(state)) == state


def test_fields_of_a_later_version_stay() -> None:
    """Going back to this version and forward again loses nothing."""
    content = json.dumps({"look": {"font": 3}, "notes": [1]}).encode()
    fields = json.loads(written(parsed(content).with_look("width", 60)))
    assert (fields["notes"], fields["look"]) == ([1], {"font": 3, "width": 60})


def test_an_article_that_is_opened_again_comes_first_and_keeps_its_place() -> None:
    """No article is there twice, and the oldest of too many go."""
    state = State().with_article("a", "A", "2027-03-12").with_place("a", PLACE).with_article("b", "B", "2027-03-12")
    state = state.with_article("a", "A, second edition", "2027-03-13")
    assert [one.title for one in state.recent] == ["A, second edition", "B"]
    assert state.place_in("a") == PLACE
    for number in range(MOST_ARTICLES):
        state = state.with_article(f"x{number}", "X", "2027-03-14")
    assert len(state.recent) == MOST_ARTICLES
    assert state.place_in("a") is None


def test_a_location_that_is_typed_again_comes_first() -> None:
    """No location is there twice, and the oldest of too many go."""
    state = State()
    for location in ("a", "b", "a", *map(str, range(MOST_TYPED - 2))):
        state = state.with_typed(location)
    assert state.typed[-2:] == ("a", "b")
    assert len(state.typed) == MOST_TYPED
    assert state.with_typed("c").typed[-1] == "a"


def test_titles_are_cleaned() -> None:
    """A file that somebody has changed sends no control characters to the terminal."""
    content = json.dumps({"recent": [{"address": "a", "title": "A\x1b[2J\u202e", "opened": "\x07"}]}).encode()
    [recent] = parsed(content).recent
    assert recent.title.isprintable()
    assert recent.opened.isprintable()


FOREIGN: list[Any] = [
    [],
    7,
    None,
    {"look": 3},
    {"look": {"width": "80"}},
    {"look": {"width": True}},
    {"recent": {"a": 1}},
    {"recent": [{"address": "a"}]},
    {"recent": [{"address": "a", "title": "A", "opened": "", "place": {"start": -1}}]},
    {"typed": [3]},
    {"typed": 3},
]


@pytest.mark.parametrize("fields", FOREIGN)
def test_foreign_content_is_refused(fields: object) -> None:
    """What is JSON and no state is refused as a whole, with one error."""
    with pytest.raises(DamagedStateError):
        parsed(json.dumps(fields).encode())


@given(
    st.binary(max_size=60)
    | st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["look", "recent", "typed", "address", "title", "place", "start", "width"]),
                inner,
                max_size=3,
            )
        ),
        max_leaves=8,
    ).map(lambda fields: json.dumps(fields).encode())
)
def test_any_content_is_a_state_or_one_error(content: bytes) -> None:
    """No file makes the program fail, and a state that is read can be written."""
    try:
        state = parsed(content)
    except DamagedStateError:
        return
    assert parsed(written(state)) == state
