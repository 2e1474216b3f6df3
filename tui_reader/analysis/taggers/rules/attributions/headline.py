"""Rule: a headline that names who says it before a colon: “Marsh: The gate was open”."""

import re

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.labels import QUESTION_AND_ANSWER, may_speak
from tui_reader.analysis.text.document import Document
from tui_reader.model import Reason, Span

_LABEL = re.compile(r"(?P<name>[A-Z][\w.'’-]{0,40}(?: [A-Z][\w.'’-]{0,40}){0,3})(?P<colon>:) ?(?=\S)")
# A longer first block is no headline.
_LONGEST = 400


def headlines(document: Document) -> list[Finding]:
    """Return what a title says behind a name and a colon: “Okafor: The dam is safe”."""
    text = document.article.text
    if not document.blocks or document.blocks[0].start or document.blocks[0].end > _LONGEST:
        return []
    block = document.blocks[0]
    match = _LABEL.match(text, block.start, block.end)
    if match is None or match["name"] in QUESTION_AND_ANSWER or not may_speak(match["name"]):
        return []
    content = Span(match.end(), len(text[: block.end].rstrip(" .;")))
    name, colon = Span(*match.span("name")), Span(*match.span("colon"))
    reason = Reason("attribution.rules", ("a headline that names who says it before a colon",))
    return [Finding([content], [colon], [name], [reason], 0.8)] if content.start < content.end else []
