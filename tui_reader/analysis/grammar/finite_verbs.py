"""Find the finite verbs of a clause, by their forms and the words beside them."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.english.function_words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    NOT_PAST,
    OBJECTS,
    PLURALS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTIONS,
    SUBORDINATORS,
    is_adverb,
)
from tui_reader.analysis.grammar.clause_words import NUMBER, ClauseWords
from tui_reader.analysis.grammar.tokens import TokenizedSentence

_SHORTEST_PAST: Final = 4  # “died”
# Base and past alike, and nouns, too: a verb only where no article, number or preposition stands before it.
_UNCHANGED: Final = frozenset("put set cut hit hurt let shut split spread cost read quit cast bet burst left".split())
# Past tenses that are not in -ed and that the list of past forms leaves out, because they are other words, too.
_PAST: Final = frozenset(
    "found felt fell lay spent struck kept lost won met built led fed fled sent held made heard".split()
)
_FINITE_AUXILIARIES: Final = AUXILIARIES - frozenset("be been being having 's 'd".split())
_SHORT_AUXILIARY: Final = ("n't", "'re", "'ve", "'ll", "'m")
_WITH_IS: Final = frozenset("he's she's it's that's there's who's what's here's".split())
_SINGULAR: Final = frozenset("he she it this that who which everyone everybody nobody someone somebody".split())
_PLURAL: Final = frozenset("they we i you who that these those".split()) | PLURALS
# What can be subject and determiner: “some died”, “that ended it”.
_STAND_ALONE: Final = frozenset(
    "that this these those some many most few all both several one two three another each any".split()
)
_NO_SUBJECT: Final = (
    ((DETERMINERS | POSSESSIVES) - _STAND_ALONE)
    | PREPOSITIONS
    | frozenset("to hundred thousand million billion dozen".split())
)
_TAKING_OF: Final = frozenset(
    "smell taste consist speak think approve dispose complain hear know learn dream die remind tell".split()
)
_NO_SINGULAR: Final = SUBORDINATORS | {"and", "or"}
_VERBAL_ENDINGS: Final = ("ize", "ify")
_COMPLEMENTS: Final = DETERMINERS | POSSESSIVES | PREPOSITIONS | OBJECTS | QUESTIONS | ADVERBS | {"to"}
_BARE_SUBJECT: Final = 2  # words of a subject at most before a verb that ends the clause: “The spruce spits”
_OPENERS: Final = frozenset("who whom which whose".split())


@cache
def base_verbs() -> frozenset[str]:
    """Return the base forms of verbs."""
    counted = {base_of(word) for word in entries("finite_verbs") if word.endswith("s")}
    return entries("base_verbs") | entries("more_base_verbs") | counted


@cache
def _past_forms() -> frozenset[str]:
    cues = (form for form, found in cue_forms().items() if any(cue.form == "past" for cue in found))
    return entries("past_forms") | _PAST | _UNCHANGED | frozenset(cues)


@lru_cache(maxsize=10_000)
def is_past(word: str) -> bool:
    """Check whether a word in lower case looks like a past tense or participle."""
    if word in _past_forms():
        return True
    return word.endswith("ed") and len(word) >= _SHORTEST_PAST and word not in NOT_PAST


def looks_finite(sentence: TokenizedSentence, index: int) -> bool:
    """Check whether the word at ``index`` looks like an auxiliary, past tense or participle.

    Present forms are left out: most are nouns, too, and only the words beside them tell (``finite_verbs``).
    """
    word = sentence.word(index)
    return word in AUXILIARIES or (not sentence.is_capital(index) and is_past(word))


def finite_verbs(words: ClauseWords, *, line: bool = False) -> Iterator[int]:
    """Yield where the finite verbs of a clause are.

    In a ``line``, without a full stop, a form in -ed is a participle unless it has an object: “Methods used in 2015”.
    """
    titled = line and words.is_in_title_case()
    for index in range(len(words)):
        if is_auxiliary(words, index) or (index and _is_finite(words, index, line=line, titled=titled)):
            yield index


def has_finite_verb(clause: str, *, line: bool = False) -> bool:
    """Check whether something in a clause looks like a finite verb; ``line`` as in ``finite_verbs``."""
    return next(finite_verbs(ClauseWords(clause), line=line), None) is not None


def has_main_verb(words: ClauseWords, *, line: bool = False) -> bool:
    """Check whether a finite verb stands outside of relative clauses.

    “The diver who found it” has no such verb.
    """
    if _OPENERS.isdisjoint(words.texts):
        return next(finite_verbs(words, line=line), None) is not None
    openers = [index for index, word in enumerate(words.texts) if index and word in _OPENERS]
    # Each relative pronoun takes the next verb, so the first verb with fewer pronouns before it than verbs is free.
    return any(
        sum(opener < verb for opener in openers) <= earlier
        for earlier, verb in enumerate(finite_verbs(words, line=line))
    )


def has_likely_verb(words: ClauseWords) -> bool:
    """Check whether something in a sentence may be a verb, by what follows it.

    A present form with its object or a preposition is one more often than a noun, if nothing else in the sentence is a verb.
    """
    return any(
        _base_of_present(words.texts[index]) in base_verbs()
        and words.texts[index + 1] in _COMPLEMENTS
        and not words.is_behind_comma(index + 1)
        and not _has_no_subject(words, index, words.texts[index - 1])
        and not words.is_capital(index)
        for index in range(1, len(words) - 1)
    )


def is_auxiliary(words: ClauseWords, index: int) -> bool:
    """Check whether a word is a finite auxiliary: “has”, “didn't”, “it's”."""
    word = words.texts[index]
    if word in _FINITE_AUXILIARIES:
        return word not in ("may", "will") or not words.is_capital(index)  # May is a month, and Will a name
    return "'" in word and (word.endswith(_SHORT_AUXILIARY) or word in _WITH_IS)


def _is_finite(words: ClauseWords, index: int, *, line: bool, titled: bool) -> bool:
    """Check a word that is not the first, and not an auxiliary."""
    past = is_past(words.texts[index])
    if not (past or _may_be_present(words, index)):
        return False
    subject = _subject_at(words, index)
    if is_auxiliary(words, subject) or _has_no_subject(words, index, words.texts[subject]):
        return False
    if past:
        return _is_past_tense(words, index, subject, line=line)
    return (titled or not words.is_capital(index)) and _is_present_tense(words, index, subject, titled=titled)


def _is_past_tense(words: ClauseWords, index: int, subject: int, *, line: bool) -> bool:
    """Check a past form by what stands beside it."""
    if words.texts[index] in entries("past_forms"):
        return True
    return not words.texts[subject].endswith("'s") and (not line or _has_object(words, index))


def _is_present_tense(words: ClauseWords, index: int, subject: int, *, titled: bool) -> bool:
    """Check a present form by its subject and the word behind it."""
    word, before = words.texts[index], words.texts[subject]
    if before.endswith("'s") or _stands_as_noun(words, index):
        return False
    plural = _is_plural(before) and not (subject and words.is_capital(subject) and not titled)
    if word[-1] != "s" or word in base_verbs():
        return plural
    if titled and words.texts[index + 1 : index + 2] and words.texts[index + 1] in PREPOSITIONS:
        return False
    return _is_third_person(words, index, subject, plural=plural)


def _may_be_present(words: ClauseWords, index: int) -> bool:
    """Check whether the form of a word can be a present tense."""
    word = words.texts[index]
    if word in base_verbs() or word.endswith(_VERBAL_ENDINGS):
        return word not in PREPOSITIONS
    return word[-1] == "s" and (words.texts[index - 1] in _SINGULAR or _base_of_present(word) in base_verbs())


def _has_no_subject(words: ClauseWords, index: int, before: str) -> bool:
    return before in _NO_SUBJECT and not words.is_behind_comma(index)


def _subject_at(words: ClauseWords, index: int) -> int:
    """Return the index of the last word before ``index`` that is not an adverb."""
    index -= 1
    while index > 0 and is_adverb(words.texts[index]):
        index -= 1
    return index


def _has_object(words: ClauseWords, index: int) -> bool:
    """Check whether an object or adverb follows: “closed the lock”, not “used in 2015”."""
    if index + 1 == len(words) or words.is_behind_comma(index + 1):
        return False
    behind = words.texts[index + 1]
    return behind in _COMPLEMENTS and behind not in PREPOSITIONS and behind != "to"


def _is_third_person(words: ClauseWords, index: int, subject: int, *, plural: bool) -> bool:
    """Check a form in -s by its subject."""
    word, before, comma = words.texts[index], words.texts[subject], words.is_behind_comma(index)
    if word.endswith(("ss", "us", "is")) or is_adverb(word):
        return False
    if before == NUMBER and not comma:
        return index + 1 < len(words) and words.texts[index + 1] not in PREPOSITIONS
    if before in _SINGULAR:
        return _base_of_present(word) in base_verbs() or before not in _STAND_ALONE
    return before not in _NO_SINGULAR and (comma or not plural)


def _is_plural(word: str) -> bool:
    if word in _PLURAL:
        return True
    return word[-1] == "s" and not word.endswith(("'s", "ss", "us", "is")) and word not in AUXILIARIES


def _stands_as_noun(words: ClauseWords, index: int) -> bool:
    """Check whether a comma, “of” or a verb behind a form shows a noun."""
    if index + 1 == len(words):
        return not words.is_capital(index - 1) and index > _BARE_SUBJECT
    if words.texts[index + 1] == "of":
        return base_of(words.texts[index]) not in _TAKING_OF
    if words.texts[index + 1] in ("and", "or"):
        return not words.is_capital(index - 1) and index > _BARE_SUBJECT
    return words.is_behind_comma(index + 1) or is_auxiliary(words, index + 1)


def _base_of_present(word: str) -> str:
    """Return the base form of a present form, if it is one."""
    if word[-1] != "s":
        return word
    base = base_of(word)
    return word[:-2] if base not in base_verbs() and word.endswith("es") else base


def base_of(word: str) -> str:
    """Return the base form of a form in -s: “deny” for “denies”."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) else word[:-1]
