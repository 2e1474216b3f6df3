"""Write annotated Markdown with ``mark`` elements."""

from typing import Final

from tui_reader.export.markdown.styles import Elements
from tui_reader.export.markdown.whole import markdown_document
from tui_reader.export.registry import Export
from tui_reader.model import AnnotatedArticle


def to_markdown(annotated: AnnotatedArticle, *, explain: bool = True) -> str:  # noqa: ARG001 - it always explains
    """Return the Markdown of ``docs/markdown.md``; it always has the reasons."""
    return markdown_document(annotated, Elements(annotated))


EXPORT: Final = Export(".md", to_markdown, "Markdown with elements, opens again", between="\n")
