"""What stands behind a cue verb: a clause, a question, an infinitive, a noun phrase, a quotation, a preposition."""

from collections.abc import Callable
from typing import NamedTuple

from tui_reader.analysis.english.function_words import (
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    QUESTIONS,
    SUBJECTS,
    TIMES,
    is_adverb,
)
from tui_reader.analysis.grammar.phrases_behind import phrase_after
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.grammar.verbs import VerbGroup, looks_finite

# How many tokens a time, a place or an occasion between the cue and its content may take: “said in a statement to the
# agency late on Monday that”.
_ADJUNCT = 16
# Within how many tokens a clause without “that” must show its verb.
_CLAUSE = 20
# Frames whose content is no clause of its own and ends with its noun phrase.
NOMINAL = frozenset({"object", "preposition", "gerund", "infinitive"})


class Frame(NamedTuple):
    """What follows the cue: the frame's name, where the content begins, and where the cue ends.

    The content of a cue that ends its sentence with a colon begins behind the last token.
    """

    name: str
    first: int
    cue_last: int


def _quotation_at(sentence: TokenizedSentence, index: int) -> int | None:
    """The quotation at ``index``, perhaps behind a comma or a colon."""
    if sentence.word(index) in {",", ":"}:
        index += 1
    return index if sentence.is_quoted(index) else None


def _quotation(sentence: TokenizedSentence, verb: VerbGroup, index: int) -> Frame | None:
    quoted = _quotation_at(sentence, index)
    if quoted is None or not verb.cue.frames & {"quotation", "object", "that"}:
        return None
    return Frame("quotation", quoted, index if sentence.word(index) == ":" else verb.last)


def _colon(sentence: TokenizedSentence, verb: VerbGroup, index: int) -> Frame | None:
    if sentence.word(index) == ":" and "quotation" in verb.cue.frames:
        return Frame("that", index + 1, index)
    return None


def _that(sentence: TokenizedSentence, verb: VerbGroup, index: int) -> Frame | None:
    if sentence.word(index) == "that" and "that" in verb.cue.frames:
        return Frame("that", index, verb.last)
    return None


def _infinitive(sentence: TokenizedSentence, verb: VerbGroup, index: int) -> Frame | None:
    follows = sentence.word(index) == "to" and sentence.word(index + 1) not in DETERMINERS
    return Frame("infinitive", index, verb.last) if follows and "infinitive" in verb.cue.frames else None


def _question(sentence: TokenizedSentence, verb: VerbGroup, index: int) -> Frame | None:
    if sentence.word(index) in QUESTIONS and verb.cue.frames & {"question", "that"}:
        return Frame("question", index, verb.last)
    return None


def _preposition(sentence: TokenizedSentence, verb: VerbGroup, index: int) -> Frame | None:
    word = sentence.word(index)
    if word not in PREPOSITIONS or word not in verb.cue.frames:
        return None
    if sentence.is_word(index + 1) or sentence.is_quoted(index + 1):
        return Frame("preposition", index + 1, index)
    return None


def _noun_phrase(sentence: TokenizedSentence, verb: VerbGroup, index: int) -> Frame | None:
    """A gerund, a clause without “that”, or an object; without a parser these begin alike."""
    word, frames = sentence.word(index), verb.cue.frames
    if not sentence.is_word(index) or word in PREPOSITIONS or word in {"and", "or", "but", "to"}:
        return None
    if "gerund" in frames and word.endswith("ing"):
        return Frame("gerund", index, verb.last)
    ahead = range(index + 1, min(index + _CLAUSE, len(sentence.tokens)))
    if "clause" in frames and any(looks_finite(sentence, at) for at in ahead):
        return Frame("that", index, verb.last)
    return Frame("object", index, verb.last) if "object" in frames else None


_FRAMES: tuple[Callable[[TokenizedSentence, VerbGroup, int], Frame | None], ...] = (
    _quotation,
    _colon,
    _that,
    _infinitive,
    _question,
    _preposition,
    _noun_phrase,
)


def _frame_at(sentence: TokenizedSentence, verb: VerbGroup, index: int) -> Frame | None:
    """The first frame that fits what begins at ``index``."""
    return next((found for frame in _FRAMES if (found := frame(sentence, verb, index)) is not None), None)


def _skip_adjunct(sentence: TokenizedSentence, index: int) -> int:
    """Step over “on Tuesday”, “in a statement”, as far as “that”, a quotation or a new subject; else stay."""
    start = index
    while index < len(sentence.tokens) and index - start < _ADJUNCT:
        word = sentence.word(index)
        if word in {"that", ":"} or word in QUESTIONS or _quotation_at(sentence, index) is not None:
            return index
        if word in TIMES or is_adverb(word) or (word.isdigit() and sentence.word(index - 1) in TIMES):
            index += 1
        elif word in PREPOSITIONS:
            phrase = phrase_after(sentence, index + 1)
            if phrase is None:
                return start
            index = phrase.last + 1
        else:
            new_subject = sentence.is_capital(index) or word in DETERMINERS
            return index if word in SUBJECTS or (index > start and new_subject) else start
    return start


def _behind_person(sentence: TokenizedSentence, verb: VerbGroup, index: int) -> Frame | None:
    """The frame behind somebody who is told or asked: “told reporters on Monday that”."""
    if sentence.word(index) in OBJECTS:
        behind = index + 1
    else:
        phrase = phrase_after(sentence, index)
        if phrase is None or sentence.word(index) in SUBJECTS - {"you", "it"}:
            return None
        behind = phrase.last + 1
    behind = _skip_adjunct(sentence, behind)
    if sentence.word(behind) == "to" and sentence.word(behind + 1) not in DETERMINERS:
        return Frame("infinitive", behind, verb.last)
    return _frame_at(sentence, verb, behind) if behind < len(sentence.tokens) else None


def frame_of(sentence: TokenizedSentence, verb: VerbGroup) -> Frame | None:
    """Return what the cue ``verb`` has for content behind it, or ``None`` where it has nothing that it can take."""
    index = verb.last + 1
    while is_adverb(sentence.word(index)) and not sentence.is_capital(index):
        index += 1
    if index >= len(sentence.tokens):
        return None
    frames, word = verb.cue.frames, sentence.word(index)
    if "person" in frames and word not in PREPOSITIONS:
        found = _behind_person(sentence, verb, index)
        if found is not None:
            return found
    if word in TIMES or (word in PREPOSITIONS and word not in frames and not (word == "to" and "infinitive" in frames)):
        index = _skip_adjunct(sentence, index)
    elif word in PREPOSITIONS and word in frames:
        further = _skip_adjunct(sentence, index)
        if sentence.word(further) == "that" or _quotation_at(sentence, further) is not None:
            index = further
    return _frame_at(sentence, verb, index)
