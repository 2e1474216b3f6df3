"""Resolve pronouns and descriptions in one walk through the article."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import merge
from typing import NamedTuple

from tui_reader.analysis.english.function_words import PRONOUNS
from tui_reader.analysis.english.genders import Genders, gender_of_pronoun
from tui_reader.analysis.english.source_nouns import source_nouns
from tui_reader.analysis.speakers.bodies import IT, THEY, Bodies
from tui_reader.analysis.speakers.companies import CALLED, may_be_company
from tui_reader.analysis.speakers.descriptions import Roles, described_as
from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.analysis.speakers.narration import Narration
from tui_reader.analysis.speakers.prominence import SPEAKER, SUBJECT, prominence
from tui_reader.analysis.speakers.salience import AHEAD, UNSURE, Appearance, Choice, Focus
from tui_reader.analysis.speakers.source_kinds import head_noun, is_one_person
from tui_reader.analysis.text.spans import extent
from tui_reader.model import Article, Attribution, Entity, Span

_REFERRING = re.compile(
    r"\b(?:[Tt]he\s+(?:[A-Z][\w.’-]*\s)?[a-z][\w'’-]*|he|she|his|her|him|hers|himself|herself|He|She|His|Her)\b"
)
_REPLIES = re.compile(
    r"\b(?:repl(?:ied|ies)|respond(?:ed|s)|answer(?:ed|s)|counter(?:ed|s)|retort(?:ed|s)|disagree[ds])\b"
)
# “As he spoke to the council on Monday, Mr. Marsh smiled”: the word that opens the clause, what may stand before the name,
# how far off the comma and the name may be, and how sure it is (right in 4 of 4 sources of PolNeAR that were looked at).
_SUBORDINATE = re.compile(
    r"(?:[A-Z]{2,20} ){0,5}\W{0,20}(?:As|While|When|Although|Though|Despite|After|Before|If|In|Once|Since|Back when|Even)\b"
)
# “Marsh was late after he …”: what ties the pronoun to the subject of its sentence, how far off the sentence may begin, and how sure
# that is.
_TIED = re.compile(r"\b(?:after|although|because|before|once|since|though|until|when|while|shortly after|even as) $")
_TIED_LENGTH, _FAR, _BY_SUBJECT = 16, 400, 0.8
_WORD = re.compile(r"[\w-]+")
_TITLES = re.compile(r"(?:[A-Z][\w.]{0,30} ){0,3}")
_CLAUSE, _TITLE, _BEHIND = 160, 24, 0.7
# How much ahead somebody must be whom a description fits that fits others as well.
_SURE = 3.0
# What is left of the weight of a mention in what somebody says.
_IN_CONTENT = 0.5


class _Event(NamedTuple):
    """A name (``entity``) or a reference, with the attribution whose source it is."""

    span: Span
    entity: Entity | None = None
    source: int | None = None


class Referents:
    """Resolve the sources without a name, and other pronouns and descriptions.

    The others count, too: “his” and “the mayor” keep a person salient over sentences without a name.

    Attributes:
        persons: The names to which “he” and “she” refer, by the spans of these pronouns, once ``find`` has run.
    """

    def __init__(
        self,
        article: Article,
        mentions: Mentions,
        roles: Roles,
        attributions: Sequence[Attribution],
        named: Mapping[int, Entity],
    ) -> None:
        """Take the article, and the speakers that sources name, by the index of their attribution."""
        self._text = article.text
        self._start, self._end = extent(article)
        self._mentions = mentions
        self._roles = roles
        self._attributions = attributions
        self._named = sorted((attributions[index].source[0], index, entity) for index, entity in named.items())
        self._nameless = sorted(
            (one.source[0], index) for index, one in enumerate(attributions) if one.source and index not in named
        )
        self._narration = Narration(article, attributions)
        self._genders = Genders(article.text)
        self._focus = Focus()
        self._last_nameless: dict[str, int] = {}  # where somebody without a name was last described by a noun
        self._bodies = Bodies(article.text, mentions, self._narration)
        self.persons: dict[Span, str] = {}

    def find(self) -> dict[int, Choice]:
        """Return the referent of each source without a name.

        The key is the index of the attribution; sources that stay open are left out.
        """
        found: dict[int, Choice] = {}
        for event in merge(
            self._names(), self._unfound(), self._sources(), self._narrated(), key=lambda event: event.span
        ):
            entity = event.entity
            if entity is None:
                choice = self._meant(event)
                nameless = self._nameless_person(event) if choice is None else None
                if choice is not None and choice.entity.mentions and event.source is not None:
                    found[event.source] = choice
                if choice is not None and choice.entity.mentions and self._is_he_or_she(event.span):
                    self.persons[event.span] = choice.entity.name
                entity = choice.entity if choice is not None else nameless
            if event.source is not None:
                self._note_source(event, entity)
            if entity is not None:
                self._note(event, entity)
                if event.entity is None and entity.type == "org":
                    self._bodies.note_described(event.span, entity)
        return found

    def _is_he_or_she(self, span: Span) -> bool:
        return gender_of_pronoun(self._text[span.start : span.end].lower()) is not None

    def _note_source(self, event: _Event, entity: Entity | None) -> None:
        """Remember who speaks, for the next “they” or “it”."""
        start, end = event.span
        has_name = entity is not None and bool(entity.mentions)
        if not has_name:
            self._last_nameless[head_noun(self._text[start:end])] = start
        if not self._narration.quoted(start):
            self._bodies.note(start, entity if has_name else None)

    def _nameless_person(self, event: _Event) -> Entity | None:
        """A speaker without a name.

        The next “he” means this speaker, and nobody who is named beside.
        """
        words = self._text[event.span.start : event.span.end]
        if event.source is None or words.lower() in PRONOUNS or not is_one_person(words):
            return None
        return Entity(words, "person", (), ())

    def _names(self) -> Iterator[_Event]:
        return (_Event(span, entity, self._spoken_by(span, entity)) for span, entity in self._mentions)

    def _unfound(self) -> Iterator[_Event]:
        """Yield the sources with a name that the tagger did not find there."""
        for span, index, entity in self._named:
            is_found = any(one is entity for _, one in self._mentions.within(*span))
            if not is_found and self._text[span.start].isupper():
                yield _Event(span, entity, index)

    def _spoken_by(self, span: Span, entity: Entity) -> int | None:
        """Return the attribution in whose source ``entity``, named at ``span``, is the speaker."""
        at = bisect_right(self._named, span.start, key=lambda named: named[0].start) - 1
        if at < 0 or span.start >= self._named[at][0].end or self._named[at][2] is not entity:
            return None
        return self._named[at][1]

    def _sources(self) -> Iterator[_Event]:
        """Yield the sources without a name."""
        return (_Event(span, source=index) for span, index in self._nameless)

    def _narrated(self) -> Iterator[_Event]:
        """Yield pronouns and descriptions that are not sources, outside of quotations."""
        sources = {span.start for span, _ in self._nameless}
        for match in _REFERRING.finditer(self._text, self._start, self._end):
            if match.start() not in sources and not self._narration.quoted(match.start()):
                yield _Event(Span(*match.span()))

    def _meant(self, event: _Event) -> Choice | None:
        words = self._text[event.span.start : event.span.end].lower()
        if words in THEY or words in IT:
            return self._bodies.meant(words, event.span.start)
        if gender_of_pronoun(words) is not None:
            return self._pronoun(event, words)
        holders = self._holders(words, event.span.start)
        if not holders and described_as(words) in CALLED:
            return self._choose(event, lambda entity: float(may_be_company(entity)), _SURE)
        if len(holders) == 1:
            return Choice(holders[0], 1.0, spoke_last=False, alone=True)
        among = {id(holder) for holder in holders}
        return self._choose(event, lambda entity: float(id(entity) in among), _SURE) if among else None

    def _holders(self, words: str, at: int) -> list[Entity]:
        """Return whom ``words`` at ``at`` may describe.

        Left out is whoever was not named any more since somebody without a name was described so.
        """
        since = self._last_nameless.get(described_as(words) or "", -1)
        return [
            one
            for one in self._roles.holders(words, at)
            if one.mentions[bisect_left(one.mentions, (at, 0)) - 1].start > since
        ]

    def _pronoun(self, event: _Event, pronoun: str) -> Choice | None:
        gender = gender_of_pronoun(pronoun)

        def fits(entity: Entity) -> float:
            return {gender: 1.0, None: UNSURE}.get(self._genders.of(entity), 0.0) if entity.type == "person" else 0.0

        return self._choose(event, fits) or self._named_behind(event, fits) or self._subject_before(event, fits)

    def _subject_before(self, event: _Event, fits: Callable[[Entity], float]) -> Choice | None:
        """Return the subject before the clause of a pronoun.

        Example: “Marsh was late after he …”. In “Marsh fired the clerk after he …” it may be the clerk.
        """
        at = event.span.start
        start = self._narration.bounds(at).start
        if at - start > _FAR or not _TIED.search(self._text, max(0, at - _TIED_LENGTH), at):
            return None
        able = [one for one in self._mentions.within(start, at) if fits(one[1])]
        if len({id(entity) for _, entity in able}) != 1:
            return None
        (first, entity), *_ = able
        words = _WORD.findall(self._text[first.end : at].lower())
        is_another = any(source_nouns(singular=True).get(word) == "unnamed" for word in words)
        if is_another or prominence(self._text, first) != SUBJECT:
            return None
        return Choice(entity, _BY_SUBJECT, spoke_last=False, alone=False, is_subject=True)

    def _named_behind(self, event: _Event, fits: Callable[[Entity], float]) -> Choice | None:
        """Return the subject behind the clause that opens the sentence: “As he spoke, Marsh smiled”."""
        start, end = self._narration.bounds(event.span.start)
        comma = self._text.find(", ", event.span.end, min(end, event.span.end + _CLAUSE))
        if comma < 0 or not _SUBORDINATE.match(self._text, start, event.span.start):
            return None
        for span, entity in self._mentions.within(comma, min(end, comma + _TITLE)):
            subject = prominence(self._text, span) == SUBJECT and _TITLES.fullmatch(self._text, comma + 2, span.start)
            if not subject or not fits(entity):
                return None
            return Choice(entity, _BEHIND, spoke_last=False, alone=False, is_subject=True)
        return None

    def _choose(self, event: _Event, fits: Callable[[Entity], float], ahead: float = AHEAD) -> Choice | None:
        cue = self._attributions[event.source].cue if event.source is not None else ()
        return self._focus.choose(
            self._narration.sentence(event.span.start),
            event.source,
            fits,
            ahead=ahead,
            other_than_last=bool(cue) and _REPLIES.search(self._text, cue[0].start, cue[-1].end) is not None,
        )

    def _note(self, event: _Event, entity: Entity) -> None:
        start = event.span.start
        if self._narration.quoted(start):
            return
        content = self._narration.content(start)
        speaks = event.source is not None
        # “When pressed by Marsh, he …” is about somebody else.
        stands_behind = self._text.endswith("by ", max(0, start - len("by ")), start)
        weight = prominence(self._text, event.span) * (1.0 if content is None else _IN_CONTENT)
        weight = SPEAKER if speaks and not stands_behind else weight
        self._focus.note(Appearance(entity, self._narration.sentence(start), weight, content, speaks))
