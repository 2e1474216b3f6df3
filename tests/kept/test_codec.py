"""Data for JSON, made and read by the fields of classes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, NamedTuple

import pytest

from tui_reader.kept.codec import MisfitError, decoded, encoded, span_keys
from tui_reader.model import Block, Reason, Span


class Anchor(NamedTuple):
    quote: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A class such as the model may gain: the codec has never heard of it."""

    words: tuple[Span, ...]
    by: Literal["reader", "editor"]
    anchors: Sequence[Anchor] = ()
    noted: datetime | None = None
    share: float = 0.5
    reasons: tuple[Reason, ...] = ()
    is_final: bool = False


BARE = Correction((Span(3, 9),), "reader")
FULL = Correction(
    (Span(3, 9), Span(20, 24)),
    "editor",
    (Anchor("the ferry"), Anchor("Orlau", "to ")),
    datetime(2026, 3, 2, 10, 0, tzinfo=UTC),
    1.0,
    (Reason("gull.desk", ("JP",)),),
    is_final=True,
)


def test_a_new_class_is_carried_without_a_change() -> None:
    """Fields of every kind are written and come back as they were."""
    for each in (BARE, FULL):
        assert decoded(Correction, encoded(each)) == each


def test_what_has_its_default_is_left_out() -> None:
    """A line grows by what is said only; some keys of the public format stand always."""
    assert encoded(BARE) == {"words": [[3, 9]], "by": "reader"}
    assert encoded(Block(0, 4, "paragraph")) == {"start": 0, "end": 4, "kind": "paragraph", "level": 0}


def test_fields_may_be_left_out_by_name() -> None:
    """What is written elsewhere is written once."""
    assert encoded(FULL, without=frozenset({"words", "anchors", "noted", "reasons"})) == {
        "by": "editor",
        "share": 1.0,
        "is_final": True,
    }


def test_keys_that_are_not_known_are_passed_over() -> None:
    """What a later version writes beside is read by this one."""
    assert decoded(Correction, encoded(BARE) | {"of_next_year": 1}) == BARE


def test_whole_numbers_are_numbers() -> None:
    """Writers of other languages write 1 for 1.0; true is not a number."""
    assert decoded(Correction, encoded(BARE) | {"share": 1}).share == 1.0
    with pytest.raises(MisfitError, match=r"share is not of the type float, but True"):
        decoded(Correction, encoded(BARE) | {"share": True})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"by": "nobody"}, "by is not one of reader, editor, but 'nobody'"),
        ({"words": [[1, "2"]]}, r"words\[0\] is not a pair of offsets"),
        ({"anchors": [{"before": "a"}]}, r"anchors\[0\]\.quote is missing"),
        ({"anchors": [{"quote": "a\x1b"}]}, r"anchors\[0\]\.quote is not free of control characters"),
        ({"noted": 5}, "noted is not a date and time"),
        ({"noted": "today"}, "noted is not a date and time"),
        ({"noted": "9999-12-31T23:00:00-02:00"}, "noted is not a time that every zone can show"),
        ({"noted": "0001-01-01T00:00:00"}, "noted is not a time that every zone can show"),
        ({"origin": {}}, "origin is not a list"),
        ({"is_final": 1}, "is_final is not of the type bool"),
    ],
)
def test_data_that_do_not_fit_say_where(change: dict[str, object], words: str) -> None:
    """The message leads to the value by its keys."""
    with pytest.raises(MisfitError, match=words):
        decoded(Correction, encoded(BARE) | change)
    with pytest.raises(MisfitError, match="it is not an object"):
        decoded(Correction, [])


def test_the_keys_with_spans_are_told() -> None:
    """They are those whose offsets move with the text."""
    assert span_keys(Correction) == ("words",)
