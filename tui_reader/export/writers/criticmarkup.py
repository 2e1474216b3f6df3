"""Write annotated Markdown with its marks in CriticMarkup."""

from typing import Final

from tui_reader.export.markdown.styles import CriticMarkup
from tui_reader.export.markdown.whole import markdown_document
from tui_reader.export.parts import WHOLE, Parts
from tui_reader.export.registry import Export
from tui_reader.model import AnnotatedArticle


def to_criticmarkup(annotated: AnnotatedArticle, *, explain: bool = True, without: Parts = WHOLE) -> str:  # noqa: ARG001 - it always explains
    """Return the Markdown of ``docs/markdown.md``, with the reasons in any case.

    Args:
        annotated: The article.
        explain: Has no effect.
        without: The parts that are left out.
    """
    return markdown_document(annotated, CriticMarkup, without)


EXPORT: Final = Export(
    ".critic.md",
    to_criticmarkup,
    "Markdown with CriticMarkup, opens again",
    between="\n",
)
