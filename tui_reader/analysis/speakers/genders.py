"""Whether an entity can be meant by “he” or by “she”."""

import re
from functools import cache
from importlib.resources import files
from typing import Literal

from tui_reader.model import Article, Entity

Gender = Literal["male", "female"]

_TITLES: tuple[tuple[re.Pattern[str], Gender], ...] = (
    (re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Brother)\.?\s+$"), "male"),
    (re.compile(r"\b(?:Mrs|Ms|Miss|Madam|Lady|Dame|Queen|Princess|Sister)\.?\s+$"), "female"),
)
_PRONOUNS: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
}
# Mentions that are looked at for a title, and characters before one in which it stands.
_MENTIONS, _TITLE = 8, 12


@cache
def _names() -> dict[str, Gender]:
    found: dict[str, Gender] = {}
    text = files("tui_reader.analysis.lexicon").joinpath("gendered_names.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        for gender in ("female", "male"):
            if line.startswith(f"{gender}:"):
                found |= dict.fromkeys(line.split()[1:], gender)
    return found


def gender_of_pronoun(pronoun: str) -> Gender | None:
    """The gender that ``pronoun``, lower case, speaks of; ``None`` for “they” and “it”."""
    return _PRONOUNS.get(pronoun)


def gender_of(article: Article, entity: Entity) -> Gender | None:
    """The gender of a person as its title or its given name tells it, ``None`` where neither does."""
    for span in entity.mentions[:_MENTIONS]:
        for title, gender in _TITLES:
            if title.search(article.text, max(0, span.start - _TITLE), span.start):
                return gender
    return _names().get(entity.name.split()[0]) if entity.name else None
