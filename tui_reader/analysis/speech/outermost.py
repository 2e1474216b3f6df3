"""Find the cue at the end of a sentence that reports all of it.

“The mayor had approved a second quay, the people said.” is what the people said, though the mayor approves something within. So is “He
called her a liar and said, “Pull it down,” the people said.”: what is quoted has a cue before it, so that the one behind it reports both.
"""

import re
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
# The end of a quotation before a cue, as far as the cue's verb: “,” the people ”.
_QUOTED_BEFORE: Final = re.compile(r"[,!?][”\"] [^\n“”\",;:]{1,80} ")
_CUE_BEFORE: Final = re.compile(r"\w (?P<verb>[a-z]{3,12})(?:,|:| that [^“”\"]{1,40})? ?$")
_LONGEST_QUOTED: Final = 600  # characters
_DAY_AND_PLACE: Final = re.compile(
    r"(?<=[a-z])(?: (?:late |early )?(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)(?: (?:morning|afternoon|evening|night))?"
    r"(?: (?:in|at|during) (?:(?:an?|the|his|her|their|its) )?[\w’'-]{1,20}(?: [\w’'-]{1,20}){0,3})?"
    r"|(?: in (?:an?|the|his|her|their|its) (?:press release|news release|release|statement|email|letter|report|filing|tweet)))$"
)
_LONGEST_TAIL: Final = 110  # characters of the day and the place


def outermost(document: Document, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield findings for cues that end a sentence and belong to no finding.

    A sentence with quotation marks is left to the rules for quotations, unless its quotation has another cue before it: then the one at the
    end reports the sentence, whatever finding has a part of it.
    """
    text, sentences = document.article.text, Sentences(document)
    cues = Spans(merged([span for finding in findings for span in finding.cue]))
    contents = [span for finding in findings for span in finding.content]
    forms = frozenset(speech_forms())
    for each in document.sentences:
        end = _behind_verb(text, Span(each.start, each.end - (text[each.end - 1 : each.end] == ".")))
        verb = text[max(each.start, end - _LONGEST_VERB) : end].rpartition(" ")[2]
        if verb not in forms:
            continue
        is_plain = _QUOTATION_MARKS.isdisjoint(text[each.start : end])
        quoted = None if is_plain else _quoted_within(text, Span(each.start, end - len(verb)), forms)
        if not is_plain and quoted is None:
            continue
        if any(one.start <= each.start and each.end < one.end for one in contents):
            continue  # it is said within a longer speech
        sentence = sentences.at(each.start)
        found = _last(sentence, end) if sentence is not None else None
        if found is not None and quoted is not None:
            yield replace(found, content=[quoted])
        elif found is not None and not cues.overlap_any(found.cue):
            yield found


def _behind_verb(text: str, sentence: Span) -> int:
    """Return where the last verb of a sentence ends.

    The day and the place of the report may stand behind it: “announced Monday in Dale”.
    """
    tail = _DAY_AND_PLACE.search(text, max(sentence.start, sentence.end - _LONGEST_TAIL), sentence.end)
    return tail.start() if tail is not None else sentence.end


def _quoted_within(text: str, sentence: Span, forms: frozenset[str]) -> Span | None:
    """Return a sentence as far as its quotation, if that has a cue before it.

    The sentence ends before the verb of its last cue.
    """
    closing = max(text.rfind(mark, sentence.start, sentence.end) for mark in _QUOTATION_MARKS - {"“"})
    if closing <= sentence.start or _QUOTED_BEFORE.fullmatch(text, closing - 1, sentence.end) is None:
        return None
    opening = max(text.rfind(mark, sentence.start, closing) for mark in _QUOTATION_MARKS)
    if opening <= sentence.start or closing - opening > _LONGEST_QUOTED:
        return None
    cue = _CUE_BEFORE.search(text, sentence.start, opening)
    return Span(sentence.start, closing + 1) if cue is not None and cue["verb"] in forms else None


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
