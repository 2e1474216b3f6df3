"""The words of an article as one bar: quoted, reported, claimed, promotional."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from tui_reader.export.summary import Part
from tui_reader.model import LETTERS, MarkKind
from tui_reader.text import per_cent

_GAP = "  "


class _Look(NamedTuple):
    """The sign that fills a part of the bar, and its words.

    It is coloured like a kind of mark.
    """

    sign: str
    words: str
    short: str
    kind: MarkKind | None


_LOOKS: Mapping[Part, _Look] = {
    "direct": _Look("█", "quoted", "quoted", "quote"),
    "mixed": _Look("▓", "partly quoted", "partly", "quote"),
    "indirect": _Look("▒", "reported", "reported", "quote"),
    "claim": _Look(LETTERS["claim"], "the narrator's claims", "claims", "claim"),
    "promo": _Look(LETTERS["promo"], "promotion", "promo", "promo"),
    "rest": _Look("·", "the rest", "rest", None),
}


class Segment(NamedTuple):
    """A stretch of the bar or its legend, coloured like its kind unless muted."""

    text: str
    kind: MarkKind | None
    is_muted: bool = False


def bar(shares: Mapping[Part, float], width: int, *, numbered: bool = False) -> list[Segment]:
    """Draw the shares in ``width`` cells, each part with a sign of its own.

    Args:
        shares: Of the words; together they are 1.
        width: In cells.
        numbered: Write the share into each part that has room for it, for a bar without a legend.
    """
    segments = []
    for part, cells in _cells(shares, width).items():
        look = _LOOKS[part]
        number = f" {per_cent(shares[part])} " if numbered else ""
        if cells < len(number) + 2:
            number = ""
        segments.append(Segment(number.center(cells, look.sign), look.kind))
    return segments


def legend(shares: Mapping[Part, float], width: int) -> list[Segment]:
    """Write sign, words and share of each part, shortened to the room there is."""
    parts = [part for part in _LOOKS if _is_seen(shares[part])]
    entries = [f"{_LOOKS[part].sign} {_LOOKS[part].words} {per_cent(shares[part])}" for part in parts]
    if _length(entries) > width:
        entries = [f"{_LOOKS[part].sign} {_LOOKS[part].short} {per_cent(shares[part])}" for part in parts]
    while _length(entries) > width:
        entries.pop()  # the rest first, which can be reckoned
    segments: list[Segment] = []
    for part, entry in zip(parts, entries, strict=False):
        gap = _GAP if segments else ""
        segments += [Segment(gap + entry[0], _LOOKS[part].kind), Segment(entry[1:], _LOOKS[part].kind, is_muted=True)]
    return segments


def _length(entries: Sequence[str]) -> int:
    return sum(map(cell_len, entries)) + len(_GAP) * (len(entries) - 1)


def _is_seen(share: float) -> bool:
    """Return whether a share is at least one per cent when it is rounded."""
    return round(share * 100) > 0


def _cells(shares: Mapping[Part, float], width: int) -> dict[Part, int]:
    """Divide cells by shares; what is left over goes to the largest remainders.

    Each part that is seen has a cell.
    """
    seen = {part: shares[part] for part in _LOOKS if _is_seen(shares[part])}
    total = sum(seen.values())
    wanted = {part: share / total * width for part, share in seen.items()}
    cells = {part: max(1, int(size)) for part, size in wanted.items()}
    by_remainder = sorted(cells, key=lambda part: wanted[part] - cells[part])
    while cells and (over := sum(cells.values()) - width) != 0:
        if over > 0:
            largest = max(cells, key=cells.__getitem__)
            cells[largest] -= 1
        else:
            cells[by_remainder.pop()] += 1
    return {part: size for part, size in cells.items() if size > 0}
