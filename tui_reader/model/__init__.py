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
    from tui_reader.model.kept import Kept
    from tui_reader.model.mark_classes import (
        Assertion,
        Attribution,
        Entity,
        Genre,
        Promo,
        apart,
        marked_spans,
        together,
    )
    from tui_reader.model.resource import Resource
    from tui_reader.model.review import (
        STATUSES,
        Correction,
        Corrections,
        MarkCorrection,
        NameAction,
        NameCorrection,
        Note,
        Remark,
        Status,
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
    "apart",
    "as_kept",
    "marked_spans",
    "opened",
    "together",
]


_LATER = {
    "Kept": "kept",
    "Resource": "resource",
    **dict.fromkeys(
        ("Assertion", "Attribution", "Entity", "Genre", "Promo", "apart", "marked_spans", "together"), "mark_classes"
    ),
    **dict.fromkeys(
        (
            "STATUSES",
            "Correction",
            "Corrections",
            "MarkCorrection",
            "NameAction",
            "NameCorrection",
            "Note",
            "Remark",
            "Status",
        ),
        "review",
    ),
}
"""The modules of the names that are imported when they are first asked for."""


def __getattr__(name: str) -> object:
    """Import a name of the rest of the model when it is first asked for."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = found
    return found
