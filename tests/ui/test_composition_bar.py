"""The bar of what an article's words are: quoted, reported, claimed, promotional, or nothing of these."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.export.summary import Part
from tui_reader.ui.composition_bar import bar, legend

PARTS: tuple[Part, ...] = get_args(Part)
SIGNS = "█▓▒?$·"
SHARES: dict[Part, float] = {
    "direct": 0.12,
    "mixed": 0.1,
    "indirect": 0.06,
    "claim": 0.32,
    "promo": 0.09,
    "rest": 0.31,
}


def _text(segments: list[object]) -> str:
    return "".join(segment.text for segment in segments)  # type: ignore[attr-defined]


@st.composite
def shares(draw: st.DrawFn) -> dict[Part, float]:
    """Shares that together are 1."""
    weights = draw(st.lists(st.integers(0, 1000), min_size=len(PARTS), max_size=len(PARTS)).filter(any))
    return {part: weight / sum(weights) for part, weight in zip(PARTS, weights, strict=True)}


@given(shares(), st.integers(20, 200), st.booleans())
def test_the_bar_fills_its_row(given_shares: dict[Part, float], width: int, numbered: bool) -> None:  # noqa: FBT001 - drawn
    """Every part of at least one per cent has a cell with its sign, in one order, and together they are as wide as the row."""
    text = _text([*bar(given_shares, width, numbered=numbered)])
    assert len(text) == width
    signs = [sign for part, sign in zip(PARTS, SIGNS, strict=True) if round(given_shares[part] * 100)]
    places = [text.index(sign) for sign in signs]
    assert places == sorted(places)


@given(shares(), st.integers(1, 200))
def test_the_legend_never_runs_over(given_shares: dict[Part, float], width: int) -> None:
    """It is shortened to the room that there is."""
    assert len(_text([*legend(given_shares, width)])) <= width


def test_parts_are_told_apart_without_colour() -> None:
    """Each part is drawn with a sign of its own, as long as its share; the legend has the same signs."""
    assert _text([*bar(SHARES, 50)]) == "██████▓▓▓▓▓▒▒▒????????????????$$$$················"
    assert _text([*legend(SHARES, 120)]) == (
        "█ quoted 12 %  ▓ partly quoted 10 %  ▒ reported 6 %  ? the narrator's claims 32 %  $ promotion 9 %  · the rest 31 %"
    )


def test_fewer_words_where_there_is_less_room() -> None:
    """First the words get shorter, then the last parts are left out."""
    assert _text([*legend(SHARES, 78)]) == "█ quoted 12 %  ▓ partly 10 %  ▒ reported 6 %  ? claims 32 %  $ promo 9 %"
    assert _text([*legend(SHARES, 30)]) == "█ quoted 12 %  ▓ partly 10 %"
    assert legend(SHARES, 3) == []


def test_a_bar_without_a_legend_has_the_numbers() -> None:
    """A share stands in the middle of its part, if that is long enough."""
    assert _text([*bar(SHARES, 50, numbered=True)]) == "██████▓▓▓▓▓▒▒▒????? 32 % ?????$$$$····· 31 % ·····"
