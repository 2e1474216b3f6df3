"""Find the noun phrase behind a verb or preposition: “said the head of Dale”."""

from tui_reader.analysis.english.function_words import (
    CONJUNCTIONS,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
)
from tui_reader.analysis.grammar.finite_verbs import looks_finite
from tui_reader.analysis.grammar.phrases import LONGEST, Phrase, is_break, is_insertion, is_reduced_relative
from tui_reader.analysis.grammar.tokens import TokenizedSentence

# Prepositions that a noun phrase may go on with.
_INSIDE = frozenset("of for in at from with on to by about behind close against under near between".split())


def phrase_after(sentence: TokenizedSentence, first: int) -> Phrase | None:
    """Return the noun phrase that begins at ``first``, with an apposition behind it."""
    if not sentence.is_word(first) or sentence.claimed[first]:
        return None
    word = sentence.word(first)
    if word in SUBJECTS - {"one", "others"}:
        return Phrase(first, first)
    if word in PREPOSITIONS or word in SUBORDINATORS - {"that"} or word in CONJUNCTIONS or is_adverb(word):
        return None
    last = _right(sentence, first)
    if last is None:
        return None
    return Phrase(first, _apposition_end(sentence, last))


def _right(sentence: TokenizedSentence, first: int) -> int | None:
    named = sentence.is_capital(first) and sentence.word(first) not in DETERMINERS
    index = first
    while index + 1 < len(sentence.tokens) and index - first < LONGEST:
        following = index + 1
        word = sentence.word(following)
        if is_break(sentence, following) or sentence.claimed[following]:
            break
        if looks_finite(sentence, following) and not is_reduced_relative(sentence, following):
            break
        if (
            word in OBJECTS - {"her"}
            or word in SUBORDINATORS
            or (is_adverb(word) and not sentence.is_capital(following))
        ):
            break
        if word in PREPOSITIONS and (word not in _INSIDE or _leaves_phrase(sentence, following, named=named)):
            break
        if word in TIMES and not (sentence.is_capital(following) and sentence.is_capital(index)):
            break
        if word == "and" and not (
            sentence.is_capital(following + 1) or sentence.word(following + 1) in DETERMINERS or not named
        ):
            break
        index = following
        if sentence.is_capital(index) and not sentence.is_capital(first) and sentence.word(first) not in DETERMINERS:
            named = True
    while index > first and not sentence.is_word(index) and sentence.word(index) != ")":
        index -= 1
    return index


def _leaves_phrase(sentence: TokenizedSentence, preposition: int, *, named: bool) -> bool:
    """Check whether a preposition introduces place or time, and ends the source."""
    word, following = sentence.word(preposition), sentence.word(preposition + 1)
    if word in {"of", "for"}:
        return word == "for" and named
    if (
        following in TIMES
        or following in {"an", "his", "her", "their"}
        or sentence.word(preposition + 2) in {"statement", "interview", "tweet"}
    ):
        return True
    return named or (word in {"in", "on", "at", "to", "with", "by"} and following == "a")


def _apposition_end(sentence: TokenizedSentence, last: int) -> int:
    """Return the end of an apposition behind ``last``, or ``last`` itself."""
    if sentence.word(last + 1) != ",":
        return last
    opening = last + 2
    if not sentence.is_word(opening) or sentence.claimed[opening]:
        return last
    word = sentence.word(opening)
    is_name = sentence.is_capital(opening) and word not in TIMES
    if (
        word in RELATIVES
        or word in SUBJECTS
        or looks_finite(sentence, opening)
        or (is_insertion(sentence, opening) and not is_name)
    ):
        return last
    if word in {"and", "but", "or"} or word in CONJUNCTIONS:
        return last
    end = _right(sentence, opening)
    if end is None or (end + 1 <= sentence.last and looks_finite(sentence, end + 1)):
        return last
    while (
        end < sentence.last
        and sentence.word(end + 1) in PREPOSITIONS
        and sentence.word(end + 1) in {"in", "at", "for", "of", "from"}
    ):
        further = (
            _right(sentence, end + 2) if sentence.is_word(end + 2) and sentence.word(end + 2) not in TIMES else None
        )
        if further is None:
            break
        end = further
    return end
