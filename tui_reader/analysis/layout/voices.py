"""Give passages of a page to their speakers, before any sentence is looked at.

An interview, a letter or a speech is somebody else's from its first word to its last, whatever its sentences look like.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.layout.interviews import Exchange, interview
from tui_reader.analysis.layout.letters import letters, notes
from tui_reader.analysis.layout.lines import SPOKEN, Line, joined, lines_of
from tui_reader.analysis.layout.speeches import Speech, speech
from tui_reader.analysis.layout.statements import statements
from tui_reader.model import Article, Block, Naming, Reason, Span

_CONFIDENCE = 0.9


@dataclass(frozen=True, slots=True)
class Voices:
    """The passages of a page that are somebody's, and the frame around them.

    Attributes:
        findings: The passages, each with its source where the text names it.
        frame: Questions, salutations, signatures, what announces a speech: words that state nothing, and name whom the passages are from.
        kind: What the passages are, ``None`` without any.
    """

    findings: tuple[Finding, ...] = ()
    frame: tuple[Span, ...] = ()
    kind: Literal["answers", "letters", "speeches"] | None = None

    def within(self, blocks: Sequence[Block]) -> "Voices":
        """Return the passages in ``blocks``, which follow each other.

        A passage that goes on behind them is parted there.
        """
        start, end = blocks[0].start, blocks[-1].end
        found = []
        for one in self.findings:
            content = [span for span in one.content if start <= span.start < end]
            if content:
                found.append(replace(one, content=content))
        return Voices(tuple(found), tuple(span for span in self.frame if start <= span.start < end), self.kind)


def voices_of(article: Article) -> Voices:
    """Return the voices of ``article``: a speech or statements, else an interview, else letters."""
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


def _letters(article: Article, lines: list[Line]) -> Voices:
    found: list[Finding] = []
    frame: list[Span] = []
    for one in letters(article, lines):
        mark = one.signature.mark
        cue = [mark] if mark is not None else []
        found.append(_finding(list(one.words), [one.signature.source], cue, Reason("voice.signed"), "signature"))
        frame += one.frame
    if not found:
        return Voices()
    frame += notes(article.text, lines)
    return Voices(tuple(found), tuple(sorted(frame)), "letters")
