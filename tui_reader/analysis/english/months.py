"""List the months of English and their short forms."""

from collections.abc import Mapping
from typing import Final

NAMES: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
"""The months in lower case, January first."""

STEMS: Final = tuple(name[:3] for name in NAMES)
"""The first three letters of each month, with which all its forms begin."""

ABBREVIATIONS: Final[Mapping[str, tuple[str, ...]]] = dict(zip(NAMES, ((stem,) for stem in STEMS), strict=True)) | {
    "may": (),
    "september": ("sept", "sep"),
}
"""The short forms of each month in lower case, without their full stop."""

# The short forms of these are too often something else in running text, and newspapers write them in full.
_IN_FULL: Final = ("march", "april", "june", "july")

MONTHS: Final = "|".join(
    form
    for name in NAMES
    for form in (
        name.capitalize(),
        *(rf"{short.capitalize()}\b\.?" for short in ABBREVIATIONS[name] if name not in _IN_FULL),
    )
)
"""A pattern, without a group around it, of the months as they are written in running text: “March”, “Sept.”."""
