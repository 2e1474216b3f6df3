"""Cut blocks into sentences and quotations, which the stages of the analysis read."""

from bisect import bisect_left
from collections.abc import Sequence

from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.quotations import find_quotations
from tui_reader.analysis.text.sentences import split_sentences
from tui_reader.model import Article, Block


def make_document(article: Article, blocks: Sequence[Block]) -> Document:
    """Find the quotations and the sentences of ``blocks``, which follow each other in ``article.blocks``."""
    first = bisect_left(article.blocks, blocks[0].start, key=lambda block: block.start) if blocks else 0
    quotations = find_quotations(article.text, blocks)
    sentences = split_sentences(article.text, blocks, quotations, first)
    return Document(article, tuple(blocks), sentences, quotations, first)
