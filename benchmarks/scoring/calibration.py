"""Measure how far confidence is from the share that is right."""

import math
import random
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

Judgements = Sequence[tuple[float, bool]]
"""Marks, each with its confidence and whether it is right."""

_BINS: Final = 10
_DRAWS: Final = 200


def calibration_error(found: Judgements) -> float | None:
    """Return the expected calibration error (ECE) over ten bins of confidence."""
    if not found:
        return None
    sums = [0.0] * _BINS
    for sure, right in found:
        sums[min(int(sure * _BINS), _BINS - 1)] += sure - right
    return sum(map(abs, sums)) / len(found)


def adaptive_error(found: Judgements) -> float | None:
    """Return the calibration error over ten bins that have as many marks each."""
    if not found:
        return None
    ranked = sorted(found, key=lambda each: each[0])
    edges = [len(ranked) * place // _BINS for place in range(_BINS + 1)]
    bins = (ranked[start:end] for start, end in pairwise(edges))
    return sum(abs(sum(sure - right for sure, right in one)) for one in bins) / len(found)


def debiased_error(found: Judgements) -> float | None:
    """Return the calibration error without what chance adds.

    It is the root of the mean square over ten bins of confidence. The variance of a bin's share of right marks is taken from the squared distance of its share from its mean confidence (Kumar, Liang
    and Ma, “Verified Uncertainty Calibration”, NeurIPS 2019), so that marks of true confidence have a mean square of 0 however few
    they are. A bin with one mark tells no variance and is left out; a mean square below 0 counts as 0.
    """
    if not found:
        return None
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for each in found:
        bins[min(int(each[0] * _BINS), _BINS - 1)].append(each)
    total = 0.0
    for one in bins:
        if len(one) > 1:
            share = sum(right for _, right in one) / len(one)
            distance = sum(sure for sure, _ in one) / len(one) - share
            total += len(one) * (distance**2 - share * (1 - share) / (len(one) - 1))
    return math.sqrt(max(0.0, total / len(found)))


def brier_score(found: Judgements) -> float | None:
    """Return the mean square of the distance of confidence from the judgement.

    A right mark is 1, a wrong one 0.
    """
    return sum((sure - right) ** 2 for sure, right in found) / len(found) if found else None


def by_chance(found: Judgements) -> float | None:
    """Return the mean error of marks of the same confidence if that were true.

    Few marks are seldom right in just the share that is expected, so that the error of a small set is not 0 at best. Each mark is
    drawn right or wrong by its confidence, 200 times, alike in each run.
    """
    if not found:
        return None
    draw = random.Random(1)  # noqa: S311 - a simulation
    sure = [each for each, _ in found]
    return (
        sum(calibration_error([(each, draw.random() < each) for each in sure]) or 0.0 for _ in range(_DRAWS)) / _DRAWS
    )
