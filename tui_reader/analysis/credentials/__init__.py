"""Find roles and affiliations of speakers, and reasons for anonymity.

What stands beside a person's name anywhere holds for the person in the whole article. What stands beside a source without a name
holds for it, and for “the official” and the “he” that go on with it.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tui_reader.analysis.credentials.anonymity import KNOWING, reason_for_anonymity, reasons_behind, reasons_of_nouns
from tui_reader.analysis.credentials.beside_names import credentials_beside
from tui_reader.analysis.credentials.roles import IN_THE_PAST, Credentials, read_role, singular
from tui_reader.analysis.languages import language_by
from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.analysis.speakers.source_kinds import head_noun, is_one_person, without_part
from tui_reader.model import Article, Attribution, Entity, Reason, Span
from tui_reader.packed import kept

__all__ = ["with_credentials"]

_NOBODY: Final = Credentials()
# Mentions of a person that are looked at, and characters behind a source without a name in which “he” or “they” goes on with it.
_MENTIONS, _NEAR = 12, 600
_SINGULAR: Final = frozenset({"he", "she"})
_PLURAL: Final = "they"
_SENTENCE_END: Final = re.compile(r"[.!?][”\"’)]?\s")
# Whoever knows of it, and is called what somebody is who spoke on condition of anonymity, did so, too.
_KNOWING: Final = re.compile(rf"\b{KNOWING}")
_DEFINITE: Final = ("the ", "this ", "that ", "these ", "those ")


def with_credentials(
    article: Article, attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> Sequence[Attribution]:
    """Return ``attributions`` with roles, affiliations and reasons for anonymity.

    Their speakers are resolved before. Only descriptions in English are read.
    """
    if language_by(article.language) is not None:
        return attributions
    return kept(_Credentials(article, entities).told(attributions))


class _Credentials:
    """The credentials of an article's persons, and of its latest sources without a name."""

    def __init__(self, article: Article, entities: Sequence[Entity]) -> None:
        self._text = article.text
        self._mentions = Mentions(entities)
        self._persons = {one.name: one for one in entities if one.type == "person"}
        self._found: dict[str, Credentials] = {}
        self._described: dict[str, Credentials] = {}  # by the noun of a source without a name
        self._reasons: dict[str, str] = {}  # why sources without a name are not named, by their noun
        self._reasons_ahead = deque(reasons_of_nouns(article))
        # The latest person without a name, the latest several, and where each stands.
        self._last, self._last_end = _NOBODY, -_NEAR
        self._several, self._several_end = _NOBODY, -_NEAR

    def told(self, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
        """Yield ``attributions``, which are in text order, with their credentials."""
        for one in attributions:
            found = self._of(one)
            yield (
                one
                if found is _NOBODY
                else replace(
                    one,
                    role=found.role,
                    affiliation=found.affiliation,
                    reason_for_anonymity=found.reason,
                    reasons=(*one.reasons, *found.rules),
                )
            )

    def _of(self, one: Attribution) -> Credentials:
        if one.speaker in self._persons:
            self._last = _NOBODY
            if one.source and one.source[0].start > self._several_end:
                self._several = _NOBODY
            return self._of_person(one.speaker)
        if one.speaker is None and one.source and one.speaker_kind in ("unnamed", "collective"):
            return self._of_nameless(one)
        return _NOBODY

    def _of_person(self, name: str) -> Credentials:
        """Return role and affiliation beside a mention of a person, both if possible."""
        if name not in self._found:
            mentions = self._persons[name].mentions[:_MENTIONS]
            beside = [one for span in mentions if (one := credentials_beside(self._text, span, self._mentions))]
            # What somebody is comes before what somebody was; of those that tell as much it is the first.
            self._found[name] = max(beside, key=_worth, default=_NOBODY)
        return self._found[name]

    def _of_nameless(self, one: Attribution) -> Credentials:
        start, end = one.source[0]
        words = self._text[start:end].lower()
        if words in _SINGULAR:
            return _by_pronoun(words, self._last) if start - self._last_end < _NEAR else _NOBODY
        if words == _PLURAL:
            return _by_pronoun(words, self._several_before(start, end))
        noun = singular(head_noun(words))
        comma = self._text.find(",", start, end)
        phrase = Span(start, comma if comma > start else end)
        read = read_role(self._text, phrase, self._mentions, "credential.role.in-source", is_named=False)
        if read is None:
            self._last = self._several = _NOBODY
            return _NOBODY
        is_definite = without_part(words).startswith(_DEFINITE)
        before = self._described.get(noun, _NOBODY).affiliation if is_definite else None
        while self._reasons_ahead and self._reasons_ahead[0][0] < start:
            _, whose, why = self._reasons_ahead.popleft()
            self._reasons[whose] = why
        found = self._with_reason(one, noun, read, is_known=is_definite or _KNOWING.search(words) is not None)
        if found.affiliation is None and before is not None:
            rule = Reason("credential.affiliation.earlier", (before, noun))
            found = found._replace(affiliation=before, rules=(*found.rules, rule))
        self._described[noun] = found
        if is_one_person(words):
            self._last, self._last_end = found, end
        else:
            self._last, self._several, self._several_end = _NOBODY, found, end
        return found

    def _several_before(self, start: int, end: int) -> Credentials:
        """Return the credentials of several people with whom “they” goes on.

        The people stand in this sentence or the one before. In “Two clerks said so. The unions met. They added …” others may be meant.
        """
        is_near = start - self._several_end < _NEAR
        if not is_near or len(_SENTENCE_END.findall(self._text, self._several_end, start)) > 1:
            self._several = _NOBODY
        self._several_end = end
        return self._several

    def _with_reason(self, one: Attribution, noun: str, found: Credentials, *, is_known: bool) -> Credentials:
        """Return credentials with the reason for anonymity, if the text gives one.

        The reason stands in the source, else behind it, else before. Behind it is the rest of its sentence, or the sentence that follows:
        “The official asked …”. A reason given before holds for a source with the same noun, if the reader knows that source by now.
        """
        start, end = one.source[0]
        stop = min((span.start for span in one.content if span.start >= end), default=end + _NEAR)
        rule = "credential.anonymity.in-source"
        reason = reason_for_anonymity(self._text, start, end)
        if reason is None:
            rule = "credential.anonymity.behind"
            reason = reasons_behind(self._text, end, max(stop, end), one.content[-1].end, noun)
        if reason is not None:
            self._reasons[noun] = reason
        elif is_known:
            rule = "credential.anonymity.earlier"
            reason = self._reasons.get(noun)
        if reason is None:
            return found
        return found._replace(reason=reason, rules=(*found.rules, Reason(rule, (noun,))))


def _by_pronoun(pronoun: str, found: Credentials) -> Credentials:
    """Return the credentials of a source with which a pronoun goes on."""
    if not found.rules:
        return found
    return found._replace(rules=(*found.rules, Reason("credential.pronoun", (pronoun,))))


def _worth(found: Credentials) -> tuple[bool, int, bool]:
    """Return how much credentials tell, to be compared."""
    role = found.role or ""
    return IN_THE_PAST.match(role) is None, bool(role) + bool(found.affiliation), bool(role)
