"""Write annotated Markdown with ``mark`` elements."""

from typing import Final

from tui_reader.export.markdown.styles import Elements
from tui_reader.export.markdown.whole import markdown_document
from tui_reader.export.parts import WHOLE, Parts
from tui_reader.export.registry import Export
from tui_reader.model import AnnotatedArticle


def to_markdown(annotated: AnnotatedArticle, *, explain: bool = True, without: Parts = WHOLE) -> str:  # noqa: ARG001 - it always explains
    """Return the Markdown of ``docs/markdown.md``, with the reasons in any case.

    Args:
        annotated: The article.
        explain: Has no effect.
        without: The parts that are left out.
    """
    return markdown_document(annotated, Elements, without)


EXPORT: Final = Export(".md", to_markdown, "Markdown with elements, opens again", between="\n")
