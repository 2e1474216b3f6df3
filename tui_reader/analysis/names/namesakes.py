"""Resolve surnames that several persons of an article share."""

from collections.abc import Mapping, Sequence

from tui_reader.analysis.english.genders import gender_of_name, gender_of_title
from tui_reader.model import Span

# Characters after which a mention counts half, how much ahead somebody must be, and what it is worth to be who the
# surname alone meant last. ``python -m benchmarks.entities`` is flat around them (F1 of persons .958 to .960 for halves
# of 300 to 1,500, leads of 1.1 to 1.6).
_HALF = 600
_AHEAD = 1.3
_HOLDER = 1.5
# Of more namesakes those are asked for who were named last.
_MOST = 8


class _Attention:
    """Return how much each person is spoken of at a place.

    The weight of a mention fades with distance; only the last ``_MOST`` mentions count.
    """

    def __init__(self) -> None:
        self._weights: dict[str, tuple[float, int]] = {}

    def at(self, place: int) -> dict[str, float]:
        return {who: weight * 0.5 ** ((place - then) / _HALF) for who, (weight, then) in self._weights.items()}

    def add(self, who: str, place: int) -> None:
        weight, then = self._weights.pop(who, (0.0, place))
        self._weights[who] = weight * 0.5 ** ((place - then) / _HALF) + 1.0, place
        if len(self._weights) > _MOST:
            del self._weights[next(iter(self._weights))]


def allot(text: str, mentions: Sequence[Span], owners: Mapping[str, Sequence[Span]]) -> dict[str, list[Span]]:
    """Return which of ``mentions``, a surname alone in text order, belong to which of ``owners``.

    Who is named in full alone so far, or is clearly spoken of more than the others, is meant; a title that tells a man
    or a woman leaves only those that it goes with. A mention that is nobody's for sure is not returned.
    """
    genders = {owner: gender_of_name(text[spans[0].start : spans[0].end]) for owner, spans in owners.items()}
    named = sorted((span, owner) for owner, spans in owners.items() for span in spans)
    alone = [(span, None) for span in mentions]
    attention, holder = _Attention(), ""
    found: dict[str, list[Span]] = {}
    for span, owner in sorted([*named, *alone], key=lambda event: event[0]):
        meant = owner
        if meant is None:
            gender = gender_of_title(text, span.start)
            weights = {
                one: weight * (_HOLDER if one == holder else 1.0)
                for one, weight in attention.at(span.start).items()
                if not gender or genders[one] in {None, gender}
            }
            first, goes_on = named[0]
            meant = _ahead(weights) or (
                goes_on if span < first and (not gender or genders[goes_on] in {None, gender}) else None
            )
            if meant is None:
                continue
            found.setdefault(meant, []).append(span)
            holder = meant
        attention.add(meant, span.start)
    return found


def _ahead(weights: Mapping[str, float]) -> str | None:
    """Return the person with clearly the most weight, or ``None``."""
    ranked = sorted(weights, key=weights.__getitem__, reverse=True)
    if not ranked:
        return None
    return ranked[0] if len(ranked) == 1 or weights[ranked[0]] >= _AHEAD * weights[ranked[1]] else None
