"""Part and join the names of places: “Miramar Florida”, “Washington, D.C.”."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from tui_reader.analysis.english import entries, table
from tui_reader.analysis.taggers.learned.mentions import Mention, joined
from tui_reader.analysis.taggers.learned.name_types import is_listed
from tui_reader.analysis.taggers.learned.tag_set import NAME_TYPES

_PLACE = NAME_TYPES.index("place")
_DISTRICT = re.compile(r"D\. ?C\.?|DC")
_MOST_WORDS = 3  # of the name of a state


def whole_cities(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Join “Washington” and the “D.C.” behind it."""

    def is_one(before: Mention, one: Mention) -> bool:
        is_capital = text[before.start : before.end] == "Washington" and text[before.end : one.start] in (", ", " ")
        return is_capital and _DISTRICT.fullmatch(text, one.start, one.end) is not None

    return joined(mentions, is_one)


def cities_and_states(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Part a city from the state or the country behind it: “Miramar Florida”, “Lyon France”."""
    for one in mentions:
        state = _state(text, one) if int(one.chances.argmax()) == _PLACE else None
        if state is None:
            yield one
        else:
            yield replace(one, end=one.start + len(text[one.start : state].rstrip()))
            yield replace(one, start=state)


def _state(text: str, mention: Mention) -> int | None:
    """Return where the state behind a city begins in a mention, if there is one."""
    form = text[mention.start : mention.end]
    if is_listed(form) or is_listed(form.title()):
        return None
    words = form.split(" ")
    for count in range(1, min(_MOST_WORDS, len(words) - 1) + 1):
        city, state = " ".join(words[:-count]).rstrip(","), " ".join(words[-count:])
        written = {state, state.title(), *([state.upper()] if state[0].isupper() else [])}
        is_state = not written.isdisjoint(_states())
        if is_state and not {city, city.title()}.isdisjoint(entries("cities") | entries("regions")):
            return mention.end - len(state)
    return None


@cache
def _states() -> frozenset[str]:
    countries_of = table("demonyms").values()
    return (
        entries("states")
        | entries("state_abbreviations")
        | {country for countries in countries_of for country in countries}
    )
