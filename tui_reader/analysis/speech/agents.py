"""Find speakers behind a verb other than one of saying.

Examples: “was accused by Lund of …”, ““…” came a voice from below”.
"""

import re
from collections.abc import Iterator
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.function_words import AUXILIARIES, BE, MODALS, NEGATIONS, PREPOSITIONS, is_adverb
from tui_reader.analysis.grammar.contents import content_end
from tui_reader.analysis.grammar.phrases_behind import phrase_after
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.speech.beside import Sentences
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason

_REPROACHED: Final = re.compile(
    r"\b(?:accused|blamed|chided|condemned|criticised|criticized|denounced|faulted|mocked|praised|ridiculed) by\b"
)
_FOR: Final = frozenset(("of", "for"))
# Forms by which a passive tells what has happened, and words with which it has not, or may not have.
_DONE: Final = BE - {"be", "being", "am"}
_OPEN: Final = MODALS | NEGATIONS | {"be", "being", "supposedly", "allegedly", "reportedly", "falsely"}
_BEFORE: Final = 30  # words in which a negation or a condition is looked for
_NOT: Final = frozenset("no nobody none nor not never neither hardly if unless without whether denied".split())
_CAME: Final = re.compile(
    r"[”\"’'] (?P<verb>[Cc]ame|[Cc]omes) (?=(?:a|an|the|his|her|their|another|one) (?:[a-z-]{1,20} ){0,2}"
    r"(?:answer|call|cry|reply|response|scream|shout|voice|whisper)\b)"
)


def agents(document: Document) -> Iterator[Finding]:
    """Yield findings for statements whose speaker stands behind the verb."""
    start, end = document.blocks[0].start if document.blocks else 0, document.blocks[-1].end if document.blocks else 0
    sentences = Sentences(document)
    for pattern, find in ((_REPROACHED, _reproach), (_CAME, _voice)):
        for match in pattern.finditer(document.article.text, start, end):
            at = match.start("verb") if pattern is _CAME else match.start()
            sentence = sentences.at(at)
            index = sentence.token_at(at) if sentence is not None else None
            finding = find(sentence, index) if sentence is not None and index else None
            if finding is not None:
                yield finding


def _reproach(sentence: TokenizedSentence, verb: int) -> Finding | None:
    """Return a finding for a reproach or praise: “by Lund of hiding the report”."""
    first = verb
    while first > 0 and (sentence.word(first - 1) in AUXILIARIES or is_adverb(sentence.word(first - 1))):
        first -= 1
    agent = phrase_after(sentence, verb + 2)
    if agent is None or not _is_told(sentence, first, verb):
        return None
    # The phrase may have swallowed the reproach: “prosecutors of taking bribes”.
    of = next((at for at in range(agent.first + 1, agent.last + 2) if _is_reproach(sentence, at)), None)
    if of is None or sentence.is_quoted(of + 1):
        return None
    # What stands behind a comma is the narrator's, or somebody else's: “Weld, who was accused by Lund of lying, left.”
    end = content_end(sentence, of)
    last = next((at - 1 for at in range(of, end) if sentence.word(at) == ","), end)
    reason = Reason("quotation.agent", (sentence.surface(verb),))
    return Finding(
        [sentence.span(of, last)], [sentence.span(first, verb)], [sentence.span(agent.first, of - 1)], [reason], 0.9
    )


def _is_told(sentence: TokenizedSentence, first: int, verb: int) -> bool:
    """Check whether the words before a reproach tell that it was made.

    “He was not accused by Lund of …”, “he may be accused by Lund of …” and “nobody was …” do not, nor does a condition.
    """
    group = {sentence.word(at) for at in range(first, verb)}
    before = {sentence.word(at) for at in range(max(0, first - _BEFORE), first)}
    return bool(group & _DONE) and group.isdisjoint(_OPEN) and before.isdisjoint(_NOT)


def _is_reproach(sentence: TokenizedSentence, at: int) -> bool:
    """Check whether a deed stands behind “of” or “for”.

    In “the Ministry of Housing” there is a name.
    """
    following = sentence.word(at + 1)
    is_deed = following == "not" or (following.endswith("ing") and not sentence.is_capital(at + 1))
    return sentence.word(at) in _FOR and is_deed


def _voice(sentence: TokenizedSentence, verb: int) -> Finding | None:
    """Return the quotation before “came a voice from below”."""
    speaker = phrase_after(sentence, verb + 1)
    if speaker is None or not sentence.is_quoted(verb - 1):
        return None
    last = speaker.last
    while sentence.word(last) in PREPOSITIONS:
        last -= 1
    # “came the reply of Ida Lund”, whose words they are.
    named = (at + 1 for at in range(speaker.first, last) if sentence.word(at) == "of" and sentence.is_capital(at + 1))
    reason = Reason("quotation.agent", (sentence.surface(verb),))
    quoted = sentence.span(verb - 1, verb - 1)
    source = sentence.span(next(named, speaker.first), last)
    return Finding([quoted], [sentence.span(verb, verb)], [source], [reason], 0.9)
