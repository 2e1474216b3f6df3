"""Which of several persons a surname alone is."""

import pytest

from tui_reader.analysis.names.namesakes import allot
from tui_reader.model import Span

TEXT = "." * 4000


def at(*places: int) -> list[Span]:
    return [Span(place, place + 1) for place in places]


def owner(place: int, **named: list[Span]) -> str | None:
    """Whose the surname at ``place`` is, behind persons who are named in full at these places."""
    return next(iter(allot(TEXT, at(place), named)), None)


@pytest.mark.parametrize(("place", "meant"), [(200, None), (240, "Bell")])
def test_of_two_persons_the_one_is_meant_who_is_clearly_ahead(place: int, meant: str | None) -> None:
    """A mention counts half after 600 characters; ahead is a third more, so that the two must be 228 apart."""
    assert owner(3000, Marsh=at(0), Bell=at(place)) == meant


@pytest.mark.parametrize(("place", "meant"), [(400, None), (800, "Bell")])
def test_whom_a_surname_meant_last_it_goes_on_to_mean(place: int, meant: str | None) -> None:
    """That is worth half as much again, until another one is clearly spoken of."""
    found = allot(TEXT, at(10, place + 20), {"Marsh": at(0), "Bell": at(place, place + 10)})
    assert found.pop("Marsh") == at(10)
    assert next(iter(found), None) == meant


@pytest.mark.parametrize(("others", "meant"), [(7, "Marsh"), (8, None)])
def test_of_more_than_eight_namesakes_the_first_is_forgotten(others: int, meant: str | None) -> None:
    """However often somebody was named, behind eight others the surname alone is nobody's."""
    named = {f"Bell {number}": at(10 + number) for number in range(others)}
    assert owner(100, Marsh=at(0, 1, 2, 3, 4), **named) == meant
