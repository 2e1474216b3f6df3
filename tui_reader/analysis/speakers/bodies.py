"""Resolve “they” and “it” to bodies: organisations, parties, councils.

The body is the last speaker, or the subject of this sentence or of the one before: “The council met. It said …”.
"""

import re
from collections import deque
from collections.abc import Sequence
from typing import Final

from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.analysis.speakers.narration import Narration
from tui_reader.analysis.speakers.prominence import SUBJECT, prominence
from tui_reader.analysis.speakers.salience import Choice
from tui_reader.model import Entity, EntityType, Span

THEY: Final = frozenset({"they", "their", "them"})
IT: Final = frozenset({"it", "its"})

# What can stand between the beginning of a sentence and its subject: “But”, “On Monday, ”, “While the ”.
_OPENING: Final = re.compile(
    r"\W{0,4}(?:(?:But|And|Yet|So|Still|Even so|Also|Meanwhile|However|Instead|Then|As|While|When|Although|Though|Because|If|Since|After|"
    r"Before|Once|Until),? )?(?:(?:[Ii]n|[Oo]n|[Aa]t|By|For|With|Even with|During|Since|Earlier|Later|Last|This) [^,;:.“”\"\n]{1,80}, )?"
)
_ARTICLE: Final = re.compile(r"[Tt]he ")
# Members of a party, whom “it” cannot stand for: “Democrats”.
_PEOPLE: Final = re.compile(r"(?:crats|cans|ists|ians)$")
# A letter or a report “reads”, and no body does.
_READS: Final = re.compile(r"\s{1,2}reads?\b")
# The types that a pronoun can stand for. What people of a country say is not the country's word, and “it” is not people.
_TYPES: Final[dict[bool, frozenset[EntityType]]] = {
    True: frozenset({"org", "group"}),
    False: frozenset({"org", "place", "work"}),
}
# How sure such a reference is, set by hand: all 11 “they” and “it” of ``python -m benchmarks.speakers`` that get a name are right, but
# these are few, and the rules were made while looking at them.
_SURE: Final = 0.9
# Sources that are kept, and sentences of the narrator's between an “it” and the body that spoke last.
_KEPT, _FARTHEST = 8, 2


class Bodies:
    """The latest sources of an article, by which “they” and “it” are resolved."""

    def __init__(self, text: str, mentions: Mentions, narration: Narration) -> None:
        self._text = text
        self._mentions = mentions
        self._narration = narration
        self._spoke: deque[tuple[int, Entity | None]] = deque(maxlen=_KEPT)
        self._described: deque[tuple[Span, Entity]] = deque(maxlen=_KEPT)

    def note(self, at: int, speaker: Entity | None) -> None:
        """Add the source at ``at`` behind the earlier ones.

        ``speaker`` is ``None`` for a source without a name.
        """
        self._spoke.append((self._narration.sentence(at), speaker))

    def note_described(self, span: Span, entity: Entity) -> None:
        """Add a description that refers to ``entity``: “the bureau”."""
        self._described.append((span, entity))

    def meant(self, pronoun: str, at: int) -> Choice | None:
        """Return the body to which ``pronoun`` at ``at``, one of ``THEY`` or ``IT``, refers."""
        if _READS.match(self._text, at + len(pronoun)):
            return None
        types, here = _TYPES[pronoun in THEY], self._narration.sentence(at)
        start = self._narration.bounds(at).start
        if subject := self._subject(start, at, types):
            return Choice(subject, _SURE, spoke_last=False, alone=False)
        before = [speaker for sentence, speaker in self._spoke if here - 1 <= sentence <= here]
        if before:
            body = _only_body(before, types, alone=pronoun in THEY)
            return None if body is None else Choice(body, _SURE, spoke_last=True, alone=False)
        if start and (subject := self._subject(self._narration.bounds(start - 1).start, start, types)):
            return Choice(subject, _SURE, spoke_last=False, alone=False)
        if pronoun in IT and self._spoke and here - self._spoke[-1][0] <= _FARTHEST:
            speaker = self._spoke[-1][1]
            is_one = speaker is not None and speaker.type == "org" and not _PEOPLE.search(speaker.name)
            return Choice(speaker, _SURE, spoke_last=True, alone=False) if speaker is not None and is_one else None
        return None

    def _subject(self, start: int, end: int, types: frozenset[EntityType]) -> Entity | None:
        """Return the body that is the first subject between ``start`` and ``end``.

        A sentence begins at ``start``.
        """
        opening = _OPENING.match(self._text, start, end)
        at = opening.end() if opening is not None else start
        article = _ARTICLE.match(self._text, at, end)
        first = article.end() if article is not None else at
        named = [(span, one) for span, one in self._mentions.within(first, end)[:1] if span.start == first]
        described = [(span, one) for span, one in self._described if span.start == at]
        for span, entity in [*described, *named]:
            is_able = entity.type in types and (entity.type != "group" or self._is_plural(span))
            if is_able and prominence(self._text, span) == SUBJECT:
                return entity
        return None

    def _is_plural(self, span: Span) -> bool:
        """Check whether a name of people is not an adjective: “Republicans”, not “Republican”."""
        return self._text[span.end - 1] == "s"


def _only_body(speakers: Sequence[Entity | None], types: frozenset[EntityType], *, alone: bool) -> Entity | None:
    """Return the only body among ``speakers``, if all of them have names.

    With ``alone``, nobody else may be among them.
    """
    bodies = {id(one): one for one in speakers if one is not None and one.type in types}
    is_open = None in speakers or len(bodies) != 1 or (alone and any(id(one) not in bodies for one in speakers))
    return None if is_open else next(iter(bodies.values()))
