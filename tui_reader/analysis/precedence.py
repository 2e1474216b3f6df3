"""Decide between marks that claim the same words."""

from collections.abc import Iterable
from itertools import pairwise

from tui_reader.analysis.text.spans import Spans
from tui_reader.model import Attribution, Promo, Span


def _well_formed(content: tuple[Span, ...]) -> bool:
    ordered = all(one.end <= other.start for one, other in pairwise(content))
    return bool(content) and ordered and all(span.start < span.end for span in content)


def settle(
    attributions: Iterable[Attribution], promos: Iterable[Promo]
) -> tuple[tuple[Attribution, ...], tuple[Promo, ...]]:
    """Return attributions and promos without overlaps, in text order.

    A quotation takes precedence over a promo, and a promo over an indirect attribution; of two quotations, or of two indirect
    attributions, the one with the higher confidence is kept.
    """
    taken = Spans()
    kept: list[Attribution] = []
    kept_promos: list[Promo] = []

    def keep(candidates: Iterable[Attribution]) -> None:
        for one in sorted(candidates, key=lambda one: -one.confidence):
            if not taken.overlap_any(one.content):
                taken.add(one.content)
                kept.append(one)

    sound = [one for one in attributions if _well_formed(one.content)]
    keep(one for one in sound if one.kind == "direct")
    for promo in promos:
        span = Span(promo.start, promo.end)
        if not taken.overlaps(span):
            taken.add([span])
            kept_promos.append(promo)
    keep(one for one in sound if one.kind != "direct")
    kept.sort(key=lambda one: one.content[0])
    kept_promos.sort(key=lambda one: one.start)
    return tuple(kept), tuple(kept_promos)
