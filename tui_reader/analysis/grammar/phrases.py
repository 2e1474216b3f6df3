"""Find noun phrases beside a verb by determiners, capitals and closed classes."""

from typing import NamedTuple

from tui_reader.analysis.english.function_words import (
    CONJUNCTIONS,
    DETERMINERS,
    INDEFINITES,
    OBJECTS,
    OPENINGS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
)
from tui_reader.analysis.grammar.finite_verbs import looks_finite
from tui_reader.analysis.grammar.tokens import TokenizedSentence

# Words a source may have at most; names with a long office stay below it.
LONGEST = 30
# What an apposition, or a clause that tells who somebody is, opens with.
_APPOSITION = frozenset("a an the who whose one his her their its another".split())


# Words that are a subject by themselves, beside the personal pronouns.
_PRONOUNS = frozenset("this these both all many some another neither either few which that".split())
_COUNTED = frozenset("one others some many all both few".split())


class Phrase(NamedTuple):
    """The tokens ``first`` to ``last`` of a noun phrase."""

    first: int
    last: int


def is_break(sentence: TokenizedSentence, index: int) -> bool:
    """Check whether no noun phrase can reach over the token at ``index``."""
    word = sentence.word(index)
    if not sentence.is_word(index):
        return word not in "()'’&/" or word == ""
    return (
        (word in SUBORDINATORS and word not in {"as", "than"})
        or word in RELATIVES
        or (word in SUBJECTS and word not in INDEFINITES and word != "who")
        or word in {"but", "or", "yet", "so", "nor"}
    )


def is_reduced_relative(sentence: TokenizedSentence, index: int) -> bool:
    """A word in -ed inside a noun phrase: “sources briefed on”, “the proposed plan”."""
    word = sentence.word(index)
    if not word.endswith("ed"):
        return False
    return (
        sentence.word(index + 1) in PREPOSITIONS
        or sentence.word(index - 1) in DETERMINERS
        or (
            (sentence.word(index - 1).endswith("ly") or sentence.is_capital(index + 1))
            and not sentence.is_capital(index - 1)
        )
    )


def _left(sentence: TokenizedSentence, last: int) -> int:
    """Return the leftmost token that a noun phrase ending at ``last`` can reach."""
    first = last
    while first > 0 and last - first < LONGEST:
        before = first - 1
        word = sentence.word(before)
        if is_break(sentence, before) or sentence.claimed[before]:
            break
        if looks_finite(sentence, before) and not is_reduced_relative(sentence, before):
            break
        if word in OBJECTS - {"her"}:
            break
        if word == "and" and not _joins_nouns(sentence, before):
            break
        first = before
    return first


def _joins_nouns(sentence: TokenizedSentence, conjunction: int) -> bool:
    """Check whether “and” at ``conjunction`` joins two nouns.

    There is no verb between it and the break before it.
    """
    index = conjunction - 1
    if not sentence.is_word(index):
        return False
    while index >= 0 and not is_break(sentence, index):
        if looks_finite(sentence, index) and not is_reduced_relative(sentence, index):
            return False
        index -= 1
    return True


def _without_opening(sentence: TokenizedSentence, first: int, last: int) -> int:
    """Cut off the words before the subject: “But”, “On Tuesday”, “In a statement”."""
    while first < last and not sentence.is_capital(first + 1) and sentence.word(first) in OPENINGS | {"and"}:
        first += 1
    while first < last and (sentence.word(first) in OPENINGS - {"one"} or (is_adverb(sentence.word(first)))):
        first += 1
    if sentence.word(first) in PREPOSITIONS and first < last:
        return _core(sentence, first + 1, last)
    if sentence.word(first) in {"last", "this", "next"} and sentence.word(first + 1) in TIMES and first + 2 <= last:
        return first + 2
    return first


def _core(sentence: TokenizedSentence, first: int, last: int) -> int:
    """Return the start of the last noun phrase between ``first`` and ``last``, prepositions not crossed."""
    index = last
    while index > first:
        before = index - 1
        word = sentence.word(before)
        if word in PREPOSITIONS or word in TIMES or word in CONJUNCTIONS:
            break
        if sentence.is_capital(index) and not sentence.is_capital(before) and word not in DETERMINERS:
            break
        index = before
        if word in DETERMINERS:
            break
    return index


def phrase_before(sentence: TokenizedSentence, verb: int) -> Phrase | None:
    """Return the subject right before the verb group at ``verb``.

    An apposition between commas belongs to it.
    """
    last = verb - 1
    word = sentence.word(last)
    if word in SUBJECTS or word in _PRONOUNS:
        with_determiner = word in _COUNTED and sentence.word(last - 1) in DETERMINERS
        return Phrase(last - 1 if with_determiner else last, last)
    if word == ",":
        return _with_apposition(sentence, last)
    if word and word in ")–—-":
        return _behind_aside(sentence, last)
    if not _can_end_subject(sentence, last):
        return None
    first = _without_opening(sentence, _left(sentence, last), last)
    return Phrase(first, last) if _can_be_source(sentence, first, last) else None


def _can_end_subject(sentence: TokenizedSentence, index: int) -> bool:
    word = sentence.word(index)
    if not sentence.is_word(index) or sentence.claimed[index]:
        return False
    return not (word in PREPOSITIONS or word in SUBORDINATORS or word in OBJECTS - {"her"} or word in CONJUNCTIONS)


def _can_be_source(sentence: TokenizedSentence, first: int, last: int) -> bool:
    words = [sentence.word(index) for index in range(first, last + 1)]
    if all(
        word in TIMES or word in PREPOSITIONS or word in DETERMINERS - SUBJECTS - {"some", "many", "most"}
        for word in words
    ):
        return False
    return not all(is_adverb(word) for word in words)


def _behind_aside(sentence: TokenizedSentence, last: int) -> Phrase | None:
    """Return the subject before brackets or a pair of dashes: “Dana Okafor (R) said”."""
    closing = sentence.word(last)
    opening = "(" if closing == ")" else closing
    index = last - 1
    while index > 0 and sentence.word(index) != opening:
        index -= 1
    return phrase_before(sentence, index) if index > 0 else None


def _with_apposition(sentence: TokenizedSentence, comma: int) -> Phrase | None:
    """Return the subject whose apposition, or other insertion, ends with the comma at ``comma``.

    Of several commas it is the leftmost that a subject stands before: “Bell, a teacher of law, arts and music, said”.
    """
    best: Phrase | None = None
    opening = _comma_before(sentence, comma)
    while opening is not None:
        phrase = phrase_before(sentence, opening) if sentence.is_word(opening - 1) else None
        if phrase is not None:
            best = Phrase(phrase.first, comma - 1) if _names_somebody(sentence, opening + 1) else phrase
            if phrase.first == 0 or sentence.word(phrase.first - 1) != ",":
                return best
        opening = _comma_before(sentence, opening)
    return best


def _comma_before(sentence: TokenizedSentence, index: int) -> int | None:
    """Return the comma left of ``index`` that opens an apposition, or ``None``."""
    for at in range(index - 1, 0, -1):
        if sentence.word(at) == ",":
            return at
        if sentence.claimed[at] or sentence.is_quoted(at) or sentence.word(at) in {"—", "–", ";", ":"}:
            return None
    return None


def _names_somebody(sentence: TokenizedSentence, index: int) -> bool:
    """Check whether an insertion at ``index`` describes a person, not a time or manner."""
    word = sentence.word(index)
    if word in {"who", "whose"}:
        return False
    return word in _APPOSITION or sentence.is_capital(index) or not is_insertion(sentence, index)


def is_insertion(sentence: TokenizedSentence, index: int) -> bool:
    """Check whether an insertion at ``index`` gives time or manner."""
    word = sentence.word(index)
    return (
        word in PREPOSITIONS
        or word in SUBORDINATORS
        or is_adverb(word)
        or word in TIMES
        or word.endswith(("ing", "ed"))
    )


def subject_of(sentence: TokenizedSentence, before: int) -> Phrase | None:
    """Return the first subject left of the token ``before`` that has a finite verb."""
    for index in range(1, before):
        if sentence.is_word(index) and looks_finite(sentence, index):
            first = index
            while first > 0 and looks_finite(sentence, first - 1):
                first -= 1
            phrase = phrase_before(sentence, first) if first else None
            if phrase is not None:
                return phrase
    return None
