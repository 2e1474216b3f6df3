"""Write paragraphs as blocks, with larger or wholly bold ones as headings."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from tui_reader.readers.article_builder import ArticleBuilder, words_of
from tui_reader.readers.pdf.paragraphs import Paragraph

_LARGER: Final = 1.12
_HEADING_CHARACTERS: Final = 200
_BOLD_CHARACTERS: Final = 90
_DEEPEST: Final = 4


def body_size(paragraphs: Sequence[Paragraph]) -> float:
    """Return the height of the type in which most of a document is set."""
    sizes: Counter[float] = Counter()
    for paragraph in paragraphs:
        sizes[round(paragraph.size * 2) / 2] += len(paragraph.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def write(builder: ArticleBuilder, paragraphs: Sequence[Paragraph], title: str) -> None:
    """Write all paragraphs but the title, which is in the text too."""
    body = body_size(paragraphs)
    headings = [paragraph for paragraph in paragraphs if _is_large(paragraph, body)]
    title_words = words_of(title)
    titled = next((paragraph for paragraph in headings if words_of(paragraph.text) == title_words), None)
    sizes = sorted({round(paragraph.size) for paragraph in headings if paragraph is not titled}, reverse=True)
    for paragraph in paragraphs:
        if paragraph is titled:
            continue
        if paragraph.is_table:
            builder.add("table", paragraph.text)
            continue
        if _is_large(paragraph, body):
            builder.add("heading", paragraph.text, min(sizes.index(round(paragraph.size)) + 1, _DEEPEST))
        elif _is_bold_heading(paragraph):
            builder.add("heading", paragraph.text, min(len(sizes) + 1, _DEEPEST))
        elif paragraph.is_item:
            builder.add("list_item", paragraph.text, 1)
        else:
            builder.add("paragraph", paragraph.text)


def write_notes(builder: ArticleBuilder, notes: Sequence[Paragraph]) -> None:
    """Write the notes, which begin with their marks, behind the text."""
    for note in notes:
        builder.add("list_item", note.text, 1)


def _is_large(paragraph: Paragraph, body: float) -> bool:
    return not paragraph.is_table and paragraph.size > _LARGER * body and len(paragraph.text) <= _HEADING_CHARACTERS


def _is_bold_heading(paragraph: Paragraph) -> bool:
    return (
        not paragraph.is_table
        and paragraph.is_bold
        and len(paragraph.text) <= _BOLD_CHARACTERS
        and paragraph.text[-1] not in ".,;:"
    )
