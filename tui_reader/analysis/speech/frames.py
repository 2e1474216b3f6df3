"""Mend the ends of sources and cues, and contents behind their cues.

“A spokesman told Dale | Radio”, “data released by | Marsh Research”, “…,” she said of | the find: the bar is where the tagger may end them.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.function_words import DETERMINERS, PREPOSITIONS
from tui_reader.analysis.english.months import MONTHS
from tui_reader.analysis.speech.continuation import merged
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.spans import Spans
from tui_reader.model import Promo, Reason, Span

_NO_NAME: Final = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:I|We|He|She|They|It|The|A|An|But|And|That|This|If|In|On)\b"
    rf"|(?:{MONTHS}))"
)
_ENDS_IN_NAME: Final = re.compile(rf"(?:^|(?<=\s)){_NO_NAME}[A-Z][\w’'&-]{{0,30}}$")
_NAME: Final = rf"{_NO_NAME}[A-Z][\w’'&-]{{0,30}}(?: [A-Z][\w’'&-]{{0,30}}){{0,5}}"
_REST_OF_NAME: Final = re.compile(rf" (?P<rest>{_NAME})")
_ENDS_ON_PREPOSITION: Final = re.compile(r"\b(?:by|from|of|with|for|at|in|on|to|about)$")
_OBJECT: Final = re.compile(rf" (?P<rest>(?:the |a |an )?(?:{_NAME}|[“\"][^“”\"\n]{{1,40}}[”\"]))")
_ENDS_ON_AND: Final = re.compile(r",? (?:and|or)$")
_ACCUSING: Final = re.compile(r"\b(?P<verb>accus(?:es|ed|e|ing))\s$")
_GERUND: Final = re.compile(r" (?:\w+ )?\w+ing\b")
_LONGEST_VERB: Final = 9  # characters of “accusing” and a blank
_ADDRESSEE: Final = re.compile(rf"to (?:{'|'.join(sorted(DETERMINERS))})\b")
_CLOSING: Final = frozenset("”\"’'»")
_DATELINE: Final = re.compile(
    r"[A-Z][A-Z .'’-]{2,30}(?:, [A-Z][\w. ]{1,25})?(?: \([A-Z][\w ]{1,30}\))?(?: [—–-]{1,2} |$)"
)
_LEADING: Final = PREPOSITIONS | {"as", "before", "after"}


def with_whole_frames(document: Document, findings: Sequence[Finding], promos: Sequence[Promo]) -> Iterator[Finding]:
    """Yield ``findings`` with sources and cues that end where their words do.

    A source within ``promos`` is left out: the credit of a picture does not speak.
    """
    text = document.article.text
    taken = Spans(merged([span for finding in findings for span in finding.spans]))
    headings = Spans(Span(one.start, one.end) for one in document.blocks if one.kind in ("title", "heading"))
    openings = {one.start for one in document.blocks}
    aside = Spans(Span(one.start, one.end) for one in promos)
    quoted = Spans(part for quotation in document.quotations for part in quotation.parts)
    for finding in findings:
        found = _outside(finding, aside)
        if not headings.overlap_any(found.content):
            found = _without_dateline(text, found, openings)
            found = _without_accused(text, found)
            found = _grown(text, found, taken)
            found = _without_object(text, found, quoted)
        yield found


def _outside(finding: Finding, aside: Spans) -> Finding:
    """Return ``finding`` without a source or a cue that is promotional."""
    if aside.overlap_any(finding.content) or not aside.overlap_any(finding.source):
        return finding
    cue = [span for span in finding.cue if not aside.overlaps(span)]
    return replace(finding, source=[], cue=cue, reasons=[*finding.reasons, Reason("attribution.source-in-promo")])


def _without_dateline(text: str, finding: Finding, openings: Collection[int]) -> Finding:
    """Return ``finding`` without the place where its paragraph was written: “DALE, Norland — ”."""
    first = finding.content[0] if finding.content else None
    line = _DATELINE.match(text, first.start, first.end) if first is not None and first.start in openings else None
    if first is None or line is None or (line.end() == first.end and len(finding.content) == 1):
        return finding
    rest = [] if line.end() == first.end else [Span(line.end(), first.end)]
    reason = Reason("attribution.dateline", (text[slice(*line.span())].strip(" -–—"),))
    return replace(finding, content=[*rest, *finding.content[1:]], reasons=[*finding.reasons, reason])


def _without_accused(text: str, finding: Finding) -> Finding:
    """Return an accusation for a finding whose source is the accused.

    In “Marsh accused Dale Bank of hiding the letter” the bank hides it, and says nothing.
    """
    if len(finding.source) != 1 or len(finding.cue) != 1:
        return finding
    source, cue = finding.source[0], finding.cue[0]
    verb = _ACCUSING.search(text, max(0, source.start - _LONGEST_VERB), source.start)
    if verb is None or not text.endswith(" of", source.start, source.end) or not _GERUND.match(text, source.end):
        return finding
    accusing = Span(*verb.span("verb"))
    content = [Span(source.start, max(finding.content[-1].end, cue.end))]
    reason = Reason("attribution.accused", (text[slice(*accusing)],))
    return replace(finding, content=content, cue=[accusing], source=[], reasons=[*finding.reasons, reason])


def _grown(text: str, finding: Finding, taken: Spans) -> Finding:
    """Return ``finding`` with a whole source and a whole cue."""
    source = [_whole(text, span, taken, _OBJECT) for span in finding.source]
    cue = [_whole(text, span, taken, None) for span in finding.cue]
    if source == finding.source and cue == finding.cue:
        return finding
    return replace(finding, source=source, cue=cue, reasons=[*finding.reasons, Reason("attribution.whole-words")])


def _whole(text: str, span: Span, taken: Spans, object_behind: re.Pattern[str] | None) -> Span:
    """Return ``span`` to the end of its last name, or of its object."""
    joint = _ENDS_ON_AND.search(text, span.start, span.end)
    if joint is not None:
        return Span(span.start, joint.start())
    if _ENDS_IN_NAME.search(text, span.start, span.end):
        rest = _REST_OF_NAME.match(text, span.end)
    elif object_behind is not None and _ENDS_ON_PREPOSITION.search(text, span.start, span.end):
        rest = object_behind.match(text, span.end)
    else:
        rest = None
    if rest is None or taken.overlaps(Span(*rest.span("rest"))):
        return span
    return Span(span.start, rest.end("rest"))


def _without_object(text: str, finding: Finding, quoted: Spans) -> Finding:
    """Return ``finding`` without what its cue leads to behind what is said.

    In “…,” she said of the find, the find is not said; neither is the addressee in “…,” she said to the crew.
    """
    if len(finding.content) == 1 or len(finding.cue) != 1 or finding.content[0].end > finding.cue[0].start:
        return finding
    cue, first = finding.cue[0], finding.content[0].end
    if text[first : first + 1] != "," and text[first - 1] not in _CLOSING:
        return finding  # “The mill is seen as a ruin”
    content = [
        span
        for span in finding.content
        if text[cue.end : span.start] != " "
        or quoted.overlaps(span)
        or not (
            text[cue.start : cue.end].rpartition(" ")[2].lower() in _LEADING
            or _ADDRESSEE.match(text, span.start, span.end)
        )
    ]
    if len(content) == len(finding.content):
        return finding
    return replace(finding, content=content, reasons=[*finding.reasons, Reason("attribution.object-behind")])
