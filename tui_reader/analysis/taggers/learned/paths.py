"""Find the likeliest spans of labels begin, inside and outside (Viterbi)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

NEVER = -1e4
"""A score so low that no path takes it."""


class LabelledSpan(NamedTuple):
    """The words ``first`` to ``last``, exclusive, with the index of their label."""

    first: int
    last: int
    kind: int


def log_probabilities(scores: "Matrix") -> "Matrix":
    """Return the logarithm of the softmax of each row."""
    import numpy as np

    shifted = scores - scores.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))  # type: ignore[no-any-return]


def best_path(scores: "Matrix") -> list[int]:
    """Return the labels of the best path, one a row.

    It has the highest sum of all paths in which each span starts with a label of begin.
    """
    likeliest: list[int] = scores.argmax(axis=1).tolist() if len(scores) else []
    if _is_allowed(likeliest):  # no path can be better, and this one takes a tenth of the time
        return likeliest
    rows = scores.tolist()
    count = len(rows[0])
    going_on = range(2, count, 2)
    best = [NEVER if label and label % 2 == 0 else value for label, value in enumerate(rows[0])]
    came_from = []
    for row in rows[1:]:
        highest = max(best)
        top = best.index(highest)
        arrived = [highest + value for value in row]
        origin = [top] * count
        for label in going_on:
            inside = label if best[label] >= best[label - 1] else label - 1
            arrived[label] = best[inside] + row[label]
            origin[label] = inside
        best = arrived
        came_from.append(origin)
    label = best.index(max(best))
    path = [label]
    for origin in reversed(came_from):
        label = origin[label]
        path.append(label)
    return path[::-1]


def _is_allowed(path: list[int]) -> bool:
    """Check whether no span of ``path`` goes on that has not begun."""
    return all(
        label % 2 or not label or before in (label, label - 1) for before, label in zip([0, *path], path, strict=False)
    )


def spans_of(path: list[int]) -> Iterator[LabelledSpan]:
    """Yield the spans of a path in order."""
    first = 0
    for at, label in enumerate(path):
        if at and path[at - 1] and (label == 0 or label % 2):
            yield LabelledSpan(first, at, (path[at - 1] - 1) // 2)
        if label % 2:
            first = at
    if path and path[-1]:
        yield LabelledSpan(first, len(path), (path[-1] - 1) // 2)
