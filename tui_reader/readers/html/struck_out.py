"""Remove words that a page shows as struck out, because their author withdrew them."""

import re
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.element_text import replace_by_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAGS: Final = ("del", "s", "strike")
_NAMED: Final = (
    "//@style[contains(., 'line-through')]/.. | //@class[contains(., 'strike') or contains(., 'line-through')]/.."
    " | //@role[. = 'deletion']/.."
)
_BY_STYLE: Final = re.compile(r"text-decoration(?:-line)?\s*+:[^;]{0,100}line-through", re.IGNORECASE)
_BY_NAME: Final = frozenset({"strike", "strikethrough", "strike-through", "line-through", "text-strike"})
# A tag that was never closed strikes out the rest of a page, which its author did not mean.
_MOST: Final = 0.5


def remove_struck_out(root: "HtmlElement") -> None:
    """Remove struck-out words and blocks, but not the changed lines of a listing."""
    struck = [element for element in dict.fromkeys([*root.iter(*_TAGS), *root.xpath(_NAMED)]) if _is_struck(element)]
    if not struck or sum(map(_length, struck)) > _MOST * _length(root):
        return
    for element in struck:
        text = element.text or ""
        # "the<s> old </s>bridge": the blanks are the sentence's.
        replace_by_text(element, " " if text[:1].isspace() else "")


def _is_struck(element: "HtmlElement") -> bool:
    says_so = (
        element.tag in _TAGS
        or element.get("role") == "deletion"
        or _BY_STYLE.search(element.get("style", "")) is not None
        or not _BY_NAME.isdisjoint(element.get("class", "").lower().split())
    )
    return says_so and next(element.iterancestors("pre", *_TAGS), None) is None


def _length(element: "HtmlElement") -> int:
    return sum(map(len, element.itertext()))
