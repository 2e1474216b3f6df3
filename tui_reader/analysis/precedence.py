"""Decide between marks that claim the same words."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import pairwise

from tui_reader.model import Attribution, Promo, Reason, Span
from tui_reader.text import per_cent


def _well_formed(content: tuple[Span, ...]) -> bool:
    ordered = all(one.end <= other.start for one, other in pairwise(content))
    return bool(content) and ordered and all(span.start < span.end for span in content)


class _Kept:
    """The marks that keep their words, each with its reasons against other marks.

    Their spans are in text order.
    """

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._spans: list[tuple[Span, int]] = []
        self._marks: list[Attribution | Promo] = []
        self._reasons: list[dict[Reason, None]] = []

    def add(
        self, mark: Attribution | Promo, spans: Iterable[Span], reason: Callable[[Attribution | Promo], Reason]
    ) -> None:
        """Keep a mark, or give those that have its words ``reason`` with each of them."""
        spans = tuple(spans)
        owners = {number for span in spans for number in self._owners(span)}
        for number in owners:
            self._reasons[number].setdefault(reason(self._marks[number]))
        if owners:
            return
        for span in spans:
            at = bisect_left(self._starts, span.start)
            self._starts.insert(at, span.start)
            self._spans.insert(at, (span, len(self._marks)))
        self._marks.append(mark)
        self._reasons.append({})

    def _owners(self, span: Span) -> Iterable[int]:
        """Yield the numbers of the marks that have a character in common with ``span``."""
        at = bisect_left(self._starts, span.end) - 1
        while at >= 0 and self._spans[at][0].end > span.start:
            yield self._spans[at][1]
            at -= 1

    def marks(self) -> Iterable[Attribution | Promo]:
        """Yield the marks that were kept, with their reasons."""
        for mark, reasons in zip(self._marks, self._reasons, strict=True):
            yield replace(mark, reasons=(*mark.reasons, *reasons)) if reasons else mark


def settle(
    attributions: Iterable[Attribution], promos: Iterable[Promo]
) -> tuple[tuple[Attribution, ...], tuple[Promo, ...]]:
    """Return attributions and promos without overlaps, in text order.

    A quotation takes precedence over a promo, and a promo over an indirect attribution; of two quotations, or of two indirect
    attributions, the one with the higher confidence is kept. The mark that is kept has a reason for each that is not.
    """
    kept = _Kept()
    sound = [one for one in attributions if _well_formed(one.content)]
    for one in sorted((one for one in sound if one.kind == "direct"), key=_by_confidence):
        kept.add(one, one.content, partial(_over_attribution, one))
    for promo in promos:
        kept.add(promo, [Span(promo.start, promo.end)], partial(_over_promo, promo))
    for one in sorted((one for one in sound if one.kind != "direct"), key=_by_confidence):
        kept.add(one, one.content, partial(_over_attribution, one))
    marks = list(kept.marks())
    return (
        tuple(sorted((one for one in marks if isinstance(one, Attribution)), key=lambda one: one.content[0])),
        tuple(sorted((one for one in marks if isinstance(one, Promo)), key=lambda one: one.start)),
    )


def _by_confidence(attribution: Attribution) -> float:
    return -attribution.confidence


def _over_promo(promo: Promo, kept: Attribution | Promo) -> Reason:
    """Return the reason for leaving out a promo."""
    rule = "precedence.quotation-over-promo" if isinstance(kept, Attribution) else "precedence.first-promo"
    return Reason(rule, (promo.kind,))


def _over_attribution(attribution: Attribution, kept: Attribution | Promo) -> Reason:
    """Return the reason for leaving out an attribution."""
    sure = per_cent(attribution.confidence)
    if isinstance(kept, Promo):
        return Reason("precedence.promo-over-statement", (sure,))
    if kept.kind == "direct" and attribution.kind != "direct":
        return Reason("precedence.quotation-over-statement", (sure,))
    return Reason("precedence.surer", (per_cent(kept.confidence), sure))
