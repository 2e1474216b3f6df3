"""Finds proper names and dates by rules, one a file, in the order of ``RULES``."""

from collections.abc import Callable

from tui_reader.analysis.names.date_mentions import find_dates
from tui_reader.analysis.taggers.rules.names.candidate import Search
from tui_reader.analysis.taggers.rules.names.capitals import find_capitals
from tui_reader.analysis.taggers.rules.names.datelines import find_datelines
from tui_reader.analysis.taggers.rules.names.headlines import split_headlines
from tui_reader.analysis.taggers.rules.names.kinds import weigh_kinds
from tui_reader.analysis.taggers.rules.names.openings import weigh_openings
from tui_reader.analysis.taggers.rules.names.organisation_chains import join_chains
from tui_reader.analysis.taggers.rules.names.peoples import part_peoples
from tui_reader.analysis.taggers.rules.names.titles import split_titles
from tui_reader.analysis.tagging import Name
from tui_reader.analysis.text.document import Document

RULES: tuple[Callable[[Search], None], ...] = (
    find_capitals,
    join_chains,
    split_headlines,
    split_titles,
    weigh_openings,
    part_peoples,
    find_datelines,
)
"""The rules that find stretches, in order; what they are is decided behind them."""


def find_names(document: Document) -> tuple[Name, ...]:
    """Return the mentions of proper names, and the dates, in text order; none overlaps another."""
    if not document.blocks:
        return ()
    search = Search(document, document.article.text)
    for rule in RULES:
        rule(search)
    weigh_kinds(search)
    named = [Name(one.start, one.end, one.type, one.confidence) for one in search.candidates if one.type is not None]
    return _without_overlaps(sorted([*find_dates(document), *named], key=lambda name: (name.start, -name.end)))


def _without_overlaps(names: list[Name]) -> tuple[Name, ...]:
    kept: list[Name] = []
    for name in names:
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return tuple(kept)
