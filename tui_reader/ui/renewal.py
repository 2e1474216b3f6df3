"""Compare a text that was loaded again with the one before."""

from collections import Counter

from tui_reader.anchors import anchor_at, find
from tui_reader.model import Anchor, Article
from tui_reader.ui.commands import key_of
from tui_reader.ui.phrasing import count


def has_same_text(new: Article, old: Article) -> bool:
    """Check whether the marks of an article fit another one.

    Title, links and the like may differ.
    """
    return new.text == old.text and new.blocks == old.blocks


def place_in(new: Article, old: Article, offset: int) -> int | None:
    """Find the words at an offset of the old article in the new one."""
    if new.text == old.text:
        return offset
    found = find(new.text, anchor_at(old.text, offset))
    return found.start if found is not None else None


def place_left(article: Article, place: Anchor) -> tuple[int, str]:
    """Find the place where an article was left, and return it with a sentence."""
    found = find(article.text, place)
    if found is None:
        return 0, "The text has changed: the place where you left off is gone."
    return found.start, f"You are where you left off: {key_of('top')} goes to the beginning."


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
