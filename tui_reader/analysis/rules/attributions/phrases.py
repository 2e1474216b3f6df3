"""Noun phrases beside a verb, found without a parser: by determiners, capitals and closed classes of words."""

from typing import NamedTuple

from tui_reader.analysis.rules.attributions.tokens import TokenizedSentence
from tui_reader.analysis.rules.attributions.verbs import looks_finite
from tui_reader.analysis.rules.attributions.words import (
    CONJUNCTIONS,
    DETERMINERS,
    INDEFINITES,
    OBJECTS,
    OPENINGS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
)

# Words a source may have at most; names with a long office stay below it.
_LONGEST = 30
_INSIDE = frozenset("of for in at from with on to by about behind close against under near between".split())
# Adjectives that may stand between an owner and the noun.
_ADJECTIVES = 4
# What an apposition, or a clause that tells who somebody is, opens with.
_APPOSITION = frozenset("a an the who whose one his her their its another".split())


class Phrase(NamedTuple):
    """The tokens ``first`` to ``last`` of a noun phrase."""

    first: int
    last: int


def _is_break(sentence: TokenizedSentence, index: int) -> bool:
    """Whether no noun phrase can reach over the token at ``index``."""
    word = sentence.word(index)
    if not sentence.is_word(index):
        return word not in "()'’&/" or word == ""
    return (
        (word in SUBORDINATORS and word not in {"as", "than"})
        or word in RELATIVES
        or (word in SUBJECTS and word not in INDEFINITES and word != "who")
        or word in {"but", "or", "yet", "so", "nor"}
    )


def _reduced_relative(sentence: TokenizedSentence, index: int) -> bool:
    """A word in -ed inside a noun phrase: “sources briefed on”, “the proposed plan”."""
    word = sentence.word(index)
    if not word.endswith("ed"):
        return False
    return (
        sentence.word(index + 1) in PREPOSITIONS
        or sentence.word(index - 1) in DETERMINERS
        or (sentence.word(index - 1).endswith("ly") or sentence.is_capital(index + 1))
        and not sentence.is_capital(index - 1)
    )


def _left(sentence: TokenizedSentence, last: int) -> int:
    """The leftmost token that a noun phrase ending at ``last`` can reach."""
    first = last
    while first > 0 and last - first < _LONGEST:
        before = first - 1
        word = sentence.word(before)
        if _is_break(sentence, before) or sentence.claimed[before]:
            break
        if looks_finite(sentence, before) and not _reduced_relative(sentence, before):
            break
        if word in OBJECTS - {"her"}:
            break
        if word == "and" and not _joins_nouns(sentence, before):
            break
        first = before
    return first


def _joins_nouns(sentence: TokenizedSentence, conjunction: int) -> bool:
    """Whether “and” at ``conjunction`` joins two nouns: there is no verb between it and the break before it."""
    index = conjunction - 1
    if not sentence.is_word(index):
        return False
    while index >= 0 and not _is_break(sentence, index):
        if looks_finite(sentence, index) and not _reduced_relative(sentence, index):
            return False
        index -= 1
    return True


def _without_opening(sentence: TokenizedSentence, first: int, last: int) -> int:
    """Cut off what stands before the subject: “But”, “On Tuesday”, “In a statement”."""
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
    """The start of the last noun phrase between ``first`` and ``last``, prepositions not crossed."""
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
    """The subject that ends right before the verb group at ``verb``, with an apposition between commas."""
    last = verb - 1
    if last < 0:
        return None
    word = sentence.word(last)
    if word in SUBJECTS | {"this", "these", "both", "all", "many", "some", "another", "neither", "either", "few"}:
        first = last
        if word in {"one", "others", "some", "many", "all", "both", "few"} and sentence.word(last - 1) in DETERMINERS:
            first = last - 1
        return Phrase(first, last)
    if word in {"which", "that"}:
        return Phrase(last, last)
    if word == ",":
        return _with_apposition(sentence, last)
    if word in ")–—-" and word:
        return _behind_aside(sentence, last)
    if not sentence.is_word(last) or word in PREPOSITIONS or word in SUBORDINATORS or word in OBJECTS - {"her"}:
        return None
    if word in CONJUNCTIONS or sentence.claimed[last]:
        return None
    first = _without_opening(sentence, _left(sentence, last), last)
    return Phrase(first, last) if _can_be_source(sentence, first, last) else None


def _can_be_source(sentence: TokenizedSentence, first: int, last: int) -> bool:
    words = [sentence.word(index) for index in range(first, last + 1)]
    if all(
        word in TIMES or word in PREPOSITIONS or word in DETERMINERS - SUBJECTS - {"some", "many", "most"}
        for word in words
    ):
        return False
    return not all(is_adverb(word) for word in words)


def _behind_aside(sentence: TokenizedSentence, last: int) -> Phrase | None:
    """The subject before brackets or a pair of dashes: “Dana Okafor (R) said”."""
    closing = sentence.word(last)
    opening = "(" if closing == ")" else closing
    index = last - 1
    while index > 0 and sentence.word(index) != opening:
        index -= 1
    return phrase_before(sentence, index) if index > 0 else None


def _with_apposition(sentence: TokenizedSentence, comma: int) -> Phrase | None:
    """The subject whose apposition, or other insertion, ends with the comma at ``comma``."""
    opening = comma - 1
    best: Phrase | None = None
    while opening > 0:
        while opening > 0 and sentence.word(opening) != ",":
            if sentence.claimed[opening] or sentence.is_quoted(opening) or sentence.word(opening) in "—–;:":
                return best
            opening -= 1
        if opening <= 0:
            break
        phrase = phrase_before(sentence, opening) if sentence.is_word(opening - 1) else None
        if phrase is not None:
            names = (
                sentence.word(opening + 1) in _APPOSITION
                or sentence.is_capital(opening + 1)
                or (sentence.is_word(opening + 1) and not _is_insertion(sentence, opening + 1))
            )
            best = Phrase(
                phrase.first, comma - 1 if names and sentence.word(opening + 1) not in {"who", "whose"} else phrase.last
            )
            if phrase.first == 0 or sentence.word(phrase.first - 1) != ",":
                return best
        opening -= 1
    return best


def _is_insertion(sentence: TokenizedSentence, index: int) -> bool:
    """Whether what begins at ``index`` says when or how, not who."""
    word = sentence.word(index)
    return (
        word in PREPOSITIONS
        or word in SUBORDINATORS
        or is_adverb(word)
        or word in TIMES
        or word.endswith(("ing", "ed"))
    )


def phrase_after(sentence: TokenizedSentence, first: int) -> Phrase | None:
    """The noun phrase that begins at ``first``, with an apposition behind it."""
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
    while index + 1 < len(sentence.tokens) and index - first < _LONGEST:
        following = index + 1
        word = sentence.word(following)
        if _is_break(sentence, following) or sentence.claimed[following]:
            break
        if looks_finite(sentence, following) and not _reduced_relative(sentence, following):
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
    """Whether a preposition says where or when it was said, and no more who said it."""
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
    """Where the apposition ends that a comma behind ``last`` opens; ``last`` where there is none."""
    if sentence.word(last + 1) != ",":
        return last
    opening = last + 2
    if not sentence.is_word(opening) or sentence.claimed[opening]:
        return last
    word = sentence.word(opening)
    is_name = sentence.is_capital(opening) and word not in TIMES
    if word in RELATIVES or word in SUBJECTS or (_is_insertion(sentence, opening) and not is_name):
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


def phrase_possessive(sentence: TokenizedSentence, noun: int) -> Phrase | None:
    """Who the noun at ``noun`` belongs to: “his concern”, “the mayor's frequent criticism”."""
    index = noun - 1
    while index >= 0 and noun - index <= _ADJECTIVES and sentence.is_word(index) and not sentence.claimed[index]:
        word = sentence.word(index)
        if word in POSSESSIVES:
            return Phrase(index, index)
        if word.endswith(("'s", "s'")) and word not in {"it's", "he's", "she's", "that's", "there's", "what's"}:
            return Phrase(_without_opening(sentence, _left(sentence, index), index), index)
        if word in PREPOSITIONS or word in DETERMINERS or looks_finite(sentence, index):
            return None
        index -= 1
    return None
