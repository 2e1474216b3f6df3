"""Find several names that speak together: “Marsh and Reske said”.

Whoever is first is not the only one who says it.
"""

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.model import Entity, EntityType, Span

_BODIES: Final[frozenset[EntityType]] = frozenset({"org", "place"})
# Between two persons, with what the second one is: “ and ”, “, Councillor ”, “ (Dale) and harbour master ”, “ and his wife, ”.
_PERSONS_JOINED: Final = re.compile(
    r"(?: \([^()\n]{1,30}\))?(?P<joint>,? and|,)(?: (?:(?:her|his|their) (?:co-)?[a-z-]{3,20},?|[a-z-]{3,20}|[A-Z][\w.’'-]{0,20})){0,6} "
)
# Between two bodies: “ and ”, “ and the ”, “, the ”.
_BODIES_JOINED: Final = re.compile(r"(?P<joint>,? and|,) (?:the )?")
_TAKES_ANOTHER: Final = re.compile(r"\b(?:of|for|in|at|from|by|with|to|on|who|whose|which)\b")
# Behind the last name: nothing, an apposition or brackets. “Marsh and Reske supporters” are neither.
_BEHIND: Final = re.compile(r"(?:['’]s?)?(?:$|,| \(| [—–-] | who\b| of\b| from\b| at\b| both\b| jointly\b| together\b)")
_MOST: Final = 4


def joint_with(text: str, source: Span, head: Entity, mentions: Mentions) -> Sequence[Entity]:
    """Return the entities that speak together in a source, ``head`` first.

    It is ``head`` alone where no other name is joined to it by “and”.
    """
    kinds = {head.type} if head.type == "person" else _BODIES
    named = [one for one in mentions.within(source.start, source.end) if one[1].type in kinds]
    at = next((at for at, (_, entity) in enumerate(named) if entity is head), None)
    if at is None:
        return [head]
    found, last, is_closed = [head], named[at][0], False
    for span, entity in named[at + 1 : at + _MOST]:
        joint = _joint(text[last.end : span.start], head)
        if joint is None or entity in found:
            break
        found.append(entity)
        last, is_closed = span, joint.endswith("and")
        if is_closed:
            break
    return found if is_closed and _BEHIND.match(text[last.end : source.end]) else [head]


def _joint(between: str, head: Entity) -> str | None:
    """Return the words that join two names, “and” or a comma, or ``None``."""
    if head.type == "person":
        match = _PERSONS_JOINED.fullmatch(between)
    else:
        match = _BODIES_JOINED.fullmatch(between) if head.type in _BODIES else None
    return None if match is None or _TAKES_ANOTHER.search(between) else match["joint"]
