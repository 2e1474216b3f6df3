"""Find the owner of each quotation by its place, whatever found the cues.

A quotation that runs over several paragraphs, one that a paragraph with a colon announces and one that a line signs belong as a whole
to one speaker; what goes on without a cue goes on with the speaker before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech.agents import agents
from tui_reader.analysis.speech.carriers import carried
from tui_reader.analysis.speech.continuation import continue_quotations, merged
from tui_reader.analysis.speech.frames import with_whole_frames
from tui_reader.analysis.speech.near_sources import with_near_sources
from tui_reader.analysis.speech.outermost import outermost
from tui_reader.analysis.speech.owners import give_to_owners
from tui_reader.analysis.speech.parentheses import parenthetical
from tui_reader.analysis.speech.sentence_bounds import within_sentences
from tui_reader.analysis.speech.strangers import without_strangers
from tui_reader.analysis.speech.wholes import with_whole_quotations
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.spans import Spans
from tui_reader.model import Promo

__all__ = ["settle_quotations"]


def settle_quotations(document: Document, findings: Sequence[Finding], promos: Sequence[Promo] = ()) -> list[Finding]:
    """Return ``findings`` with each quotation at its owner's, and new findings.

    A new finding is a quotation that no other finding has. A quotation may go on behind ``promos``.
    """
    reports = [*carried(document), *parenthetical(document), *agents(document), *outermost(document, findings)]
    own = [
        replace(one, content=[*one.content], reasons=[*one.reasons]) for one in findings
    ]  # the tagger's stay as they are
    framed = with_whole_frames(document, list(_beside(own, reports)), promos)
    others = [*with_whole_quotations(document, with_near_sources(document, framed)), *reports]
    settled = give_to_owners(document, list(within_sentences(document, without_strangers(document, others))))
    return settled + continue_quotations(document, settled, promos)


def _beside(findings: Sequence[Finding], reports: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the ``findings`` that have no word in common with ``reports``."""
    taken = Spans(merged([span for report in reports for span in report.spans]))
    for finding in findings:
        if not taken.overlap_any(finding.spans):
            yield finding
