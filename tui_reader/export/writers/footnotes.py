"""Write annotated Markdown with its marks as footnotes."""

from typing import Final

from tui_reader.export.markdown.styles import Footnotes
from tui_reader.export.markdown.whole import markdown_document
from tui_reader.export.registry import Export
from tui_reader.model import AnnotatedArticle


def to_footnotes(annotated: AnnotatedArticle, *, explain: bool = True) -> str:  # noqa: ARG001 - it always explains
    """Return the Markdown of ``docs/markdown.md``; it always has the reasons."""
    return markdown_document(annotated, Footnotes(annotated))


EXPORT: Final = Export(".notes.md", to_footnotes, "Markdown with footnotes, opens again", between="\n")
