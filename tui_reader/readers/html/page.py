"""Parse a page into a tree without invisible elements."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui_reader.model import Resource
from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.readers.html.scriptless import parse_scriptless, show_scriptless
from tui_reader.readers.html.tree import build_tree
from tui_reader.readers.html.unseen import UnseenText
from tui_reader.readers.links import absolute_link

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Elements whose text a person does not read: code, drawings, players, controls.
UNREAD = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "applet",
        "svg",
        "canvas",
        "audio",
        "video",
        "map",
        "button",
        "input",
        "select",
        "option",
        "textarea",
        "datalist",
        "progress",
        "meter",
        "dialog",
        "frameset",
        "head",
        "title",
    ]
)
SOMEWHERE: Final = "https://somewhere.invalid/"
"""What addresses begin with that are relative to an address that is not known (RFC 2606 keeps the name free)."""


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page.

    Attributes:
        root: Its ``html`` element.
        url: Where it came from, if that is known.
        base: What its relative addresses are relative to.
    """

    root: "HtmlElement"
    url: str | None
    base: str | None

    def link(self, address: str) -> str | None:
        """Return an absolute address, or ``None`` where a person cannot go there."""
        return absolute_link(address, self.base)

    def link_or_somewhere(self, address: str) -> str | None:
        """Return ``link(address)``, or an address in ``SOMEWHERE`` without a base.

        The page's own address may be unknown.
        """
        return absolute_link(address, self.base or SOMEWHERE)

    def place(self, fragment: str) -> str | None:
        """Return the address of a place in the page, or ``None`` without a page address."""
        if not self.url or not fragment:
            return None
        return absolute_link(f"{self.url.partition('#')[0]}#{fragment}", None)


def parse(resource: Resource) -> Page:
    """Parse the bytes of a page."""
    text = decode(resource.content, find_encoding(resource.content, resource.charset, has_declaration=True))
    root = build_tree(text)
    parse_scriptless(root)
    base = root.find(".//base[@href]")
    declared = absolute_link(base.get("href", ""), resource.url) if base is not None else None
    return Page(root, resource.url, declared or resource.url)


def remove_unread(root: "HtmlElement") -> None:
    """Remove invisible elements from a tree: scripts, controls, hidden elements."""
    show_scriptless(root, UNREAD)
    unseen = UnseenText(root)
    for element in list(root.iter(*UNREAD)):
        element.drop_tree()
    unseen.remove(root)


def is_deeper_than(root: "HtmlElement", levels: int) -> bool:
    """Check whether elements nest deeper than so many levels."""
    return bool(root.xpath(f"boolean({'/*' * (levels + 1)})"))
