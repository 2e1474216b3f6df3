"""Whom a pronoun refers to: the one candidate in the nearest sentence before it that has any."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui_reader.analysis.speakers.genders import Gender, gender_of, gender_of_pronoun
from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.model import Article, Attribution, Entity

# How far back a pronoun looks, in characters: a few sentences. What lies further off is rarely still meant.
_REACH = 1500
# Attributions before it that are asked for their speakers and for what they hold.
_RECENT = 12
# Characters between a name and the “who” that tells more of it: an apposition.
_APPOSITION = 120
_SENTENCE_END = re.compile(r"[.!?…][\"”’»')\]]*\s+(?=[\"“‘'«„A-Z])|\n+")
# After “Chen told Alvarez”, and with “she replied”, the other one may well be meant.
_CHANGES_SPEAKER = re.compile(
    r"\b(?:repl(?:ied|ies)|respond(?:ed|s)|answer(?:ed|s)|counter(?:ed|s)|retort(?:ed|s)|disagree[ds]|told|asked)\b"
)
_RELATIVES = frozenset({"who", "which", "that"})
_NARRATORS = frozenset({"i", "we", "you"})


class Antecedents:
    """Finds whom pronouns in ``article`` refer to."""

    def __init__(self, article: Article, mentions: Mentions) -> None:
        self._article = article
        self._mentions = mentions

    def of(self, attribution: Attribution, earlier: Sequence[Attribution]) -> Entity | None:
        """The entity that the pronoun in the source of ``attribution`` stands for; ``None`` where several may be meant.

        ``earlier`` are the attributions before it, with their speakers.
        """
        source = attribution.source[0]
        pronoun = self._article.text[source.start : source.end].lower()
        if pronoun in _NARRATORS:
            return None
        if pronoun in _RELATIVES:
            return self._before_relative(source.start)
        gender = gender_of_pronoun(pronoun)
        types = {"person"} if gender else {"org", "group", "place"}
        recent = [*earlier[-_RECENT:], attribution]
        for start, end in self._sentences_back(source.start):
            found = self._candidates(start, end, types, gender, recent)
            if len(found) > 1:
                return self._speaker_among(found, start, end, recent)
            if found:
                return found[0]
            speaker = self._last_speaker(start, end, recent)
            if speaker is not None and speaker.type in types and self._fits(speaker, gender):
                return speaker
        return None

    def _before_relative(self, at: int) -> Entity | None:
        """The name right before “who”, perhaps with an apposition: “Duarte, a former inspector, who said …”."""
        for span, entity in reversed(self._mentions.within(max(0, at - _APPOSITION), at)):
            between = self._article.text[span.end : at].strip()
            if between in {"", ","} or (between.startswith(",") and between.endswith(",") and between.count(",") == 2):  # noqa: PLR2004 - a pair
                return entity
            return None
        return None

    def _sentences_back(self, at: int) -> Iterator[tuple[int, int]]:
        """The sentences before ``at``, the nearest, of which it is the end, first."""
        first = max(0, at - _REACH)
        ends = [match.end() for match in _SENTENCE_END.finditer(self._article.text, first, at)]
        yield from reversed(list(pairwise([first, *ends, at])))

    def _fits(self, entity: Entity, gender: Gender | None) -> bool:
        return gender is None or gender_of(self._article, entity) in {None, gender}

    def _candidates(
        self, start: int, end: int, types: set[str], gender: Gender | None, recent: Sequence[Attribution]
    ) -> list[Entity]:
        """The entities named between ``start`` and ``end``, outside of what anybody said."""
        named = self._mentions.within(start, end)
        said = [span for one in recent for span in one.content] if named else []
        found: dict[str, Entity] = {}
        for span, entity in named:
            inside = any(content.start <= span.start < content.end for content in said)
            if entity.type in types and not inside and self._fits(entity, gender):
                found[entity.name] = entity
        sure = [entity for entity in found.values() if gender and gender_of(self._article, entity) == gender]
        return sure if len(sure) == 1 else list(found.values())

    def _last_speaker(self, start: int, end: int, recent: Sequence[Attribution]) -> Entity | None:
        names = [one.speaker for one in recent if one.source and start <= one.source[0].start < end]
        return self._mentions.named(names[-1]) if names else None

    def _speaker_among(
        self, found: Sequence[Entity], start: int, end: int, recent: Sequence[Attribution]
    ) -> Entity | None:
        """Of several candidates the only one who speaks in their sentence, unless somebody is spoken to there."""
        cue = recent[-1].cue
        around = self._article.text[start:end] + (self._article.text[cue[0].start : cue[0].end] if cue else "")
        if _CHANGES_SPEAKER.search(around):
            return None
        speakers = {one.speaker for one in recent if one.source and start <= one.source[0].start < end}
        speaking = [entity for entity in found if entity.name in speakers]
        return speaking[0] if len(speaking) == 1 else None
