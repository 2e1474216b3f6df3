"""Make a document of plain text with one block a line, as in training corpora."""

import re

from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.model import Article, Block


def plain_document(text: str) -> Document:
    """Return a document whose paragraphs are the lines of ``text``."""
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    return make_document(Article(text, blocks), blocks)
