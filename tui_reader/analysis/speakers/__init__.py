"""Resolve the source of each attribution to a name in the article.

“Okafor”, “the engineer” and “she” become “Dana Okafor” where the article leaves no doubt; where two candidates fit
equally, the speaker stays unknown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui_reader.analysis.english.function_words import FIRST_PERSONS, PRONOUNS
from tui_reader.analysis.languages import language_by
from tui_reader.analysis.speaker_labels import letter_of
from tui_reader.analysis.speakers.apposed import named_behind
from tui_reader.analysis.speakers.descriptions import Roles
from tui_reader.analysis.speakers.joint import joint_with
from tui_reader.analysis.speakers.labels import Labels, bare_label, label_of
from tui_reader.analysis.speakers.makers import Makers, speaks_itself
from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.analysis.speakers.presented import Presented, is_answer, lead_end, speech_of
from tui_reader.analysis.speakers.reasons import (
    maker_reason,
    name_reason,
    namesake_reason,
    open_reason,
    presented_reason,
    reference_reason,
)
from tui_reader.analysis.speakers.referents import Referents
from tui_reader.analysis.speakers.relatives import RELATIVES, is_body, named_by_relative
from tui_reader.analysis.speakers.salience import Choice
from tui_reader.analysis.speakers.signed_names import account_in, bare_signer, is_signed, signer_in, signer_named
from tui_reader.analysis.speakers.source_kinds import is_bill, kind_of, kind_of_entity
from tui_reader.analysis.speakers.sources import bare_name, head_of
from tui_reader.language import other_language
from tui_reader.model import Article, Attribution, Entity, Reason, Span, SpeakerKind, together
from tui_reader.packed import kept

__all__ = ["persons_meant", "resolve_speakers"]


class _Resolver:
    """The names, labels and references of an article, by which speakers are resolved."""

    def __init__(self, article: Article, attributions: Sequence[Attribution], entities: Sequence[Entity]) -> None:
        self._text = article.text
        language = language_by(article.language)
        self._is_english = language is None
        self._pronouns = PRONOUNS | language.pronouns if language is not None else PRONOUNS
        self._mentions = Mentions(entities)
        self._presented = Presented(article, entities, lead_end(attributions, article))
        self._labels = Labels(entities, self._presented.person())
        self._namesakes: dict[str, list[str]] = {}
        for one in entities:
            if one.type == "person" and " " in one.name:
                self._namesakes.setdefault(one.name.rpartition(" ")[2], []).append(one.name)
        self._by_name = {
            index: entity for index, one in enumerate(attributions) if (entity := self._named(one)) is not None
        }
        roles = Roles(article.text, self._mentions)
        self._makers = Makers(article.text, self._mentions, roles, entities)
        referents = Referents(article, self._mentions, roles, attributions, self._by_name)
        self._meant = referents.find()
        self.persons = referents.persons

    def _named(self, attribution: Attribution) -> Entity | None:
        """Return the entity that a source names, or that its “who” or “I” means."""
        if not attribution.source:
            return None
        source = attribution.source[0]
        if is_signed(attribution):
            return signer_named(self._text, signer_in(self._text, source), self._mentions)
        label = label_of(self._text, attribution)
        if label is not None:
            named = self._labels.named(label)
            return named or (None if letter_of(label) else head_of(self._text, source, self._mentions))
        written = self._text[source.start : source.end]
        words = written.lower()
        if words in RELATIVES and not is_body(written):
            return named_by_relative(self._text, words, source.start, self._mentions)
        if words in FIRST_PERSONS or is_bill(self._text[source.start : source.end]):
            return None
        return (
            head_of(self._text, source, self._mentions)
            or named_behind(self._text, attribution, self._mentions)
            or self._known(" ".join(self._text[source.start : source.end].split()))
        )

    def _known(self, words: str) -> Entity | None:
        """Return the entity whose name opens a source where the tagger found no name."""
        name = bare_name(words) or words.partition(",")[0].partition(" (")[0]
        owners = self._namesakes.get(name, ())
        return self._mentions.named(owners[0] if len(owners) == 1 else name)

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
            return self._presenting(attribution)
        words = " ".join(self._text[attribution.source[0].start : attribution.source[0].end].split())
        pronoun = words.lower() in self._pronouns and not is_body(words)
        match self._by_name.get(index) or self._meant.get(index):
            case Entity(type="person") as entity if len(self._namesakes.get(entity.name, ())) > 1:
                return _told(attribution, None, "named", namesake_reason(words, self._namesakes[entity.name]))
            case Entity() as entity:
                joint = joint_with(self._text, attribution.source[0], entity, self._mentions)
                names = together([one.name for one in joint])
                return _told(attribution, names, kind_of_entity(entity), name_reason(words, names))
            case Choice() as choice:
                known = replace(attribution, confidence=round(min(attribution.confidence, choice.confidence), 2))
                return _told(known, choice.entity.name, kind_of_entity(choice.entity), reference_reason(words, choice))
            case _:
                name = None if pronoun else self._bare(attribution, words)
                if name is None and self._kind(words) == "document":
                    return self._document(attribution, words)
                return _told(
                    attribution, name, "named" if name else self._kind(words), open_reason(words) if pronoun else None
                )

    def _presenting(self, attribution: Attribution) -> Attribution:
        """Return an attribution without a source, with the speaker whom the page presents."""
        called, is_interviewed = speech_of(attribution), is_answer(attribution)
        if called is None and not is_interviewed:
            return replace(attribution, speaker=None, speaker_kind="none")
        entity = self._presented.person() if called is None else self._presented.called(called)
        if entity is not None:
            return _told(attribution, entity.name, kind_of_entity(entity), presented_reason(entity.name))
        name = bare_signer(called) if called is not None else self._presented.titled()
        return _told(attribution, name, "named" if name else "unnamed", None)

    def _document(self, attribution: Attribution, words: str) -> Attribution:
        """Return an attribution whose speaker is the maker of a document."""
        maker = self._makers.of(attribution.source[0])
        if maker is None:
            return _told(attribution, None, "document", None)
        kind: SpeakerKind = "named" if speaks_itself(words) else "document"
        return _told(attribution, maker, kind, maker_reason(words, maker))


def _told(attribution: Attribution, speaker: str | None, kind: SpeakerKind, why: Reason | None) -> Attribution:
    reasons = (*attribution.reasons, why) if why else attribution.reasons
    return replace(attribution, speaker=speaker, speaker_kind=kind, reasons=reasons)


def resolve_speakers(
    article: Article, attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> Sequence[Attribution]:
    """Resolve the speakers of attributions, which are in text order.

    ``speaker`` is the full name of the entity that the source names, describes or refers to, and ``reasons`` has the rule that resolved
    it. Where the context alone resolves a pronoun or a description, the confidence of the attribution is at most that of the speaker.
    """
    resolver = _Resolver(article, attributions, entities)
    return kept(resolver.resolve(index, one) for index, one in enumerate(attributions))


def persons_meant(
    article: Article, attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> Mapping[Span, str]:
    """Return the names of the persons to whom “he” and “she” refer outside of quotations.

    The keys are the spans of the pronouns. Ambiguous pronouns are left out, and so are all in an article that is not in English.
    """
    if other_language(article) is not None:
        return {}
    return _Resolver(article, attributions, entities).persons
