"""Resolves the source of each attribution to a name in the article.

“Okafor”, “the engineer” and “she” become “Dana Okafor” where the article leaves no doubt; where two candidates fit
equally, the speaker stays unknown.
"""

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.analysis.english.function_words import FIRST_PERSONS, PRONOUNS
from tui_reader.analysis.first_person import Voice
from tui_reader.analysis.languages import language_by
from tui_reader.analysis.speaker_labels import QUESTION_AND_ANSWER
from tui_reader.analysis.speakers.descriptions import Roles
from tui_reader.analysis.speakers.labels import Labels, bare_label, label_of
from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.analysis.speakers.reasons import (
    first_person_reason,
    name_reason,
    namesake_reason,
    open_reason,
    reference_reason,
)
from tui_reader.analysis.speakers.referents import Referents
from tui_reader.analysis.speakers.relatives import RELATIVES, named_by_relative
from tui_reader.analysis.speakers.salience import Choice
from tui_reader.analysis.speakers.signed_names import account_in, bare_signer, is_signed, signer_in, signer_named
from tui_reader.analysis.speakers.sources import bare_name, head_of, kind_of, kind_of_entity
from tui_reader.model import Article, Attribution, Entity, Reason, SpeakerKind
from tui_reader.packed import Packed

__all__ = ["resolve_speakers"]


class _Resolver:
    """The names, labels and references of an article, by which speakers are resolved."""

    def __init__(self, article: Article, attributions: Sequence[Attribution], entities: Sequence[Entity]) -> None:
        self._text = article.text
        language = language_by(article.language)
        self._is_english = language is None
        self._pronouns = PRONOUNS | language.pronouns if language is not None else PRONOUNS
        self._mentions = Mentions(entities)
        self._voice = Voice(article)
        self._owner = self._voice.owner(entities)
        self._labels = Labels(entities, self._owner)
        self._namesakes: dict[str, list[str]] = {}
        for one in entities:
            if one.type == "person" and " " in one.name:
                self._namesakes.setdefault(one.name.rpartition(" ")[2], []).append(one.name)
        self._by_name = {
            index: entity for index, one in enumerate(attributions) if (entity := self._named(one)) is not None
        }
        roles = Roles(article.text, self._mentions)
        self._meant = Referents(article, self._mentions, roles, attributions, self._by_name).find()

    def _named(self, attribution: Attribution) -> Entity | None:
        """Return the entity that a source names, or that its “who” or “I” means."""
        if not attribution.source:
            return None
        source = attribution.source[0]
        if is_signed(attribution):
            return signer_named(self._text, signer_in(self._text, source), self._mentions)
        label = label_of(self._text, attribution)
        if label is not None:
            named = self._labels.named(label, source.start)
            return named or (None if label in QUESTION_AND_ANSWER else head_of(self._text, source, self._mentions))
        words = self._text[source.start : source.end].lower()
        if words in RELATIVES:
            return named_by_relative(self._text, words, source.start, self._mentions)
        if words in FIRST_PERSONS:
            return self._owner if self._voice.presented(source.start) else None
        return head_of(self._text, source, self._mentions)

    def _bare(self, attribution: Attribution, words: str) -> str | None:
        """Return the name in a source that no entity has."""
        if is_signed(attribution):
            return bare_signer(self._text[slice(*signer_in(self._text, attribution.source[0]))])
        label = label_of(self._text, attribution)
        return bare_label(label) if label is not None else bare_name(words) or account_in(words)

    def _kind(self, words: str) -> SpeakerKind:
        return kind_of(words) if self._is_english else "unnamed"

    def resolve(self, index: int, attribution: Attribution) -> Attribution:
        """Return ``attribution``, the one of this ``index``, with its speaker and what resolved it."""
        if not attribution.source:
            return replace(attribution, speaker=None, speaker_kind="none")
        words = " ".join(self._text[attribution.source[0].start : attribution.source[0].end].split())
        pronoun = words.lower() in self._pronouns
        match self._by_name.get(index) or self._meant.get(index):
            case Entity(type="person") as entity if len(self._namesakes.get(entity.name, ())) > 1:
                return _told(attribution, None, "named", namesake_reason(words, self._namesakes[entity.name]))
            case Entity() as entity:
                why = (
                    first_person_reason(words, entity.name)
                    if words.lower() in FIRST_PERSONS
                    else name_reason(words, entity.name)
                )
                return _told(attribution, entity.name, kind_of_entity(entity), why)
            case Choice() as choice:
                known = replace(attribution, confidence=round(min(attribution.confidence, choice.confidence), 2))
                return _told(known, choice.entity.name, kind_of_entity(choice.entity), reference_reason(words, choice))
            case _:
                name = None if pronoun else self._bare(attribution, words)
                return _told(
                    attribution, name, "named" if name else self._kind(words), open_reason(words) if pronoun else None
                )


def _told(attribution: Attribution, speaker: str | None, kind: SpeakerKind, why: Reason | None) -> Attribution:
    reasons = (*attribution.reasons, why) if why else attribution.reasons
    return replace(attribution, speaker=speaker, speaker_kind=kind, reasons=reasons)


def resolve_speakers(
    article: Article, attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> Sequence[Attribution]:
    """Return ``attributions``, which are in text order, with ``speaker`` and ``speaker_kind`` filled in.

    ``speaker`` is the full name of the entity that the source names, describes or refers to; ``reasons`` says what
    resolved it, and ``confidence`` is no higher than that of a speaker for whom nothing but the context speaks.
    """
    resolver = _Resolver(article, attributions, entities)
    return Packed(resolver.resolve(index, one) for index, one in enumerate(attributions))
