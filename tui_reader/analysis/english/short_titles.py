"""List the titles that are written short before a name: “Mr.”, “Sen.”, “Capt.”."""

from typing import Final

from tui_reader.analysis.english import entries

SHORT_TITLES: Final = tuple(sorted(title.removesuffix(".") for title in entries("titles") if title.endswith(".")))
"""The titles that ``titles.txt`` has with a full stop, without it."""

SHORT_TITLE: Final = rf"(?:{'|'.join(SHORT_TITLES)})"
"""A pattern of these titles, without the full stop."""
