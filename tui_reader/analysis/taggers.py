"""Chooses the tagger: the learned one where its runtime is there, else the rules."""

import os
from functools import cache

from tui_reader.analysis.rules import RuleTagger
from tui_reader.analysis.tagger import Tagger

VARIABLE = "TUI_READER_TAGGER"
"""Environment variable that asks for a tagger; the worker processes of a batch see it, too."""


@cache
def default_tagger() -> Tagger:
    """Return the best tagger there is, loaded once a process; ``TUI_READER_TAGGER=rules`` asks for the rules."""
    if os.environ.get(VARIABLE) == "rules":
        return RuleTagger()
    try:
        from tui_reader.analysis.learned import learned_tagger

        return learned_tagger()
    except ImportError:
        return RuleTagger()
