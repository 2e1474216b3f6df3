"""Define the article, its marks, and the work of a person on them.

All offsets are Unicode code points into ``Article.text``, end exclusive. The text is never rewritten once an
``Article`` exists; everything that is found in it is kept beside it, as spans.

The article is imported at once, the rest when it is first asked for: the first frame shows a text without marks.
"""

from typing import TYPE_CHECKING

from tui_reader.model.annotations import Annotations
from tui_reader.model.article import AnnotatedArticle, Article, Block, BlockKind, Link, Listed, as_kept, opened
from tui_reader.model.span import (
    LETTERS,
    Act,
    Anchor,
    AssertionKind,
    AttributionKind,
    EntityType,
    GenreKind,
    MarkKind,
    Naming,
    PromoKind,
    Reason,
    Span,
    SpeakerKind,
)

if TYPE_CHECKING:
    from tui_reader.model.rest import (
        STATUSES,
        Assertion,
        Attribution,
        Correction,
        Corrections,
        Entity,
        Genre,
        Kept,
        MarkCorrection,
        NameAction,
        NameCorrection,
        Note,
        Promo,
        Remark,
        Resource,
        Status,
        marked_spans,
    )

__all__ = [
    "LETTERS",
    "STATUSES",
    "Act",
    "Anchor",
    "AnnotatedArticle",
    "Annotations",
    "Article",
    "Assertion",
    "AssertionKind",
    "Attribution",
    "AttributionKind",
    "Block",
    "BlockKind",
    "Correction",
    "Corrections",
    "Entity",
    "EntityType",
    "Genre",
    "GenreKind",
    "Kept",
    "Link",
    "Listed",
    "MarkCorrection",
    "MarkKind",
    "NameAction",
    "NameCorrection",
    "Naming",
    "Note",
    "Promo",
    "PromoKind",
    "Reason",
    "Remark",
    "Resource",
    "Span",
    "SpeakerKind",
    "Status",
    "as_kept",
    "marked_spans",
    "opened",
]


def __getattr__(name: str) -> object:
    """Import the rest of the model when a name of it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tui_reader.model import rest

    globals().update({each: getattr(rest, each) for each in rest.__all__})
    found: object = getattr(rest, name)
    return found
