"""Find the likeliest spans of labels begin, inside and outside (Viterbi)."""

from collections.abc import Iterator, Sequence
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

    It has the highest sum of all paths in which each span starts with a label of begin. No path is better than the likeliest labels where
    these are one, so that it is looked for only around those that go on with a span that has not begun: in a stretch that is as good as it
    can be whatever is before it, and behind which a label stands that needs nothing before it.
    """
    path: list[int] = scores.argmax(axis=1).tolist() if len(scores) else []
    found: list[tuple[int, int]] = []
    at = _unbegun(path, 0)
    while at < len(path):
        first, last = at, at + 1
        while last < len(path) and _goes_on(path[last]):
            last += 1
        best: list[int] = []
        while first and (not best or _goes_on(best[0])):
            first -= 1
            while first and _goes_on(path[first]):
                first -= 1
            if found and first < found[-1][1]:  # a stretch is as good as it can be as a whole only
                first, _ = found.pop()
            best = viterbi(scores[first:last].tolist(), at_start=not first)
        path[first:last] = best or viterbi(scores[:last].tolist(), at_start=True)
        found.append((first, last))
        at = _unbegun(path, last)
    return path


def _goes_on(label: int) -> bool:
    return label > 0 and label % 2 == 0


def _unbegun(path: Sequence[int], start: int) -> int:
    """Find the first label from ``start`` on that continues no span.

    The length of the path is returned where there is no such label.
    """
    for at in range(start, len(path)):
        if _goes_on(path[at]) and (not at or path[at - 1] not in (path[at], path[at] - 1)):
            return at
    return len(path)


def viterbi(rows: Sequence[Sequence[float]], *, at_start: bool) -> list[int]:
    """Return the best path through some rows.

    The first label may continue a span of an earlier row, unless the rows are ``at_start`` of a window.
    """
    count = len(rows[0])
    going_on = range(2, count, 2)
    best = list(rows[0])
    if at_start:
        best[2::2] = [NEVER] * len(going_on)
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
