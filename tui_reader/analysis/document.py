"""What every stage of the analysis looks at: the article with its sentences and quotations found once."""

from bisect import bisect_left
from collections.abc import Sequence
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
    """A stretch of whole blocks of an article (all of it, or one window of a long one), ready for the stages.

    ``blocks`` are those of the window; all offsets are those of ``article.text``. ``sentences`` and ``quotations`` are
    in text order; quotations hold the outermost ones only.
    """

    article: Article
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]


def make_document(article: Article, blocks: Sequence[Block]) -> Document:
    """Find the quotations and the sentences of ``blocks``, which follow each other in ``article.blocks``."""
    # The two stages take their nouns from this file.
    from tui_reader.analysis.quotations import find_quotations
    from tui_reader.analysis.sentences import split_sentences

    first = bisect_left(article.blocks, blocks[0].start, key=lambda block: block.start) if blocks else 0
    quotations = find_quotations(article.text, blocks)
    sentences = split_sentences(article.text, blocks, quotations, first)
    return Document(article, tuple(blocks), sentences, quotations)
