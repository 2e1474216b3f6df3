"""Where the notes of an article are, so that a mark leads to its note on the screen and not to the page's server."""

from tui_reader.model import Article
from tui_reader.readers.notes import label_of, note_mark


def note_behind(article: Article, url: str) -> int | None:
    """Return where the note begins to which a mark with this address leads, or ``None`` where it is no mark or there is no note."""
    if "#" not in url:
        return None
    for link in article.links:
        if link.url == url and (label := label_of(article.text[link.start : link.end])) is not None:
            beginning = f"{note_mark(label)} "
            notes = (
                block.start
                for block in article.blocks
                if block.kind == "list_item" and article.text.startswith(beginning, block.start)
            )
            return next(notes, None)
    return None
