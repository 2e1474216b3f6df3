"""Give a cue the subject of its sentence for a source.

The tagger may have tied it to a source in another sentence.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.english.function_words import PRONOUNS, RELATIVES
from tui_reader.analysis.grammar.phrases import phrase_before
from tui_reader.analysis.speech.beside import Sentences
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason, Span

# Pronouns for which a sentence does not tell whom they stand for.
_NO_SUBJECTS = (RELATIVES | PRONOUNS) - {"he", "she", "they", "it", "who"}


def with_near_sources(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield ``findings``, each with a source in the sentence of its cue.

    A source in another sentence is replaced by the subject right before the cue. In “Norway said it would pay. They said the sum was fair.” the first “said” is Norway's.
    """
    sentences = Sentences(document)
    for finding in findings:
        near = _subject(document, sentences, finding)
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
