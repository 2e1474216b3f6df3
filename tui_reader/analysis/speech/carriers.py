"""Find speakers whom others quote: “Smith was quoted by the Herald as saying …”."""

import re
from collections.abc import Iterator
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.function_words import AUXILIARIES, BE, is_adverb
from tui_reader.analysis.grammar.contents import content_end
from tui_reader.analysis.grammar.phrases import Phrase, phrase_before
from tui_reader.analysis.grammar.phrases_behind import phrase_after
from tui_reader.analysis.grammar.tokens import TokenizedSentence
from tui_reader.analysis.speech.beside import Sentences
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason

_CARRIED: Final = frozenset("quoted cited reported heard overheard recorded filmed quotes cites paraphrased".split())
_SAYING: Final = frozenset(
    "saying telling claiming warning arguing adding insisting denying admitting calling describing suggesting stating having".split()
)
_LEADS: Final = frozenset(("that", ",", ":"))
_REACH: Final = 16  # tokens from “quoted” to “as saying”


_AS_SAYING = re.compile(rf"\bas (?:{'|'.join(sorted(_SAYING))})\b")


def carried(document: Document) -> Iterator[Finding]:
    """Yield findings for statements that a carrier reports."""
    start, end = document.blocks[0].start if document.blocks else 0, document.blocks[-1].end if document.blocks else 0
    sentences = Sentences(document)
    for match in _AS_SAYING.finditer(document.article.text, start, end):
        sentence = sentences.at(match.start())
        at = None if sentence is None else sentence.token_at(match.start())
        finding = _finding(sentence, at) if sentence is not None and at is not None else None
        if finding is not None:
            yield finding


def _finding(sentence: TokenizedSentence, at: int) -> Finding | None:
    carrying = next(
        (index for index in range(at - 1, max(at - _REACH, -1), -1) if sentence.word(index) in _CARRIED), None
    )
    if carrying is None:
        return None
    passive = _passive(sentence, carrying)
    speaker = phrase_before(sentence, passive) if passive is not None else phrase_after(sentence, carrying + 1)
    if speaker is None or (passive is None and speaker.last + (sentence.word(at - 1) == ",") != at - 1):
        return None
    last = at + 1
    while sentence.word(last) == "having" and sentence.is_word(last + 1):
        last += 1
    first = min(speaker.first, carrying) if passive is not None else _frame_start(sentence, carrying)
    content = _content(sentence, first, last)
    if content is None:
        return None
    cue = [sentence.span(passive if passive is not None else carrying, last)]
    if passive is None:
        cue = [sentence.span(carrying, carrying), sentence.span(at, last)]
    reason = Reason("quotation.carried", (sentence.surface(carrying), sentence.surface(at + 1)))
    return Finding([sentence.span(*content)], cue, [sentence.span(*speaker)], [reason], 0.9)


def _passive(sentence: TokenizedSentence, carrying: int) -> int | None:
    """Return the start of a passive verb group, ``None`` where the carrier is subject."""
    first = carrying
    while first > 0 and (sentence.word(first - 1) in AUXILIARIES or is_adverb(sentence.word(first - 1))):
        first -= 1
    return first if any(sentence.word(index) in BE for index in range(first, carrying)) else None


def _frame_start(sentence: TokenizedSentence, carrying: int) -> int:
    """Return the start of the carrier before the verb."""
    carrier = phrase_before(sentence, carrying)
    return carrier.first if carrier is not None else carrying


def _content(sentence: TokenizedSentence, first: int, last: int) -> Phrase | None:
    """Return the content: behind the cue, or else the quotation before its frame."""
    behind = last + 1
    if sentence.word(last) == "telling":
        behind = next((index for index in range(behind, behind + 6) if sentence.word(index) in _LEADS), behind)
    while sentence.word(behind) in {",", ":"}:
        behind += 1
    if (
        behind <= sentence.last
        and sentence.word(behind) not in {"by", "in", "on"}
        and (sentence.is_word(behind) or sentence.is_quoted(behind))
    ):
        return Phrase(behind, content_end(sentence, behind))
    quoted = next((index for index in range(first - 1, max(first - 4, -1), -1) if sentence.is_quoted(index)), None)
    return None if quoted is None else Phrase(quoted, quoted)
