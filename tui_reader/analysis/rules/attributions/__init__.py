"""Finds attributions by rules, one rule a file; the order is the list below."""

from tui_reader.analysis.document import Document
from tui_reader.model import Attribution


def find_attributions(document: Document) -> tuple[Attribution, ...]:
    """Return the attributions in ``document`` in text order; their speakers are not resolved yet."""
    return ()
