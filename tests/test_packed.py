import pickle
import sys

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Assertion, Attribution, Reason, Span
from tui_reader.packed import Packed, kept

SPANS = st.builds(Span, st.integers(0, 10**7), st.integers(0, 10**7))
ATTRIBUTIONS = st.builds(
    Attribution,
    content=st.lists(SPANS, max_size=2).map(tuple),
    source=st.lists(SPANS, max_size=1).map(tuple),
    cue=st.lists(SPANS, max_size=1).map(tuple),
    kind=st.sampled_from(["direct", "indirect", "mixed"]),
    speaker=st.none() | st.text(max_size=5),
    confidence=st.floats(0, 1),
    reasons=st.lists(st.text(max_size=5).map(Reason), max_size=2).map(tuple),
)
ROWS = st.builds(lambda few, times: few * times, st.lists(ATTRIBUTIONS, max_size=5), st.integers(0, 40))


@given(ROWS)
def test_what_is_packed_comes_out_as_it_was(values: list[Attribution]) -> None:
    """One after the other, from behind, by number, and in slices: a packed row is the row that was packed."""
    packed = Packed(values)
    assert len(packed) == len(values)
    assert list(packed) == values
    assert list(reversed(packed)) == values[::-1]
    assert [packed[place] for place in range(-len(values), len(values))] == values * 2
    assert packed[-7:] == values[-7:]
    assert packed[1::70] == values[1::70]


@given(ROWS, ROWS)
def test_a_packed_row_equals_what_holds_the_same(values: list[Attribution], others: list[Attribution]) -> None:
    """It compares as tuples do, with tuples too, and what is equal has one hash."""
    assert (Packed(values) == Packed(others)) == (values == others)
    assert tuple(values) == Packed(values)
    assert hash(Packed(values)) == hash(Packed(tuple(values)))
    assert Packed(values) != "no row of marks"


@given(ROWS)
def test_a_packed_row_can_be_sent_to_another_process(values: list[Attribution]) -> None:
    """A batch sends what was found from process to process."""
    assert pickle.loads(pickle.dumps(Packed(values))) == values  # noqa: S301 - what the line itself has made


def test_short_rows_are_bytes_too() -> None:
    """Nothing stays an object for being the last: a long text has hundreds of short rows while it is analysed."""
    rows = [Packed([Assertion(7 * n, 7 * n + 40, "fact") for n in range(length)]) for length in (1, 63, 65)]
    assert [[*each] for each in rows] == [
        [Assertion(7 * n, 7 * n + 40, "fact") for n in range(len(each))] for each in rows
    ]
    assert not any(run for each in rows for run in [each._recent[1]])


def test_a_long_row_is_small() -> None:
    """Ten thousand claims take less than 40 bytes each; as objects they take ten times as much."""
    packed = Packed(
        Assertion(7 * n, 7 * n + 40, "fact", strength=n % 7 / 7, reasons=(Reason("assertion.count", (str(n),)),))
        for n in range(10_000)
    )
    assert sum(map(sys.getsizeof, packed._packed)) < 40 * len(packed)


@given(ROWS)
def test_a_row_that_is_kept_is_the_row(values: list[Attribution]) -> None:
    """Whether or not it is long enough to be packed."""
    assert list(kept(iter(values))) == values


def test_only_a_long_row_is_packed() -> None:
    """To pack the marks of an article would take longer than to find some of them."""
    claims = [Assertion(7 * n, 7 * n + 40, "fact") for n in range(600)]
    assert isinstance(kept(claims[:512]), tuple)
    assert isinstance(kept(claims), Packed)
    assert kept(claims) == claims
