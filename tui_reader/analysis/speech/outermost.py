"""Find the cue at the end of a sentence that reports all of it.

“The mayor had approved a second quay, the people said.” is what the people said, though the mayor approves something within.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.cue_verbs import speech_forms
from tui_reader.analysis.grammar.phrases import Phrase
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.speech.beside import Sentences
from tui_reader.analysis.speech.continuation import merged
from tui_reader.analysis.speech.final import finals
from tui_reader.analysis.speech.near_sources import is_somebody
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.spans import Spans
from tui_reader.model import Reason, Span

_QUOTATION_MARKS: Final = frozenset('“”"')
_LONGEST_VERB: Final = 20  # characters


def outermost(document: Document, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield findings for cues that end a sentence and belong to no finding.

    Sentences with quotation marks are left to the rules for quotations.
    """
    text, sentences = document.article.text, Sentences(document)
    cues = Spans(merged([span for finding in findings for span in finding.cue]))
    contents = [span for finding in findings for span in finding.content]
    forms = frozenset(speech_forms())
    for each in document.sentences:
        end = each.end - (text[each.end - 1 : each.end] == ".")
        verb = text[max(each.start, end - _LONGEST_VERB) : end].rpartition(" ")[2]
        if verb not in forms or not _QUOTATION_MARKS.isdisjoint(text[each.start : end]):
            continue
        if any(one.start <= each.start and each.end < one.end for one in contents):
            continue  # it is said within a longer speech
        sentence = sentences.at(each.start)
        found = _last(sentence, end) if sentence is not None else None
        if found is not None and not cues.overlap_any(found.cue):
            yield found


def _last(sentence: TokenizedSentence, end: int) -> Finding | None:
    """Return what stands before the cue that ends at ``end``, if somebody says it."""
    for one in finals(replace(sentence, claimed=bytearray(len(sentence.tokens)))):
        if one.cue[-1].end == end and len(one.content) == 1 and _is_somebodys(sentence, one.source[0]):
            reason = Reason("quotation.outermost", (sentence.text[slice(*one.cue[0])],))
            return replace(one, reasons=[reason], confidence=0.9)
    return None


def _is_somebodys(sentence: TokenizedSentence, source: Span) -> bool:
    """Check whether ``source`` is a name, a pronoun or people."""
    within = [at for at, token in enumerate(sentence.tokens) if source.start <= token.start and token.end <= source.end]
    return bool(within) and is_somebody(sentence, Phrase(within[0], within[-1]))
