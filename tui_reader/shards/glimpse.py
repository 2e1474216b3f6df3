"""Detect pages in other languages before they are read.

Most pages of a crawl are in other languages than the one that is asked for. To read a page takes 55 ms, to detect its language 1 ms. Of
the 350 pages of the development sets, 10 of the 17 in other languages are passed over, and none in English
(``python -m benchmarks.shards``).
"""

import re
from collections.abc import Collection
from typing import Final

from tui_reader.language import is_surely_other
from tui_reader.shards.shard_page import Page

_MOST_BYTES: Final = 2_000_000
_ENOUGH: Final = 4_000
_TAG = re.compile("<[^<>]*>")


def is_in_other_language(page: Page, languages: Collection[str]) -> bool:
    """Check whether the paragraphs of a page are surely in another language.

    Args:
        page: The page; the answer is false for pages of plain text.
        languages: Languages that are asked for; empty for all languages.
    """
    if not languages or page.media_type == "text/plain":
        return False
    return is_surely_other(_paragraphs(page), languages)


def _paragraphs(page: Page) -> str:
    """Return the first words of paragraphs, without what is in them but text."""
    found, length = [], 0
    for part in _decoded(page).split("<p")[1:]:
        if length > _ENOUGH:
            break
        if part[:1] in ("", ">", " ", "\n", "\r", "\t"):
            words = _TAG.sub(" ", part.partition(">")[2].partition("</p")[0][:_ENOUGH])
            found.append(words)
            length += len(words)
    return " ".join(found)


def _decoded(page: Page) -> str:
    content = page.content[:_MOST_BYTES]
    try:
        return content.decode(page.charset or "utf-8", errors="replace")
    except LookupError:
        return content.decode(errors="replace")
