"""Keep corrections of marks and names apart from the analysis, and lay them over it."""

from tui_reader.corrections.entries import Correction, MarkCorrection, NameCorrection, Note
from tui_reader.corrections.journal import Journal
from tui_reader.corrections.overlay import Corrected, corrected

__all__ = ["Corrected", "Correction", "Journal", "MarkCorrection", "NameCorrection", "Note", "corrected"]
