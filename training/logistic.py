"""Fit a logistic regression over named features by AdaGrad.

The data are small, so plain Python is fast enough.
"""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """Named features, with the classes that are right; any of several may be predicted.

    ``weight`` is how much it counts beside the others.
    """

    features: tuple[str, ...]
    right: frozenset[int]
    weight: float = 1.0


def fit(  # noqa: PLR0913 - the settings of a fit
    examples: Sequence[Example],
    classes: int,
    *,
    least: int = 5,
    epochs: int = 6,
    rate: float = 0.2,
    decay: float = 1e-6,
) -> dict[str, list[float]]:
    """Return the weight of each feature that occurs ``least`` times, for each class.

    ``rate`` is AdaGrad's step, ``decay`` the pull to zero at each step (L2).
    """
    counts = Counter(feature for example in examples for feature in example.features)
    weights = {feature: [0.0] * classes for feature, count in counts.items() if count >= least}
    squares: dict[str, list[float]] = defaultdict(lambda: [1e-3] * classes)
    order = list(examples)
    shuffle = random.Random(1)  # noqa: S311 - the order of examples is not a secret
    for _ in range(epochs):
        shuffle.shuffle(order)
        for example in order:
            known = [feature for feature in example.features if feature in weights]
            slopes = _slopes([sum(column) for column in zip(*(weights[f] for f in known), strict=True)], example.right)
            for feature in known:
                row, square = weights[feature], squares[feature]
                for index, slope in slopes:
                    step = example.weight * slope + decay * row[index]
                    square[index] += step * step
                    row[index] -= rate * step / math.sqrt(square[index])
    return weights


def _slopes(scores: list[float], right: frozenset[int]) -> list[tuple[int, float]]:
    """Return the gradient of the loss for each class, without small values."""
    top = max(scores, default=0.0)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    share = sum(powers[index] for index in right) or 1e-9
    slopes = ((index, power / total - (power / share if index in right else 0.0)) for index, power in enumerate(powers))
    return [(index, slope) for index, slope in slopes if abs(slope) > 1e-4]  # noqa: PLR2004 - nothing to learn
