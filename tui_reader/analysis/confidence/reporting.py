"""Grade how much a text reads like a report.

In a report others speak, days are named, and the reader is not addressed.
"""

import math
import re
from collections.abc import Iterable, Sequence
from typing import Final

from tui_reader.analysis.attributions.frame_words import WORD, cue_kind, is_first_person, is_nobody, words_at
from tui_reader.analysis.fitted_weights import fitted_weights
from tui_reader.analysis.tagging import Name
from tui_reader.analysis.text.document import Document
from tui_reader.model import Attribution, Block, Span

REPORTING_WEIGHTS: Final = "reporting.txt"
_YOU: Final = re.compile(r"you(?:rs?|['’][a-z]+)?", re.IGNORECASE)
_YOU_BEGINS: Final = frozenset(("you", "You", "YOU"))
_MOST_ADDRESSED: Final = 0.3  # share of “you” among the words, beyond which more says nothing new


def reporting_signs(document: Document, attributions: Sequence[Attribution], names: Iterable[Name]) -> dict[str, float]:
    """Return the signs of a report in ``document``, by their names.

    ``speech`` and ``dates`` are logarithms of how often somebody speaks, and a date is named, in a hundred words.
    ``addressed`` is the root of the share of “you” among the words that are not quoted.
    """
    words, addressed = _count_words(document)
    hundreds = words / 100
    speech = sum(_tells_speech(document.article.text, one) for one in attributions)
    dates = sum(name.type == "date" for name in names)
    return {
        "base": 1.0,
        "speech": math.log((speech + 1) / (hundreds + 1)),
        "dates": math.log((dates + 0.5) / (hundreds + 1)),
        "addressed": math.sqrt(min(addressed, _MOST_ADDRESSED)),
    }


def reporting(document: Document, attributions: Sequence[Attribution], names: Iterable[Name]) -> float:
    """Return from 0 to 1 how much ``document`` reads like a report.

    News has about .8, a novel or a textbook about .05.
    """
    weights = fitted_weights(__package__, REPORTING_WEIGHTS)
    signs = reporting_signs(document, attributions, names)
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) * value for name, value in signs.items())))


def _count_words(document: Document) -> tuple[int, float]:
    """Count the words, and return the share of “you” outside of quotation marks."""
    words, addressed = _counts(document.article.text, document.blocks)
    quoted, quoted_addressed = _counts(
        document.article.text, (part for quotation in document.quotations for part in quotation.parts)
    )
    return words, (addressed - quoted_addressed) / max(1, words - quoted)


def _counts(text: str, stretches: Iterable[Block | Span]) -> tuple[int, int]:
    """Count the words in some stretches of ``text``, and how many of them are “you”."""
    words = [word for one in stretches for word in WORD.findall(text, one.start, one.end)]
    return len(words), sum(word[:3] in _YOU_BEGINS and _YOU.fullmatch(word) is not None for word in words)


def _tells_speech(text: str, attribution: Attribution) -> bool:
    """Check whether somebody says it other than the narrator and the reader."""
    source = words_at(text, attribution.source)
    if not source or is_first_person(source) or is_nobody(source):
        return False
    return attribution.kind != "indirect" or cue_kind(words_at(text, attribution.cue)) == "speech"
