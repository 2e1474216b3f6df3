"""Define the article, alone and with its marks."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Self, TypeAlias

from tui_reader.model.annotations import Annotations
from tui_reader.model.late import Late
from tui_reader.model.span import Reason

if TYPE_CHECKING:
    from tui_reader.model import kept as kept_data
    from tui_reader.model import review
else:
    kept_data = Late("tui_reader.model.kept")
    review = Late("tui_reader.model.review")

BlockKind: TypeAlias = Literal[
    "title", "heading", "paragraph", "list_item", "quotation", "code", "caption", "table", "rule"
]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item… of the article.

    ``level`` is a heading's or a list item's depth, from 1. A block with ``evidence`` is an aside: it stands among the
    blocks of the text and serves the publisher. The evidence says how the page shows it.
    ``box`` is the number of the box of the page that an aside is in, from 1: blocks with one number belong together.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0
    evidence: tuple[Reason, ...] = ()
    box: int = 0

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        """Pickle the arguments, which takes half the time of the fields; an article has thousands."""
        return type(self), (self.start, self.end, self.kind, self.level, self.evidence, self.box)


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of text that leads to ``url``, which is absolute."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Listed:
    """An article that a feed or an outline lists, by its title and address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article.

    ``text`` is its blocks joined by blank lines; the title, where there is one, comes first. Every string in it has
    passed ``text.clean``. ``published`` is ISO 8601, ``language`` BCP 47. ``missing`` says, as sentences for a
    person, which part of the text is not here and why; ``continues_at`` is the URL where the text continues.
    ``title_is_text`` is true where the title is a line of the text as it was written, and not metadata of a page.
    ``lists`` are the articles of a feed or an outline, which are read one after the other.
    ``filed_as`` are the words under which a page files itself: its types of schema.org and its section (``OpinionNewsArticle``, ``Opinion``).
    ``kept`` is what a file of this program holds beside the text; it does not count when articles are compared.
    """

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    title: str | None = None
    byline: str | None = None
    site: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    missing: str | None = None
    continues_at: str | None = None
    title_is_text: bool = False
    filed_as: tuple[str, ...] = ()
    lists: tuple[Listed, ...] = ()
    kept: "kept_data.Kept | None" = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with its marks, as it is shown and saved.

    ``location`` is the location that the person gave. ``remarks`` are the notes and ticks of a person, in text order. ``annotations``
    have the ``corrections`` of the person in them, which are ``None`` where marks and names were not corrected.
    """

    location: str
    article: Article
    annotations: Annotations = field(default_factory=Annotations)
    retrieved: datetime | None = None
    remarks: tuple["review.Remark", ...] = ()
    corrections: "review.Corrections | None" = None

    @property
    def origin(self) -> str:
        """The location of the article before it was saved.

        Of a kept article it stands in its file.
        """
        return self.article.kept.location if self.article.kept else self.location


def opened(location: str, article: Article, retrieved: datetime | None = None) -> AnnotatedArticle:
    """Return an article as it is opened.

    A kept one has its marks, its date and the work of a person; any other has no marks.
    """
    kept = article.kept
    if kept is None:
        return AnnotatedArticle(location, article, retrieved=retrieved)
    return AnnotatedArticle(location, article, kept.annotations, kept.retrieved, kept.remarks, kept.corrections)


def as_kept(annotated: AnnotatedArticle, location: str, loss: str | None = None) -> Article:
    """Return an article that opens at a location with its marks, without an analysis.

    ``loss`` is a sentence on what was lost on the way.
    """
    from tui_reader.model.kept import Kept

    found, when = annotated.annotations, annotated.retrieved
    return replace(annotated.article, kept=Kept(location, found, when, loss, annotated.remarks, annotated.corrections))
