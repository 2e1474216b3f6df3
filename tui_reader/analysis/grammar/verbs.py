"""Find cue verbs with their auxiliaries, apart from nouns of the same form."""

from typing import NamedTuple

from tui_reader.analysis.english.cue_verbs import Cue, cue_forms
from tui_reader.analysis.english.function_words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    PLURALS,
    PREPOSITIONS,
    is_adverb,
)
from tui_reader.analysis.grammar.tokens import TokenizedSentence

# Determiners that can also be a subject: “some say”, “another said”.
_STAND_ALONE = frozenset("that some many most few all both several one another each any".split())
# How far before a verb the head of its subject may stand, and the words behind such a head.
_HEAD = 8
_OF = frozenset("of for in from at with on to".split())
_PLURAL_SUBJECTS = frozenset("they we i you who and or".split())


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
    """Return the start of the verb group whose main verb is at ``head``."""
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


def _gerund(before: str, group: set[str]) -> str | None:
    if group & BE:
        return "past"
    return None if before in DETERMINERS or before.endswith(("'s", "s'")) else "gerund"


def _past(before: str, group: set[str], *, participle: bool) -> str | None:
    if group & BE:
        return "passive"
    if group & HAVE:
        return "past"
    return None if participle or before in DETERMINERS - _STAND_ALONE else "past"


def _present(before: str, group: set[str], form: str) -> str | None:
    """Return the form of a word that could also be a noun: “plans”, “fear”."""
    if before == "to":
        return "infinitive"
    if group & (MODALS | DO):
        return "base"
    is_noun = (
        bool(group & BE) or before in DETERMINERS - _STAND_ALONE or before in PREPOSITIONS or before in AUXILIARIES
    )
    if is_noun or before.endswith(("'s", "s'")):
        return None
    return form


def _is_plural(word: str) -> bool:
    return word in _PLURAL_SUBJECTS or word in PLURALS or (word.endswith("s") and not word.endswith(("'s", "ss")))


def _has_plural_subject(sentence: TokenizedSentence, last: int) -> bool:
    """Check whether the subject that ends at ``last`` is plural.

    “supporters of the plan” is, by its noun before “of”.
    """
    if _is_plural(sentence.word(last)):
        return True
    for index in range(last - 1, max(last - _HEAD, -1), -1):
        if not sentence.is_word(index):
            return False
        if sentence.word(index + 1) in _OF and _is_plural(sentence.word(index)):
            return True
    return False


def _form(sentence: TokenizedSentence, first: int, head: int, cue: Cue) -> str | None:
    """Return the form of a verb, ``None`` where the word is not a verb."""
    before = sentence.word(first - 1) if first else ""
    group = {sentence.word(index) for index in range(first, head)}
    if cue.form == "gerund":
        return _gerund(before, group)
    if cue.form in {"past", "participle"}:
        return _past(before, group, participle=cue.form == "participle")
    form = _present(before, group, cue.form)
    bare = form == "base" and not group & (MODALS | DO)
    return form if not bare or _has_plural_subject(sentence, first - 1) else None


def cue_heads(sentence: TokenizedSentence) -> list[int]:
    """Return the tokens that may be a form of a cue verb."""
    forms = cue_forms()
    if forms.keys().isdisjoint(sentence.vocabulary):
        return []
    return [index for index, token in enumerate(sentence.tokens) if token[2] in forms]


def verb_at(sentence: TokenizedSentence, head: int) -> VerbGroup | None:
    """Return the cue verb at token ``head``, or ``None``."""
    cues = cue_forms().get(sentence.tokens[head].word, ())
    in_name = sentence.is_capital(head) and sentence.is_capital(head - 1) and sentence.is_capital(head + 1)
    for cue in () if in_name else cues:
        if cue.particle is not None and sentence.word(head + 1) != cue.particle:
            continue
        first = _first(sentence, head)
        form = _form(sentence, first, head, cue)
        if form is not None:
            return VerbGroup(first, head, head if cue.particle is None else head + 1, cue, form)
    return None
