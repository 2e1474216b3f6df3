"""Whether a person can be meant by “he” or by “she”."""

import re
from functools import cache
from importlib.resources import files
from typing import Literal

from tui_reader.analysis.english import entries
from tui_reader.model import Entity

Gender = Literal["male", "female"]

_TITLES: tuple[tuple[re.Pattern[str], Gender], ...] = (
    (re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Brother|Father|Monsignor|Baron|Duke|Sheikh)\.?\s+$"), "male"),
    (re.compile(r"\b(?:Mrs|Ms|Miss|Madam|Lady|Dame|Queen|Princess|Sister|Baroness|Duchess)\.?\s+$"), "female"),
)
_PRONOUNS: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
}
# Mentions that are looked at for a title, and characters before one in which it stands.
_MENTIONS, _TITLE = 8, 12


@cache
def _names() -> dict[str, Gender]:
    found: dict[str, Gender] = dict.fromkeys(entries("female_names"), "female")
    found |= dict.fromkeys(entries("male_names"), "male")
    text = files("tui_reader.analysis.english").joinpath("gendered_names.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        for gender in ("female", "male"):
            if line.startswith(f"{gender}:"):
                found |= dict.fromkeys(line.split()[1:], gender)
    return found


def gender_of_pronoun(pronoun: str) -> Gender | None:
    """Return the gender that ``pronoun``, lower case, speaks of; ``None`` for “they” and “it”."""
    return _PRONOUNS.get(pronoun)


def gender_of_title(text: str, start: int) -> Gender | None:
    """Return the gender by the title before the name at ``start``: “Mrs. Marsh”."""
    for title, gender in _TITLES:
        if title.search(text, max(0, start - _TITLE), start):
            return gender
    return None


def gender_of_role(role: str) -> Gender | None:
    """Return the gender by a noun: “a spokeswoman for the council”, “his brother”."""
    for word in role.lower().split():
        if word.endswith("woman") or word in {
            "mother",
            "sister",
            "wife",
            "daughter",
            "girl",
            "widow",
            "aunt",
            "actress",
        }:
            return "female"
        if word.endswith("man") and word not in {"human", "german", "roman"}:
            return "male"
        if word in {"father", "brother", "husband", "son", "boy", "widower", "uncle"}:
            return "male"
    return None


def gender_of_name(name: str) -> Gender | None:
    """Return the gender by the first given name that has one.

    A single name may be a surname and has none.
    """
    *given, last = name.split() or [""]
    if not given and last not in entries("surnames"):
        given = [last]
    return next((gender for word in given if (gender := _names().get(word))), None)


class Genders:
    """The genders of the persons of one article, each looked up once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[int, Gender | None] = {}

    def of(self, person: Entity) -> Gender | None:
        """Return the gender of a person by title, given name or role."""
        key = id(person)
        if not person.mentions:
            return gender_of_role(person.name)
        if key not in self._found:
            titles = (gender_of_title(self._text, span.start) for span in person.mentions[:_MENTIONS])
            self._found[key] = next(filter(None, titles), None) or gender_of_name(person.name)
        return self._found[key]
