"""Resolve labels of turns to persons.

“REIN” and “MQ” are persons whom the text names in full, “A” is the person who is interviewed.
"""

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.source_nouns import is_somebody
from tui_reader.analysis.speaker_labels import letter_of
from tui_reader.model import Attribution, Entity

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_INITIALS = re.compile(r"[A-Z]{2,3}|[A-Z]\.(?: ?[A-Z]\.){1,2}")
_SOMEBODY: Final = frozenset(
    "q a unidentified speaker moderator interviewer host guest caller audience question answer".split()
)
# Words at the end of a name that a label may consist of.
_MOST_WORDS: Final = 8


def label_of(text: str, attribution: Attribution) -> str | None:
    """Return the label of an attribution that is a turn, ``None`` for any other.

    Only a turn has a colon for a cue, unless its label has a line of its own.
    """
    if attribution.kind != "direct" or len(attribution.source) != 1:
        return None
    if attribution.naming == "label":
        return text[attribution.source[0].start : attribution.source[0].end]
    if len(attribution.cue) != 1:
        return None
    source, cue = attribution.source[0], attribution.cue[0]
    if text[cue.start : cue.end] not in (":", ".") or not source.end <= cue.start <= attribution.content[0].start:
        return None
    return text[source.start : source.end]


class Labels:
    """The persons of an article, to be found by labels."""

    def __init__(self, entities: Sequence[Entity], presented: Entity | None) -> None:
        """Take the entities; ``presented`` is who is interviewed."""
        # Before “Did” and “I” the letters of question and answer look like initials of a name.
        persons = [one for one in entities if one.type == "person" and not one.name.startswith(("Q. ", "A. "))]
        self._persons = sorted(persons, key=lambda person: person.mentions[0])
        self._presented = presented if presented in persons else None
        self._known: dict[str, Entity | None] = {}
        self._by_initials: dict[str, list[Entity]] = {}
        self._by_ending: dict[str, list[Entity]] = {}
        self._by_given_name: dict[str, list[Entity]] = {}
        for one in self._persons:
            self._by_initials.setdefault("".join(word[0] for word in one.name.split()), []).append(one)
            words = _WORD.findall(one.name.lower()) if " " in one.name else []
            if words:
                self._by_given_name.setdefault(words[0], []).append(one)
            for first in range(max(len(words) - _MOST_WORDS, 0), len(words)):
                self._by_ending.setdefault(" ".join(words[first:]), []).append(one)

    def named(self, label: str) -> Entity | None:
        """Return the one person for whom ``label`` is short."""
        letter = letter_of(label)
        if letter is not None:
            return self._presented if letter == "A" else None
        if label not in self._known:
            self._known[label] = self._short_for(label)
        return self._known[label]

    def _short_for(self, label: str) -> Entity | None:
        if _INITIALS.fullmatch(label):
            found = self._by_initials.get("".join(letter for letter in label if letter.isalpha()), [])
        else:
            words = [word for word in _WORD.findall(label) if word.capitalize() not in entries("titles")]
            called = " ".join(words).lower()
            found = self._by_ending.get(called) or self._by_given_name.get(called, [])
        return found[0] if len(found) == 1 else None


def bare_label(label: str) -> str | None:
    """Return the name in a label without its titles, ``None`` for a role."""
    if letter_of(label):
        return None
    words = [word for word in label.split() if word.rstrip(".").capitalize() not in entries("titles")]
    lowered = {word.lower().rstrip(".") for word in words}
    if (
        not words
        or lowered & _SOMEBODY
        or any(map(is_somebody, lowered))
        or not words[0][0].isupper()
        or "THE" in words
    ):
        return None
    return " ".join(words)
