"""Define the state that is remembered between two runs, and its file."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple

from tui_reader.model import Anchor
from tui_reader.text import clean_line

MOST_ARTICLES: Final = 100
MOST_TYPED: Final = 100
_LONGEST_TITLE: Final = 200

Look = Literal["theme", "width", "leaf", "has_sidebar"]
_LOOKS: Mapping[Look, type] = {"theme": str, "width": int, "leaf": str, "has_sidebar": bool}
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
_PLACE: Final = ("exact", "prefix", "suffix", "start")


class DamagedStateError(ValueError):
    """The file is not a state of this program."""


class Recent(NamedTuple):
    """An article that was read, and the place where it was left, unless its beginning."""

    address: str
    title: str
    opened: str
    place: Anchor | None = None


class State(NamedTuple):
    """Everything that is remembered.

    Attributes:
        look: The theme, the width and the sidebar as they were last chosen, by name.
        recent: The articles, the latest first.
        typed: The locations that were typed, the latest first.
        other: Fields of a later version of the program, which stay.
    """

    look: Mapping[str, Any] = _NOTHING
    recent: tuple[Recent, ...] = ()
    typed: tuple[str, ...] = ()
    other: Mapping[str, Any] = _NOTHING

    def with_article(self, address: str, title: str, day: str) -> "State":
        """Put an article first, with the place that it had."""
        article = Recent(address, title[:_LONGEST_TITLE], day, self.place_in(address))
        others = [one for one in self.recent if one.address != address]
        return self._replace(recent=(article, *others)[:MOST_ARTICLES])

    def with_place(self, address: str, place: Anchor | None) -> "State":
        """Set the place in an article that is remembered."""
        recent = (one._replace(place=place) if one.address == address else one for one in self.recent)
        return self._replace(recent=tuple(recent))

    def with_typed(self, location: str) -> "State":
        """Put a typed location first."""
        others = [one for one in self.typed if one != location]
        return self._replace(typed=(location, *others)[:MOST_TYPED])

    def with_look(self, name: Look, value: str | int) -> "State":
        """Set a part of the look."""
        return self._replace(look={**self.look, name: value})

    def place_in(self, address: str) -> Anchor | None:
        """Return the place where an article was left."""
        return next((one.place for one in self.recent if one.address == address), None)


def written(state: State) -> bytes:
    """Return the content of the file.

    Characters that are not text, as a file name may hold, are written as escapes.
    """
    recent = [
        {"address": one.address, "title": one.title, "opened": one.opened}
        | ({"place": {name: getattr(one.place, name) for name in _PLACE}} if one.place else {})
        for one in state.recent
    ]
    fields = {**state.other, "look": dict(state.look), "recent": recent, "typed": state.typed}
    return json.dumps(fields, indent=1).encode() + b"\n"


def parsed(content: bytes) -> State:
    """Return the state in the content of a file.

    Raises:
        DamagedStateError: It holds no state.
    """
    try:
        fields = json.loads(content)
        return State(
            look=_look(fields.pop("look", {})),
            recent=tuple(map(_recent, fields.pop("recent", ())))[:MOST_ARTICLES],
            typed=tuple(map(_text, fields.pop("typed", ())))[:MOST_TYPED],
            other=fields,
        )
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise DamagedStateError("it is damaged, or of another program") from error


def _look(fields: Mapping[str, Any]) -> dict[str, Any]:
    if not isinstance(fields, dict) or any(type(fields.get(name, kind())) is not kind for name, kind in _LOOKS.items()):
        raise TypeError
    return fields


def _recent(fields: Mapping[str, Any]) -> Recent:
    address, title, opened = (_text(fields[name]) for name in ("address", "title", "opened"))
    place = fields.get("place")
    return Recent(address, clean_line(title)[:_LONGEST_TITLE], clean_line(opened), place and _place(place))


def _place(fields: Mapping[str, Any]) -> Anchor:
    start = fields["start"]
    if type(start) is not int or start < 0:
        raise TypeError
    exact, prefix, suffix = (_text(fields[name]) for name in _PLACE[:3])
    return Anchor(exact, prefix, suffix, start)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
