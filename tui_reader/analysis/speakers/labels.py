"""Resolve labels of turns to persons.

“REIN” and “MQ” are persons whom the text names in full, “A” is the person who is interviewed.
"""

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.source_nouns import is_somebody
from tui_reader.model import Attribution, Entity

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_INITIALS = re.compile(r"[A-Z]{2,3}|[A-Z]\.(?: ?[A-Z]\.){1,2}")
_SOMEBODY: Final = frozenset("q a speaker moderator interviewer host guest caller audience question answer".split())
# Words at the end of a name that a label may consist of.
_MOST_WORDS: Final = 8


def label_of(text: str, attribution: Attribution) -> str | None:
    """Return the label of an attribution that is a turn, ``None`` for any other.

    Only a turn has a colon for a cue.
    """
    if attribution.kind != "direct" or len(attribution.cue) != 1 or len(attribution.source) != 1:
        return None
    source, cue = attribution.source[0], attribution.cue[0]
    if text[cue.start : cue.end] not in (":", ".") or not source.end <= cue.start <= attribution.content[0].start:
        return None
    return text[source.start : source.end]


class Labels:
    """The persons of an article, to be found by what labels call them."""

    def __init__(self, entities: Sequence[Entity], owner: Entity | None) -> None:
        """Take the entities; ``owner`` is the one whom the title names."""
        # Before “Did” and “I” the letters of question and answer look like initials of a name.
        persons = [one for one in entities if one.type == "person" and not one.name.startswith(("Q. ", "A. "))]
        self._persons = sorted(persons, key=lambda person: person.mentions[0])
        self._owner = owner if owner in persons else None
        self._known: dict[str, Entity | None] = {}
        self._by_initials: dict[str, list[Entity]] = {}
        self._by_ending: dict[str, list[Entity]] = {}
        for one in self._persons:
            self._by_initials.setdefault("".join(word[0] for word in one.name.split()), []).append(one)
            words = _WORD.findall(one.name.lower()) if " " in one.name else []
            for first in range(max(len(words) - _MOST_WORDS, 0), len(words)):
                self._by_ending.setdefault(" ".join(words[first:]), []).append(one)

    def named(self, label: str, at: int) -> Entity | None:
        """Return the one person for whom the label at ``at`` is short."""
        if label == "A":
            return self._owner or self._alone(at)
        if label not in self._known:
            self._known[label] = self._short_for(label)
        return self._known[label]

    def _alone(self, at: int) -> Entity | None:
        """Return the only person who is named before ``at``."""
        before = [person for person in self._persons[:2] if person.mentions[0].start < at]
        return before[0] if len(before) == 1 else None

    def _short_for(self, label: str) -> Entity | None:
        if _INITIALS.fullmatch(label):
            found = self._by_initials.get("".join(letter for letter in label if letter.isalpha()), [])
        else:
            words = [word for word in _WORD.findall(label) if word.capitalize() not in entries("titles")]
            found = self._by_ending.get(" ".join(words).lower(), [])
        return found[0] if len(found) == 1 else None


def bare_label(label: str) -> str | None:
    """Return ``label`` without titles if it is a name, ``None`` for a mere role."""
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
