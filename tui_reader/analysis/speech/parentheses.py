"""Find cues that break a clause: “Old ropes, the crew learned, tear in the cold.”."""

import re
from collections.abc import Iterator
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.function_words import FIRST_PERSONS, OPENINGS, RELATIVES, SECOND_PERSONS, is_adverb
from tui_reader.analysis.grammar.finite_verbs import looks_finite
from tui_reader.analysis.grammar.phrases import Phrase, phrase_before
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.grammar.verbs import VerbGroup, cue_heads, verb_at
from tui_reader.analysis.speech.beside import Sentences
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason

_BETWEEN_COMMAS = re.compile(r", [^,;:.“”\"()\n]{1,80},")
_NO_SOURCES: Final = RELATIVES | FIRST_PERSONS | SECOND_PERSONS
_LONGEST: Final = 12  # words of a subject and its verb
# Verbs that are not nouns in the present, unlike “reports” and “rules” in a list.
_NO_NOUNS: Final = frozenset(
    "say believe think argue insist write suggest add admit know explain contend acknowledge concede maintain".split()
)
_CLAUSE_ENDS: Final = frozenset((";", ":", "—", "–", "(", "["))


def parenthetical(document: Document) -> Iterator[Finding]:
    """Yield findings for clauses that a cue between two commas breaks."""
    text, sentences = document.article.text, Sentences(document)
    for place in document.sentences:
        if _BETWEEN_COMMAS.search(text, place.start, place.end) is None:
            continue
        sentence = sentences.at(place.start)
        if sentence is not None and not any(sentence.is_quoted(index) for index in range(len(sentence.tokens))):
            yield from _findings(sentence)


def _findings(sentence: TokenizedSentence) -> Iterator[Finding]:
    according = _according(sentence)
    if according is not None:
        yield according
        return
    for head in cue_heads(sentence):
        verb = None if sentence.is_capital(head) else verb_at(sentence, head)
        if verb is None or not _can_stand_between(sentence, verb):
            continue
        subject = phrase_before(sentence, verb.first)
        if subject is not None and _is_broken(sentence, subject, verb):
            yield Finding(
                [sentence.span(0, subject.first - 2), sentence.span(verb.last + 2, sentence.last)],
                [sentence.span(verb.first, verb.last)],
                [sentence.span(*subject)],
                [Reason("quotation.parenthesis", (sentence.surface(head),))],
                0.9,
            )
            return


def _according(sentence: TokenizedSentence) -> Finding | None:
    """Return what “according to” reports between two commas.

    Example: “One of the boats, according to records, had sunk”.
    """
    cue = next((at for at in range(2, sentence.last) if _is_according(sentence, at)), None)
    if cue is None or sentence.word(cue - 1) != "," or not _is_opened(sentence, cue - 1):
        return None
    closing = next((at for at in range(cue + 3, sentence.last) if sentence.word(at) in (",", *_CLAUSE_ENDS)), None)
    if closing is None or sentence.word(closing) != "," or not looks_finite(sentence, closing + 1):
        return None
    return Finding(
        [sentence.span(0, cue - 2), sentence.span(closing + 1, sentence.last)],
        [sentence.span(cue, cue + 1)],
        [sentence.span(cue + 2, closing - 1)],
        [Reason("quotation.parenthesis", ("according to",))],
        0.9,
    )


def _is_according(sentence: TokenizedSentence, at: int) -> bool:
    return sentence.word(at) == "according" and sentence.word(at + 1) == "to"


def _can_stand_between(sentence: TokenizedSentence, verb: VerbGroup) -> bool:
    """Check whether a verb reports what is around it, and closes with a comma."""
    if verb.form != "past" and not (verb.form in {"third", "base"} and verb.cue.verb in _NO_NOUNS):
        return False
    if verb.cue.frames.isdisjoint(("quotation", "that")):
        return False
    return sentence.word(verb.last + 1) == "," and sentence.is_word(verb.last + 2) and verb.last + 2 < sentence.last


def _is_broken(sentence: TokenizedSentence, subject: Phrase, verb: VerbGroup) -> bool:
    """Check whether subject and verb stand between the two halves of one clause.

    The first half has no finite verb, and more than a word that only opens the sentence.
    """
    comma = subject.first - 1
    if comma < 1 or sentence.word(comma) != "," or verb.last - comma > _LONGEST:
        return False
    if not _can_speak(sentence.word(subject.first)):
        return False
    return _is_opened(sentence, comma)


def _is_opened(sentence: TokenizedSentence, comma: int) -> bool:
    """Check whether what stands before ``comma`` begins a clause, and is more than an adverb."""
    half = range(comma)
    if any(looks_finite(sentence, at) or sentence.word(at) in _CLAUSE_ENDS for at in half):
        return False
    return not all(sentence.word(at) in OPENINGS or is_adverb(sentence.word(at)) for at in half)


def _can_speak(first: str) -> bool:
    """Check whether a word can begin a source: “she”, not “which” or “retaining”."""
    return first not in _NO_SOURCES and not first.endswith("ing")
