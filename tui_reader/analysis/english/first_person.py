"""List the words by which speakers speak of themselves, as alternatives of patterns."""

from typing import Final

SINGULAR: Final = r"I|I['’](?:m|ve|d|ll)|[Mm]y|me"
PLURAL: Final = r"[Ww]e|[Ww]e['’]\w+|[Oo]ur|us"
SUBJECTS: Final = "I|we|my|our"
"""Subjects and possessives within a sentence."""
