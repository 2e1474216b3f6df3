"""Convert gold documents to the input of the stages of the analysis."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tui_reader.model import Article, Attribution, AttributionKind, Block, Span

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_OPENING = ("“", '"', "''", "‘", "`")


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the entries of a JSON Lines file.

    Texts in them may contain separators at which ``splitlines`` would split, too.
    """
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            yield json.loads(line)


def article_of(text: str) -> Article:
    """Return a gold text as an article with unchanged offsets; paragraphs become blocks."""
    blocks = tuple(Block(match.start(), match.end(), "paragraph") for match in _PARAGRAPH.finditer(text))
    return Article(text=text, blocks=blocks)


def gold_attributions(gold: dict[str, Any]) -> tuple[Attribution, ...]:
    """Return the attributions of a gold document in text order, without speakers."""
    found = []
    for one in gold["attributions"]:
        content, source, cue = (tuple(Span(*span) for span in one[key]) for key in ("content", "source", "cue"))
        if content:
            found.append(Attribution(content, source, cue, _kind(gold["text"], content)))
    return tuple(sorted(found, key=lambda one: one.content[0]))


def _kind(text: str, content: tuple[Span, ...]) -> AttributionKind:
    quoted = [text.startswith(_OPENING, span.start) for span in content]
    return "direct" if all(quoted) else "mixed" if any(quoted) else "indirect"
