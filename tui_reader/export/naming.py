"""Make names for files that are readable and allowed on every system."""

import re
import unicodedata
from typing import Final

from tui_reader.export.registry import DEFAULT, find_export
from tui_reader.model import Article

_LONGEST: Final = 120
"""In bytes of UTF-8. File systems take 255; the rest is for an ending, a number and a temporary name."""

# Devices on Windows, whatever the ending (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_UNNAMED: Final = "article"


def slug(text: str) -> str:
    """Return a text as lower-case letters, digits and single hyphens; never empty.

    Letters of any script are kept: “Où est Zoé?” becomes ``où-est-zoé``.
    """
    # L: letters, M: the marks that belong to them, N: numbers
    kept = (character if unicodedata.category(character)[0] in "LMN" else "-" for character in text.lower())
    words = re.sub("-+", "-", "".join(kept))
    cut = words.strip("-").encode(errors="ignore")[:_LONGEST].decode(errors="ignore").strip("-")
    return cut if cut and not _RESERVED.fullmatch(cut) else f"{_UNNAMED}-{cut}".strip("-")


def default_file_name(article: Article, export: str = DEFAULT) -> str:
    """Return a file name of title, day and the ending of an export."""
    day = _DAY.match(article.published or "")
    return f"{slug(article.title or article.site or '')}{f'-{day[0]}' if day else ''}{find_export(export).ending}"
