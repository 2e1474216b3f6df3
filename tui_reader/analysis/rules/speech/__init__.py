"""Settles whose each quotation is by where it stands, whatever found the cues: the one stage that both taggers share.

A quotation that runs over several paragraphs, one that a paragraph with a colon announces and one that a line signs belong as a whole
to one speaker; what goes on without a cue goes on with the speaker before it.
"""

from tui_reader.analysis.document import Document
from tui_reader.analysis.rules.attributions.findings import Finding
from tui_reader.analysis.rules.speech.continuation import continue_quotations
from tui_reader.analysis.rules.speech.owners import give_to_owners
from tui_reader.analysis.rules.speech.strangers import without_strangers

__all__ = ["settle_quotations"]


def settle_quotations(document: Document, findings: list[Finding]) -> list[Finding]:
    """Return ``findings`` with each quotation of ``document`` at its speaker's, and new ones for those that nobody claims."""
    settled = give_to_owners(document, list(without_strangers(document, findings)))
    return settled + continue_quotations(document, settled)
