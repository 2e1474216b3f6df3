"""The text of small elements, and text in the place of elements."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def short_text(element: "HtmlElement", most: int) -> str | None:
    """Return the text of an element, or ``None`` where it has more characters, or elements, than ``most``.

    No more than that is looked at, so that elements within elements may all be asked.
    """
    pieces: list[str] = []
    length = 0
    for count, descendant in enumerate(element.iter()):
        pieces.append(descendant.text or "")
        # What follows an element within the element stands behind all that is in it.
        length += len(pieces[-1])
        if count > most or length > most:
            return None
    text = "".join(element.itertext())
    return text if len(text) <= most else None


def shown_text(element: "HtmlElement", most: int = 1000) -> str:
    """Return the text of an element in one line; of what is longer than ``most`` characters, nothing.

    It stops reading there: an element around the whole page is asked too, once on each level.
    """
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece.strip())
        if length > most:
            return ""
    return " ".join(" ".join(pieces).split())


def replace_by_text(element: "HtmlElement", text: str) -> None:
    """Put text in the place of an element and of all that is in it."""
    element.tail = text + (element.tail or "")
    element.drop_tree()
