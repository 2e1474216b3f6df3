"""Define the document: blocks with their sentences and quotations."""

from dataclasses import dataclass

from tui_reader.model import Article, Block, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block. ``block`` is the index of its block in ``Article.blocks``."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Text between quotation marks, marks included.

    ``parts`` has one span for each paragraph it runs over. ``closed`` is false where the closing mark is missing and
    the end is a guess.
    """

    parts: tuple[Span, ...]
    closed: bool = True

    @property
    def start(self) -> int:
        """Offset of the opening mark."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Offset behind the closing mark."""
        return self.parts[-1].end


@dataclass(frozen=True, slots=True)
class Document:
    """Consecutive blocks of an article, with their sentences and quotations.

    They are all of it, or one window of a long article.

    ``blocks`` are those of the window; all offsets are those of ``article.text``. ``sentences`` and ``quotations`` are
    in text order; quotations hold the outermost ones only. ``first_block`` is the index of the window's first block in
    ``article.blocks``.
    """

    article: Article
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    first_block: int = 0
