"""Chooses the tagger, and says what the marks lack where it is not the best one."""

from functools import cache
from typing import Final, NamedTuple, get_args

from tui_reader.analysis.taggers.rules import RuleTagger
from tui_reader.analysis.tagging import Tagger
from tui_reader.model import TaggerName
from tui_reader.tagger_names import VARIABLE, wanted_tagger

_RULES_MISS: Final = "they find quotations, and little of what is reported without quotation marks"


class Choice(NamedTuple):
    """The tagger that is taken.

    Attributes:
        tagger: It.
        name: Which one of the package it is, ``None`` where it is somebody else's.
        limits: A sentence on what its marks lack, where it is not the best one.
    """

    tagger: Tagger
    name: TaggerName | None
    limits: str | None = None


@cache
def choose_tagger(threads: int | None = None) -> Choice:
    """Return the best tagger there is, or the one that the environment asks for, loaded once a process.

    Args:
        threads: Threads of the learned tagger; by default one for each core that the process may use.

    Raises:
        UsageError: The environment asks for a tagger that does not exist, or that cannot run here.
    """
    if wanted_tagger() == "rules":
        return Choice(RuleTagger(), "rules", f"Marked by the rules alone, as {VARIABLE} asks: {_RULES_MISS}.")
    from tui_reader.analysis.taggers.learned import learned_tagger

    return Choice(learned_tagger(threads), "learned")


def given_tagger(tagger: Tagger) -> Choice:
    """Return a tagger that the caller brings, with its name where it is one of the package's."""
    name = getattr(tagger, "name", None)
    return Choice(tagger, next((own for own in get_args(TaggerName) if own == name), None))
