"""Attribute whole passages of a page: answers of an interview, letters, speeches, statements.

Such a passage is its speaker's from the first word to the last, whatever its sentences look like, so that it is attributed before
any sentence is tagged: each paragraph below “Remarks by Governor Dana Okafor” is hers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.layout.contributions import contributions
from tui_reader.analysis.layout.interviews import Exchange, interview
from tui_reader.analysis.layout.letters import letters, notes
from tui_reader.analysis.layout.lines import SPOKEN, Line, joined, lines_of
from tui_reader.analysis.layout.speeches import Speech, speech
from tui_reader.analysis.layout.statements import statements
from tui_reader.analysis.speech.signatures import Signature
from tui_reader.model import Article, Block, Naming, Reason, Span

_CONFIDENCE = 0.9


@dataclass(frozen=True, slots=True)
class Voices:
    """The passages of a page that are attributed as a whole, and their frame.

    Attributes:
        findings: The passages, each with its source where the text names one.
        frame: Spans that introduce or sign a passage, and are no claims: questions, salutations, signatures, the line above a speech.
        kind: The kind of the passages, ``None`` where there are no passages.
    """

    findings: tuple[Finding, ...] = ()
    frame: tuple[Span, ...] = ()
    kind: Literal["answers", "letters", "speeches"] | None = None

    def within(self, blocks: Sequence[Block]) -> "Voices":
        """Return the passages in blocks that follow each other.

        A passage that is longer than the blocks is cut where they end.
        """
        start, end = blocks[0].start, blocks[-1].end
        found = []
        for one in self.findings:
            content = [span for span in one.content if start <= span.start < end]
            if content:
                found.append(replace(one, content=content))
        return Voices(tuple(found), tuple(span for span in self.frame if start <= span.start < end), self.kind)


def voices_of(article: Article) -> Voices:
    """Find the passages of an article that are attributed as a whole.

    They are of one kind, the first that is found: a speech or statements, answers of an interview, letters, signed contributions.
    """
    lines = lines_of(article)
    held = speech(article, lines)
    spoken = [held] if held is not None else statements(article, lines)
    if spoken:
        announced = (one.announced for one in spoken if one.announced is not None and one.announced.kind in SPOKEN)
        frame = tuple(Span(line.start, line.end) for line in announced)
        return Voices(tuple(_words_of(article.text, one) for one in spoken), frame, "speeches")
    exchanges = interview(article, lines)
    if exchanges:
        answers = tuple(_answers(article.text, exchanges))
        return Voices(
            answers, tuple(Span(line.start, line.end) for one in exchanges for line in one.question), "answers"
        )
    return _letters(article, lines)


def _finding(content: list[Span], source: list[Span], cue: list[Span], reason: Reason, naming: Naming) -> Finding:
    return Finding(content, cue, source, [reason], _CONFIDENCE, kind="direct", naming=naming)


def _words_of(text: str, held: Speech) -> Finding:
    source = [held.source] if held.source is not None else []
    return _finding(joined(text, held.body), source, [], Reason("voice.speech", (held.name,)), "heading")


def _answers(text: str, exchanges: list[Exchange]) -> Iterator[Finding]:
    for one in exchanges:
        yield _finding(joined(text, one.answer), [], [], Reason("voice.answer"), "interviewee")


def _signed(words: Sequence[Span], signature: Signature) -> Finding:
    cue = [signature.mark] if signature.mark is not None else []
    return _finding(list(words), [signature.source], cue, Reason("voice.signed"), "signature")


def _letters(article: Article, lines: list[Line]) -> Voices:
    found: list[Finding] = []
    frame: list[Span] = []
    for one in letters(article, lines):
        found.append(_signed(one.words, one.signature))
        frame += one.frame
    if not found:
        return Voices(tuple(_signed(one.words, one.signature) for one in contributions(article, lines)))
    frame += notes(article.text, lines)
    return Voices(tuple(found), tuple(sorted(frame)), "letters")
