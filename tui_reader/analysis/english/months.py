"""List the months of English and their short forms."""

from typing import Final

NAMES: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
"""The months in lower case, January first."""

_SHORT: Final = {"may": (), "march": (), "april": (), "june": (), "july": (), "september": ("Sept", "Sep")}

MONTHS: Final = "|".join(
    form
    for name in NAMES
    for form in (name.capitalize(), *(rf"{short}\b\.?" for short in _SHORT.get(name, (name[:3].capitalize(),))))
)
"""A pattern, without a group around it, of the months as they are written in running text: “March”, “Sept.”."""
