"""Remove the numbers of lines from a text.

Transcripts of courts, drafts and listings have a number before each line or every fifth.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_NUMBERED: Final = re.compile(r"([ \t]{0,12})(\d{1,4})(?:[ \t]?[:|]|(?=[ \t]|$))[ \t]?(.*)")
_FEWEST: Final = 4
# So many pairs of numbers differ by as much as their places do; pages, where counting begins again, are between the others.
_REGULAR: Final = 0.8
# Lines of prose are cut anywhere; items of a list end as sentences do.
_PROSE_CHARACTERS: Final = 25
_ITEMS: Final = 0.5
_SENTENCE_END: Final = (".", "!", "?", ";", ":")
_HIGHEST_STEP: Final = 10


def without_line_numbers(lines: Sequence[str]) -> list[str]:
    """Return the lines, with blanks in place of their numbers if they are numbered."""
    found = {place: match for place, line in enumerate(lines) if (match := _NUMBERED.fullmatch(line))}
    if not _are_numbers(found, lines):
        return list(lines)
    numbered = _in_order(found)
    return [_blanked(line, found[place]) if place in numbered else line for place, line in enumerate(lines)]


def _are_numbers(found: "dict[int, re.Match[str]]", lines: Sequence[str]) -> bool:
    texts = [match[3].strip() for match in found.values() if match[3].strip()]
    if len(found) < _FEWEST or not texts:
        return False
    from statistics import median  # takes 4 ms to import, and few texts have such numbers

    if median(map(len, texts)) < _PROSE_CHARACTERS:
        return False
    step = median(second - first for first, second in pairwise(found))
    written = sum(bool(line.strip()) for line in lines)
    if step > _HIGHEST_STEP or len(found) * step < _REGULAR * written:
        return False
    regular = len(_in_order(found)) >= _REGULAR * len(found)
    return regular and sum(text.endswith(_SENTENCE_END) for text in texts) <= _ITEMS * len(texts)


def _in_order(found: "dict[int, re.Match[str]]") -> set[int]:
    """Return the places whose numbers count on from their neighbours, or begin again at 1."""
    order: set[int] = set()
    for (first, one), (second, other) in pairwise(found.items()):
        apart = int(other[2]) - int(one[2])
        if apart == second - first or apart == 1 or int(other[2]) == 1:
            order |= {first, second}
    return order


def _blanked(line: str, match: "re.Match[str]") -> str:
    return " " * (len(line) - len(match[3])) + match[3]
