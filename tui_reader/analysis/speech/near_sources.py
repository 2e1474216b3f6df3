"""Give a cue the subject of its sentence for a source.

The tagger may have tied it to a source in another sentence, or to none.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.english.function_words import PREPOSITIONS, PRONOUNS, RELATIVES, is_adverb
from tui_reader.analysis.english.source_nouns import source_nouns
from tui_reader.analysis.grammar.phrases import Phrase, phrase_before, subject_of
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.grammar.verbs import verb_at
from tui_reader.analysis.speech.beside import Sentences
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason, Span

# Pronouns for which a sentence does not tell whom they stand for.
_WITHOUT_SUBJECT = frozenset(("passive", "base", "infinitive"))
_JOINING = frozenset(("and", "but"))
_NO_SUBJECTS = (RELATIVES | PRONOUNS) - {"he", "she", "they", "it", "who"}


def with_near_sources(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield ``findings``, each with a source in the sentence of its cue.

    A source in another sentence, or none, is replaced by the subject right before the cue. In “Norway said it would pay. They said the sum was fair.” the first “said” is Norway's.
    """
    sentences = Sentences(document)
    for finding in findings:
        near = _subject(document, sentences, finding) if finding.source else _missing(sentences, finding)
        if near is None:
            yield finding
        else:
            yield replace(finding, source=[near], reasons=[*finding.reasons, Reason("attribution.near-source")])


def _subject(document: Document, sentences: Sentences, finding: Finding) -> Span | None:
    """Return the subject that replaces the source of ``finding``, if there is one."""
    if len(finding.cue) != 1 or len(finding.source) != 1:
        return None
    cue, source, starts = finding.cue[0], finding.source[0], document.sentences
    if bisect_right(starts, cue.start, key=lambda one: one.start) == bisect_right(
        starts, source.start, key=lambda one: one.start
    ):
        return None
    sentence = sentences.at(cue.start)
    at = None if sentence is None else sentence.token_at(cue.start)
    if sentence is None or not at or sentence.word(at) not in cue_forms():
        return None
    phrase = phrase_before(sentence, at)
    if phrase is None or (phrase.first == phrase.last and sentence.word(phrase.first) in _NO_SUBJECTS):
        return None
    subject = sentence.span(*phrase)
    return None if any(one.start < subject.end and subject.start < one.end for one in finding.content) else subject


def _missing(sentences: Sentences, finding: Finding) -> Span | None:
    """Return the subject of a cue without a source.

    It stands right before the cue, or before another verb: “The clerk had left, noting that …”.
    """
    if len(finding.cue) != 1:
        return None
    cue = finding.cue[0]
    sentence = sentences.at(cue.start)
    at = None if sentence is None else sentence.token_at(cue.start)
    if sentence is None or at is None:
        return None
    verb = next(
        (
            verb
            for index in range(at, len(sentence.tokens))
            if sentence.tokens[index].end == cue.end and (verb := verb_at(sentence, index))
        ),
        None,
    )
    if verb is None or verb.form in _WITHOUT_SUBJECT:
        return None
    if not all(is_adverb(sentence.word(index)) for index in range(verb.first, at)):
        return None
    before = sentence.word(verb.first - 1)
    if verb.form == "gerund":
        phrase = subject_of(sentence, verb.first) if before == "," else None
    elif before in _JOINING:
        phrase = subject_of(sentence, verb.first)
    else:
        phrase = phrase_before(sentence, verb.first)
    if (
        phrase is None
        or not _is_somebody(sentence, phrase)
        or (phrase.first == phrase.last and sentence.word(phrase.first) in _NO_SUBJECTS)
    ):
        return None
    subject = sentence.span(*phrase)
    return None if any(one.start < subject.end and subject.start < one.end for one in finding.content) else subject


def _is_somebody(sentence: TokenizedSentence, phrase: Phrase) -> bool:
    """Check whether a subject is a name, a pronoun or people.

    “Raising fresh” and “a look at the helicopters” are not.
    """
    words = [sentence.word(index) for index in range(phrase.first, phrase.last + 1)]
    head = next((index for index, word in enumerate(words) if word in PREPOSITIONS or word == ","), len(words)) - 1
    return head >= 0 and (
        words[head] in source_nouns() or words[head] in PRONOUNS or sentence.is_capital(phrase.first + head)
    )
