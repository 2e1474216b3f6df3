"""Remove hover cards from sentences: portraits and links that open over a name."""

from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST_LINKS: Final = 2


def remove_hover_cards(root: "HtmlElement") -> None:
    """Remove the cards.

    Only a style sheet of the site hides them, and without it they read as part of the sentence.
    """
    for element in list(root.iter("span")):
        if _is_glued_to_link(element) and _is_all_links(element) and next(element.iterancestors("p"), None) is not None:
            element.drop_tree()


def _is_glued_to_link(element: "HtmlElement") -> bool:
    """Check whether an element directly follows a link, without a blank.

    No writer joins two links so.
    """
    before = element.getprevious()
    return before is not None and before.tag == "a" and not before.tail


def _is_all_links(element: "HtmlElement") -> bool:
    """Check whether an element holds several links and no word beside them."""
    links = list(islice(element.iterdescendants("a"), _FEWEST_LINKS))
    return len(links) == _FEWEST_LINKS and not element.xpath(
        "boolean(.//text()[normalize-space() and not(ancestor::a)])"
    )
