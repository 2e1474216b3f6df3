"""The pattern of words that a double click and the keys of a selection take."""

import re
from typing import Final

WORD: Final = re.compile(r"[^\W_]+(?:[-'’.,/:@&][^\W_]+)*")
"""A word with its hyphens and apostrophes, without the punctuation around it."""
