"""Define a mention of a name, as the encoder finds it, and join mentions."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui_reader.model import Reason

if TYPE_CHECKING:
    from tui_reader.analysis.taggers.learned.name_types import Vector


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of an entity.

    ``chances`` are its probabilities of ``NAME_TYPES``, ``reasons`` the repairs that moved its ends.
    """

    start: int
    end: int
    chances: "Vector"
    reasons: tuple[Reason, ...] = ()


def joined(mentions: Iterable[Mention], is_one: Callable[[Mention, Mention], bool]) -> Iterator[Mention]:
    """Join neighbouring mentions that are one name, with the type of the first."""
    before: Mention | None = None
    for one in mentions:
        if before is not None and is_one(before, one):
            before = replace(before, end=one.end)
            continue
        if before is not None:
            yield before
        before = one
    if before is not None:
        yield before
