"""Cut a long article into windows of whole blocks."""

from collections.abc import Iterator

from tui_reader.analysis.text.quotations.marks import OPENING
from tui_reader.model import Article, Block

# Nearly every article fits into one window, so that its names and speakers are seen together; a window's sentences,
# tokens and marks take some megabytes at most. Ten megabytes of text are read in 160 such steps.
WINDOW = 64_000


def windows(article: Article) -> Iterator[tuple[Block, ...]]:
    """Yield the article's blocks in runs of about ``WINDOW`` characters.

    A run does not end before a block that opens with a quotation mark, because such a block may go on with the
    quotation before it; at twice the length it ends all the same.
    """
    run: list[Block] = []
    for block in article.blocks:
        length = block.start - run[0].start if run else 0
        if length >= 2 * WINDOW or (length >= WINDOW and article.text[block.start : block.start + 1] not in OPENING):
            yield tuple(run)
            run = []
        run.append(block)
    if run:
        yield tuple(run)
