"""Compare a text that was loaded again with the one before."""

from collections import Counter

from tui_reader.anchors import anchor_of, find
from tui_reader.model import Article, Span
from tui_reader.ui.phrasing import count

_READ = 80  # characters at the top of the screen by which the place is known again


def place_in(new: Article, old: Article, offset: int) -> int | None:
    """Find the words at an offset of the old article in the new one."""
    if new.text == old.text:
        return offset
    end = old.text.find("\n", offset, offset + _READ)
    found = find(new.text, anchor_of(old.text, Span(offset, end if end > offset else offset + _READ)))
    return found.start if found is not None else None


def what_changed(new: Article, old: Article) -> str:
    """Say how many paragraphs of an article that was loaded again are new or gone."""
    before, after = _paragraphs(old), _paragraphs(new)
    added, gone = (after - before).total(), (before - after).total()
    if not added and not gone:
        return "Loaded again: the text has not changed."
    parts = [
        f"{count(number, 'paragraph')} {how}" for number, how in ((added, "new or changed"), (gone, "gone")) if number
    ]
    return f"Loaded again: {', '.join(parts)}."


def _paragraphs(article: Article) -> Counter[str]:
    return Counter(article.text[block.start : block.end] for block in article.blocks)
