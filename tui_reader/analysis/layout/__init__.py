"""Attribute text by its layout: block quotations, posts, turns of a transcript.

The layout takes precedence over the tagger: a quotation inside of a passage that is attributed by the layout has no mark of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tui_reader.analysis.attributions.assembly import assemble
from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.english.function_words import OBJECTS, SUBJECTS
from tui_reader.analysis.layout.announced_lists import announced_lists
from tui_reader.analysis.layout.beats import beats
from tui_reader.analysis.layout.checked_claims import checked_claims
from tui_reader.analysis.layout.cited_items import cited_items
from tui_reader.analysis.layout.live_entries import live_entries
from tui_reader.analysis.layout.mails import forwarded_mails
from tui_reader.analysis.layout.own_voice import is_own_voice, looks_said, repeated_at
from tui_reader.analysis.layout.passages import finding_of, passages
from tui_reader.analysis.layout.talk import talk
from tui_reader.analysis.layout.turns import turns
from tui_reader.analysis.layout.voices import Voices, voices_of
from tui_reader.analysis.speech.continuation import merged
from tui_reader.analysis.tagging import Name
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.spans import Spans
from tui_reader.model import Attribution, Reason, Span

__all__ = ["Heard", "Voices", "hear", "voices_of"]

_REPORTED: Final = 0.7  # of a passage, at least, that is a quotation with a source, where the passage has none
_PULLED: Final = 0.9  # of the words of a pull quote, at least, that somebody says elsewhere


@dataclass(frozen=True, slots=True)
class Heard:
    """The attributions of a document, and text that is not the narrator's."""

    attributions: tuple[Attribution, ...]
    not_narrated: tuple[Span, ...] = ()


def hear(document: Document, attributions: Sequence[Attribution], names: Sequence[Name], voices: Voices) -> Heard:
    """Add the attributions by layout, which replace those of the tagger that they overlap.

    ``voices`` are the passages of the whole page; labels of speakers take precedence over these.
    """
    persons = {document.article.text[name.start : name.end] for name in names if name.type == "person"}
    findings = list(turns(document, persons))
    framed = [*checked_claims(document), *forwarded_mails(document), *live_entries(document)]
    findings += _beside(findings, (one.finding for one in framed if one.finding is not None))
    here = voices.within(document.blocks)
    findings += _beside(findings, here.findings)
    findings += _beside(findings, announced_lists(document))
    findings += _beside(findings, cited_items(document, names))
    acted = _beside(findings, beats(document, attributions))
    findings += acted
    findings += _beside(findings, talk(document, [*attributions, *assemble(document, acted)]))
    spoken = Spans(span for finding in findings for span in finding.content)
    frame = [span for span in here.frame if not spoken.overlaps(span)]
    set_off = [*frame, *(span for one in framed for span in one.frame)]
    sourced = Spans(span for one in attributions if _is_told(document, one) for span in one.content)
    found = list(passages(document, persons))
    is_round_up = sum(passage.signature is not None for passage in found) > 1
    for passage in found:
        if not passage.spans or spoken.overlap_any(passage.spans):
            continue
        pulled = repeated_at(document, passage.spans)
        teller = _teller(attributions, pulled) if pulled is not None else None
        if teller is not None:
            findings.append(Finding(passage.spans, [], [*teller.source], [Reason("layout.pulled")], 0.8, kind="direct"))
        elif passage.is_tied:
            findings.append(finding_of(passage))
        elif (
            pulled is not None
            or is_own_voice(document, passage.spans, passage.first)
            or _is_report(attributions, passage.spans)
        ):
            continue
        elif (is_round_up or looks_said(document, passage.spans, passage.first)) and not sourced.overlap_any(
            passage.spans
        ):
            findings.append(finding_of(passage))
        set_off += passage.spans
    return Heard(tuple(_joined(document, attributions, findings, frame)), tuple(set_off))


def _beside(findings: Sequence[Finding], others: Iterable[Finding]) -> list[Finding]:
    """Return those of ``others`` whose contents no finding has."""
    taken = Spans(merged([span for finding in findings for span in finding.content]))
    return [other for other in others if not taken.overlap_any(other.content)]


def _teller(attributions: Sequence[Attribution], words: Span) -> Attribution | None:
    """Return the attribution with a source that has ``words``, which a pull quote repeats."""
    for one in attributions:
        common = sum(max(0, min(span.end, words.end) - max(span.start, words.start)) for span in one.content)
        if one.source and common >= _PULLED * (words.end - words.start):
            return one
    return None


def _is_report(attributions: Sequence[Attribution], spans: Sequence[Span]) -> bool:
    """Check whether a passage is little more than a quotation with its source."""
    words = sum(span.end - span.start for span in spans)
    quoted = [part for one in attributions if one.kind == "direct" and one.source for part in one.content]
    common = sum(max(0, min(one.end, part.end) - max(one.start, part.start)) for one in spans for part in quoted)
    return common >= _REPORTED * words


def _is_told(document: Document, attribution: Attribution) -> bool:
    """Check whether an attribution has a source that is more than a pronoun."""
    return any(document.article.text[start:end].lower() not in SUBJECTS | OBJECTS for start, end in attribution.source)


def _joined(
    document: Document, tagged: Iterable[Attribution], findings: Sequence[Finding], frame: Iterable[Span]
) -> Sequence[Attribution]:
    """Return the layout's attributions, and those of ``tagged`` outside of them and of their ``frame``."""
    if not findings:
        return list(tagged)
    heard = assemble(document, findings)
    spoken = Spans(span for one in heard for span in one.content)
    framed = Spans(frame)
    labels = Spans(span for one in heard for span in (*one.source, *one.cue) if not framed.overlaps(span))
    apart = [one for one in tagged if not framed.overlap_any((*one.content, *one.source, *one.cue))]
    return sorted([*heard, *_outside(apart, spoken, labels)], key=lambda one: one.content[0])


def _outside(tagged: Iterable[Attribution], spoken: Spans, labels: Spans) -> Iterator[Attribution]:
    """Yield ``tagged`` without content that lies in ``spoken`` or ``labels``.

    An attribution whose cue or source lies in ``spoken`` is left out.
    """
    for one in tagged:
        if spoken.overlap_any((*one.source, *one.cue)):
            continue
        content = tuple(span for span in one.content if not spoken.overlaps(span) and not labels.overlaps(span))
        if content:
            is_whole = content == one.content
            yield one if is_whole else replace(one, content=content, reasons=(*one.reasons, Reason("layout.cut")))
