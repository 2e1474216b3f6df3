"""Read the text of small elements, and replace elements by text."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def short_text(element: "HtmlElement", most: int) -> str | None:
    """Return the text of an element, or ``None`` where it is too long.

    It is too long with more characters, or elements, than ``most``.

    No more than that is looked at, so that elements within elements may all be asked.
    """
    pieces: list[str] = []
    length = 0
    for count, descendant in enumerate(element.iter()):
        pieces.append(descendant.text or "")
        # The text behind an element within comes after the contents of that element, so it is not counted yet.
        length += len(pieces[-1])
        if count > most or length > most:
            return None
    text = "".join(element.itertext())
    return text if len(text) <= most else None


def shown_text(element: "HtmlElement", most: int = 1000) -> str:
    """Return the text of an element in one line, or an empty text.

    It is empty where the text has more than ``most`` characters. Reading stops there, because an element around the
    whole page is read, too, once on each level.
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
    """Replace an element and all in it by text."""
    element.tail = text + (element.tail or "")
    element.drop_tree()
