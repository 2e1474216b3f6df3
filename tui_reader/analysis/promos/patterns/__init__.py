"""All patterns of promotional text, one kind a file; where two match the same words, the first in this order counts."""

from tui_reader.analysis.promos.pattern import Pattern
from tui_reader.analysis.promos.patterns import (
    advert,
    app,
    author,
    credit,
    donate,
    legal,
    newsletter,
    other,
    related,
    share,
)

PATTERNS: tuple[Pattern, ...] = (
    *credit.PATTERNS,
    *advert.PATTERNS,
    *newsletter.PATTERNS,
    *donate.PATTERNS,
    *app.PATTERNS,
    *author.PATTERNS,
    *share.PATTERNS,
    *related.PATTERNS,
    *legal.PATTERNS,
    *other.PATTERNS,
)
