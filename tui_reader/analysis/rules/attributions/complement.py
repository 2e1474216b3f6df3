"""Rule: a source, a cue verb, and the content behind it: “Officials say the dam is safe”, “She denied it”."""

from collections.abc import Iterator
from typing import NamedTuple

from tui_reader.analysis.rules.attributions.contents import content_end
from tui_reader.analysis.rules.attributions.findings import Finding
from tui_reader.analysis.rules.attributions.phrases import Phrase, phrase_after, phrase_before
from tui_reader.analysis.rules.attributions.subjects import subject_of
from tui_reader.analysis.rules.attributions.tokens import TokenizedSentence
from tui_reader.analysis.rules.attributions.verbs import VerbGroup, looks_finite, verb_at
from tui_reader.analysis.rules.attributions.words import (
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    QUESTIONS,
    SUBJECTS,
    TIMES,
    is_adverb,
)

# How many tokens a time, a place or an occasion between the cue and its content may take: “said in a statement to the
# agency late on Monday that”.
_ADJUNCT = 16
# Frames whose content is no clause of its own and ends with its noun phrase.
_NOMINAL = frozenset({"object", "preposition", "gerund", "infinitive"})


class _Frame(NamedTuple):
    """What follows the cue: the frame's name, where the content begins, and where the cue ends."""

    name: str
    first: int
    cue_last: int


def _quotation_behind(sentence: TokenizedSentence, index: int) -> int | None:
    """The quotation at ``index``, perhaps behind a comma or a colon."""
    if sentence.word(index) in {",", ":"}:
        index += 1
    return index if sentence.is_quoted(index) else None


def _skip_adjunct(sentence: TokenizedSentence, index: int) -> int:
    """Step over “on Tuesday”, “in a statement”, as far as “that”, a quotation or a new subject; else stay."""
    start = index
    while index < len(sentence.tokens) and index - start < _ADJUNCT:
        word = sentence.word(index)
        if word in {"that", ":"} or word in QUESTIONS or _quotation_behind(sentence, index) is not None:
            return index
        if word in TIMES or is_adverb(word) or (word.isdigit() and sentence.word(index - 1) in TIMES):
            index += 1
        elif word in PREPOSITIONS:
            phrase = phrase_after(sentence, index + 1)
            if phrase is None:
                return start
            index = phrase.last + 1
        elif word in SUBJECTS or (index > start and (sentence.is_capital(index) or word in DETERMINERS)):
            return index
        else:
            return start
    return start


def _person(sentence: TokenizedSentence, index: int) -> int | None:
    """Where the content begins behind somebody who is told; ``None`` where nobody is."""
    if sentence.word(index) in OBJECTS | {"him", "her", "them"}:
        behind = index + 1
    else:
        phrase = phrase_after(sentence, index)
        if phrase is None or sentence.word(index) in SUBJECTS - {"you", "it"}:
            return None
        behind = phrase.last + 1
    behind = _skip_adjunct(sentence, behind)
    return behind


def _bare(sentence: TokenizedSentence, verb: VerbGroup, index: int) -> _Frame | None:
    """The frame of what begins at ``index``, where no person stands between."""
    frames, word, last = verb.cue.frames, sentence.word(index), verb.last
    quoted = _quotation_behind(sentence, index)
    if quoted is not None:
        if frames & {"quotation", "object"} or "that" in frames:
            return _Frame("quotation", quoted, index if word == ":" else last)
        return None
    if word == ":":
        return _Frame("that", index + 1, index) if "quotation" in frames else None
    if word == "that" and "that" in frames:
        return _Frame("that", index, last)
    if word == "to" and "infinitive" in frames and sentence.word(index + 1) not in DETERMINERS:
        return _Frame("infinitive", index, last)
    if word in QUESTIONS and frames & {"question", "that"}:
        return _Frame("question", index, last)
    if word in frames and word in PREPOSITIONS and sentence.is_word(index + 1) | sentence.is_quoted(index + 1):
        return _Frame("preposition", index + 1, index)
    if not sentence.is_word(index) or word in PREPOSITIONS or word in {"and", "or", "but", "to"}:
        return None
    if "gerund" in frames and word.endswith("ing"):
        return _Frame("gerund", index, last)
    if "that" in frames and any(
        looks_finite(sentence, at) for at in range(index + 1, min(index + 20, len(sentence.tokens)))
    ):
        return _Frame("that", index, last)
    return _Frame("object", index, last) if "object" in frames else None


def _frame(sentence: TokenizedSentence, verb: VerbGroup) -> _Frame | None:
    index = verb.last + 1
    while index < len(sentence.tokens) and is_adverb(sentence.word(index)) and not sentence.is_capital(index):
        index += 1
    if index >= len(sentence.tokens):
        return None
    frames = verb.cue.frames
    if "person" in frames or (verb.cue.verb in {"ask"} and sentence.word(index) not in PREPOSITIONS):
        behind = _person(sentence, index)
        if behind is not None and behind < len(sentence.tokens):
            found = _bare(sentence, verb, behind)
            if found is None and sentence.word(behind) == "to" and "infinitive" in frames | {"infinitive"}:
                found = _Frame("infinitive", behind, verb.last)
            if found is not None and (
                sentence.is_word(behind) or found.name == "quotation" or sentence.word(behind) == ":"
            ):
                return found
    word = sentence.word(index)
    if (word in PREPOSITIONS and word not in frames) or word in TIMES:
        index = _skip_adjunct(sentence, index)
    elif word in frames and word in PREPOSITIONS:
        further = _skip_adjunct(sentence, index)
        if sentence.word(further) == "that" or _quotation_behind(sentence, further) is not None:
            index = further
    return _bare(sentence, verb, index)


def _source(sentence: TokenizedSentence, verb: VerbGroup) -> Phrase | None:
    """Who says it: the subject before the verb, or that of the clause which the verb goes on with."""
    if verb.form in {"gerund", "infinitive"}:
        return None
    return phrase_before(sentence, verb.first)


def complements(sentence: TokenizedSentence) -> Iterator[Finding]:
    """Yield what cue verbs in ``sentence`` attribute to their subjects, from left to right."""
    earlier: list[Finding] = []
    for head in range(len(sentence.tokens)):
        if sentence.claimed[head] or not sentence.is_word(head):
            continue
        verb = verb_at(sentence, head)
        if verb is None or verb.form == "passive":
            continue
        frame = _frame(sentence, verb)
        if frame is None or (frame.first < len(sentence.tokens) and sentence.claimed[frame.first]):
            continue
        phrase = _source(sentence, verb)
        if phrase is not None:
            source = [sentence.span(*phrase)]
        elif earlier:
            source = earlier[-1].source
        else:
            found = subject_of(sentence, verb.first)
            if found is None:
                continue
            source = [sentence.span(*found)]
        awaits = frame.first >= len(sentence.tokens)
        last = frame.cue_last if awaits else content_end(sentence, frame.first, clause=frame.name not in _NOMINAL)
        cue = sentence.span(verb.first, frame.cue_last if frame.name == "preposition" else verb.last)
        finding = Finding(
            [] if awaits else [sentence.span(frame.first, last)],
            [cue],
            source,
            [f"cue verb before what is said: {sentence.text[sentence.tokens[head].start : sentence.tokens[head].end]}"],
            0.9 if "quotation" in verb.cue.frames else 0.7,
        )
        sentence.claim(verb.first, last)
        if phrase is not None:
            sentence.claim(*phrase)
        earlier.append(finding)
        yield finding
