"""Finds the place of a dateline: "ORLAU, June 3 (Reuters) - Eleven boats…"."""

import re

from tui_reader.analysis.taggers.rules.names.candidate import Candidate, Search

_DATELINE = re.compile(
    r"(?P<place>[^\W\d_a-z][^\W\d_a-z.'’ -]{2,30}?)(?:, [^\W\d_]\w+\.?(?: \d{1,2})?){0,2}(?: ?\([^)\n]{2,30}\))? ?[-–—]{1,2} "
)
_SURE = 0.9


def find_datelines(search: Search) -> None:
    """Add the capitals that open a paragraph before a dash, in place of the run they are part of."""
    found: dict[int, Candidate] = {}
    for block in search.document.blocks:
        match = _DATELINE.match(search.text, block.start, block.end) if block.kind == "paragraph" else None
        if match and match["place"].isupper():
            place = match["place"]
            found[block.start] = Candidate(
                block.start, match.end("place"), place.split(" "), type="place", confidence=_SURE
            )
    if found:
        search.candidates = [found.get(one.start, one) for one in search.candidates]
