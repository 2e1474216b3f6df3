"""List all patterns of promos, one kind a file, in the order of precedence."""

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
