"""Judge attributions as right or wrong, to compare their confidence with the result."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from benchmarks.scoring.counting import Words, union
from benchmarks.scoring.pairing import Alignment, Entry, pairs, text_of
from benchmarks.scoring.statements import Statement, best_pairs

_ALIKE: Final = 0.5
_WITHIN: Final = 0.9


def judged(gold: Entry, predicted: Entry) -> list[bool | None]:
    """Judge the content of each predicted attribution; ``None`` where gold leaves that open.

    A content is right where at least half of its words and of a gold content's are common, one to one. Of documents that are
    marked completely (``voices``), the pieces of one gold attribution, a long turn say, count as that one.
    """
    words = Words(gold["text"])
    carried = Alignment(text_of(predicted), gold["text"])
    want = [words.under(one["content"]) for one in gold["attributions"]]
    got = [words.under(one["content"], carried) for one in predicted["attributions"]]
    groups = _pieces(want, got) if "bare" in gold else [[place] for place in range(len(got))]
    found = best_pairs(want, [union(got[place] for place in group) for group in groups])
    right = {place for number in found.values() for place in groups[number]}
    aside = [words.under(one["content"]) for one in gold.get("set_aside", ())]
    marked = words.under(_marked(gold)) if "bare" in gold else None
    return [
        True if place in right else None if _is_open(one, aside, marked) else False for place, one in enumerate(got)
    ]


def confidences(gold: Iterable[Entry], predicted: Sequence[Entry]) -> Iterator[tuple[float, bool]]:
    """Yield the confidence of each judged prediction, and whether its content is right."""
    for want, got in pairs(list(gold), predicted):
        if got is not None:
            for one, right in zip(got["attributions"], judged(want, got), strict=True):
                if right is not None:
                    yield one["confidence"], right


def _pieces(want: Sequence[Statement], got: Sequence[Statement]) -> list[list[int]]:
    """Group the places of predictions by the gold statement that they lie in."""
    groups: dict[int, list[int]] = {}
    for place, one in enumerate(got):
        home = next((at for at, each in enumerate(want) if one and len(one & each) >= _WITHIN * len(one)), None)
        groups.setdefault(-1 - place if home is None else home, []).append(place)
    return list(groups.values())


def _marked(gold: Entry) -> list[Sequence[int]]:
    """Return all spans of a completely marked document that gold judges."""
    spans = [span for key in ("unsourced", "promos", "bare") for span in gold[key]]
    return spans + [span for one in gold["attributions"] for role in ("content", "source", "cue") for span in one[role]]


def _is_open(content: Statement, aside: Sequence[Statement], marked: Statement | None) -> bool:
    """Check whether a content is empty, set aside as arguable, or mostly outside of ``marked``."""
    if not content or (marked is not None and 2 * len(content & marked) < len(content)):
        return True
    return any(len(content & one) >= _ALIKE * len(content | one) for one in aside)
