"""Finds cue verbs with their auxiliaries, and tells them from nouns and adjectives of the same form."""

from typing import NamedTuple

from tui_reader.analysis.lexicon.cues import Cue, cue_forms
from tui_reader.analysis.rules.attributions.tokens import TokenizedSentence
from tui_reader.analysis.rules.attributions.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    NOT_PAST,
    PLURALS,
    PREPOSITIONS,
    is_adverb,
)


# Determiners that can also be a subject: “some say”, “another said”.
_STAND_ALONE = frozenset("that some many most few all both several one another each any".split())
# Past tenses of verbs that are no cues, where they do not end in -ed.
_PAST = frozenset(
    "went came took made got gave left became began led ran won lost fell rose met held kept sent paid sat stood drew "
    "grew flew drove broke built bought brought caught fought hit set cut put shot spent struck sold hurt let".split()
)


class VerbGroup(NamedTuple):
    """A cue verb at token ``head``, with auxiliaries from ``first`` and its particle at ``last``.

    ``form`` is that of the cue, or ``passive``, or ``infinitive`` where “to” stands before it.
    """

    first: int
    head: int
    last: int
    cue: Cue
    form: str


def _first(sentence: TokenizedSentence, head: int) -> int:
    """Where the verb group begins whose main verb is at ``head``."""
    first = head
    while first > 0:
        word = sentence.word(first - 1)
        if not sentence.is_word(first - 1) or sentence.is_quoted(first - 1):
            break
        if word in AUXILIARIES or word in NEGATIONS or (is_adverb(word) and not sentence.is_capital(first - 1)):
            first -= 1
        else:
            break
    while first < head and (sentence.word(first) in {"no", "both", "all", "since", "now", "yet"}):
        first += 1
    return first


def _form(sentence: TokenizedSentence, first: int, head: int, cue: Cue) -> str | None:
    """The form of the verb where it stands, or ``None`` where the word is no verb there."""
    before = sentence.word(first - 1) if first else ""
    group = {sentence.word(index) for index in range(first, head)}
    if cue.form == "gerund":
        if group & BE:
            return "past"
        return None if before in DETERMINERS or before.endswith(("'s", "s'")) else "gerund"
    if cue.form in {"past", "participle"}:
        if group & BE:
            return "passive"
        if group & HAVE:
            return "past"
        return "past" if cue.form == "past" and before not in DETERMINERS - _STAND_ALONE else None
    if before == "to":
        return "infinitive"
    if group & (MODALS | DO):
        return "base"
    if before in DETERMINERS - _STAND_ALONE:
        return None
    if before in PREPOSITIONS or before.endswith(("'s", "s'")) or before in AUXILIARIES:
        return None
    if cue.form == "base" and before not in {"they", "we", "i", "you", "who", "and", "or"}:
        return "base" if before.endswith("s") or before in PLURALS else None
    return cue.form


def verb_at(sentence: TokenizedSentence, head: int) -> VerbGroup | None:
    """Return the cue verb at token ``head``, or ``None`` where none stands there."""
    cues = cue_forms().get(sentence.tokens[head].word)
    if cues is None or (
        sentence.is_capital(head) and head and sentence.is_capital(head - 1) and sentence.is_capital(head + 1)
    ):
        return None
    for cue in cues:
        last = head
        if cue.particle is not None:
            if sentence.word(head + 1) != cue.particle:
                continue
            last = head + 1
        first = _first(sentence, head)
        form = _form(sentence, first, head, cue)
        if form is not None:
            return VerbGroup(first, head, last, cue, form)
    return None


def looks_finite(sentence: TokenizedSentence, index: int) -> bool:
    """Whether the word at ``index`` is most likely a finite verb or a past participle."""
    word = sentence.word(index)
    if word in AUXILIARIES or word in _PAST:
        return True
    if sentence.is_capital(index):
        return False
    if word.endswith("ed"):
        return len(word) > 4 and word not in NOT_PAST
    return any(cue.form == "past" for cue in cue_forms().get(word, ()))
