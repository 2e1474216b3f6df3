"""Score attributions by words of contents, sources and cues, and by whole contents."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from benchmarks.scoring.counting import Figures, Tally, Words, share, union
from benchmarks.scoring.pairing import Alignment, Entry, pairs, text_of
from tui_reader.model import AttributionKind

_OPENING: Final = frozenset("“\"«„‘'`")
_MARKS: Final = frozenset('“”"«»„')
_KINDS: Final[tuple[AttributionKind, ...]] = ("direct", "indirect", "mixed")
_FOUND: Final = 0.5
"""Share of the words of two contents together that both have, from which one is the other, found."""

Role = Literal["content", "source", "cue"]
_ROLES: Final[tuple[Role, ...]] = ("content", "source", "cue")


@dataclass(frozen=True, slots=True)
class _Attribution:
    content: frozenset[int]
    source: frozenset[int]
    cue: frozenset[int]

    def of(self, role: Role) -> frozenset[int]:
        return {"content": self.content, "source": self.source, "cue": self.cue}[role]


def score_attributions(gold: Sequence[Entry], predicted: Sequence[Entry]) -> Figures:
    """Return the figures of a set: ``content_token`` … ``false_accusation``.

    ``content_token``, ``source_token`` and ``cue_token`` count words; ``content_exact`` counts contents of exactly the gold's words;
    ``content_half_overlap`` counts pairs of contents of which half of the words are common, one to one, and ``recall_direct`` and its
    like are the shares of gold attributions in such pairs, by kind. ``speaker_accuracy`` is the share of pairs whose sources share
    a word; ``false_accusation`` is the share of words called an unsourced assertion that gold attributes to somebody.
    """
    tallies = {role: Tally() for role in _ROLES}
    exact, overlap = Tally(), Tally()
    counts: Counter[str] = Counter()
    for want, got in pairs(gold, predicted):
        words = Words(want["text"])
        carried = Alignment(text_of(got), want["text"]) if got else None
        kinds, right = [], []
        for each in want["attributions"]:
            if (one := _read(each, words)).content:
                kinds.append(_kind(want["text"], each["content"]))
                right.append(one)
        shown = [_read(each, words, carried) for each in got["attributions"]] if got else []
        shown = [one for one in shown if one.content]
        for role, tally in tallies.items():
            tally.add(union(one.of(role) for one in shown), union(one.of(role) for one in right))
        exact.add({one.content for one in shown}, {one.content for one in right})
        overlap.predicted += len(shown)
        overlap.gold += len(right)
        counts.update(f"all {kind}" for kind in kinds)
        for kind, one, other in _matches(kinds, right, shown):
            overlap.hit += 1
            counts[f"found {kind}"] += 1
            if one.source:
                counts["with a source"] += 1
                counts["with the source"] += bool(one.source & other.source)
        claimed = words.under([(each["start"], each["end"]) for each in got["assertions"]], carried) if got else set()
        counts["claimed"] += len(claimed)
        counts["wrongly claimed"] += len(claimed & union(one.content for one in right))
    return {
        **{f"{role}_token": tally.figures() for role, tally in tallies.items()},
        "content_exact": exact.figures(),
        "content_half_overlap": overlap.figures(),
        **{f"recall_{kind}": share(counts[f"found {kind}"], counts[f"all {kind}"]) for kind in _KINDS},
        "speaker_accuracy": share(counts["with the source"], counts["with a source"]),
        "false_accusation": share(counts["wrongly claimed"], counts["claimed"]),
    }


def _read(one: Entry, words: Words, carried: Alignment | None = None) -> _Attribution:
    return _Attribution(*(words.under(one.get(role) or (), carried) for role in _ROLES))


def _matches(
    kinds: Sequence[AttributionKind], right: Sequence[_Attribution], shown: Sequence[_Attribution]
) -> list[tuple[AttributionKind, _Attribution, _Attribution]]:
    """Pair each gold attribution, in order, with the most similar unused prediction."""
    found = []
    free = list(shown)
    for kind, one in zip(kinds, right, strict=True):
        best = max(free, key=lambda other: _overlap(one, other), default=None)
        if best is not None and _overlap(one, best) >= _FOUND:
            free = [other for other in free if other is not best]
            found.append((kind, one, best))
    return found


def _overlap(one: _Attribution, other: _Attribution) -> float:
    return len(one.content & other.content) / len(one.content | other.content)


def _kind(text: str, spans: Sequence[Sequence[int]]) -> AttributionKind:
    """Return the kind of an attribution: direct, indirect or mixed.

    Direct has all parts in quotation marks, indirect has no part in them.
    """
    parts = [part for start, end in spans if (part := text[start:end].strip(" ,.;:"))]
    if parts and all(part[0] in _OPENING for part in parts):
        return "direct"
    return "indirect" if _MARKS.isdisjoint("".join(parts)) else "mixed"
