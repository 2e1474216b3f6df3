"""Common nouns that stand for a name in the article: “the engineer”, “the centre”."""

import re

from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.model import Entity

_DEFINITE = re.compile(r"(?:the|this|that)\s+(?P<words>(?:[\w'’-]+\s+){0,3}?[\w'’-]+)", re.IGNORECASE)
# “, the county engineer,” behind a name.
_BEHIND = re.compile(r",\s+(?:(?:the|a|an|his|her|their|its)\s+)?(?P<words>[^,.;:\n“”\"]{3,70})")
_HEAD = re.compile(r"[\w'’-]+(?=\s+(?:of|for|at|in|from|to|with|who|on)\b|$)")
_WORD = re.compile(r"[\w'’-]+")
_TITLES = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "dr": "doctor",
    "gen": "general",
    "prof": "professor",
}


# Characters before a name in which the whole word before it fits: “engineer Dana Okafor”.
_WORD_LENGTH = 30
# Letters of the shortest word of an organisation's name that it may be called by: “the bank”.
_SHORTEST = 4


class Roles:
    """Which entity each role word was used for, and where it was used first."""

    def __init__(self, text: str, mentions: Mentions) -> None:
        self._roles: dict[str, dict[str, tuple[int, Entity]]] = {}
        for span, entity in mentions:
            if entity.type == "person":
                words = self._around_person(text, span.start, span.end)
            elif entity.type == "org":
                words = {entity.name.lower().split()[-1]} | {
                    word.lower() for word in _WORD.findall(entity.name) if word[0].isupper() and len(word) >= _SHORTEST
                }
            else:
                continue
            for word in words:
                self._roles.setdefault(word, {}).setdefault(entity.name, (span.start, entity))

    def _around_person(self, text: str, start: int, end: int) -> set[str]:
        """The role words beside a person's name."""
        words = set()
        behind = _BEHIND.match(text, end, end + 90)
        if behind:
            head = _HEAD.search(behind["words"].strip())
            if head:
                words.add(head.group().lower())
        before = text[max(0, start - _WORD_LENGTH) : start].split(" ")
        if len(before) > 1 and not before[-1] and before[-2].isalpha() | before[-2].endswith("."):
            last = before[-2].rstrip(".").lower()
            words.add(_TITLES.get(last, last))
        return words

    def described_by(self, source: str, at: int) -> Entity | None:
        """The one entity named before ``at`` that ``source`` describes, or ``None`` where there is none or several."""
        match = _DEFINITE.fullmatch(source.strip())
        if match is None:
            return None
        head = match["words"].split()[-1].lower()
        candidates = {name: entity for name, (first, entity) in self._roles.get(head, {}).items() if first < at}
        return next(iter(candidates.values())) if len(candidates) == 1 else None
