"""Replace declared shadow hosts by what they show.

The attribute is that of https://html.spec.whatwg.org/#attr-template-shadowrootmode.
"""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARK: Final = "data-shadow-root"
# The parser would keep the shadow tree apart from its tree; under another name the template stays where it is.
_DECLARATION: Final = re.compile(rb"(<template\s[^<>]{0,1000}?)\bshadowrootmode(?=[\s=>/])", re.IGNORECASE)
_MARKED: Final = rb"\1" + _MARK.encode()


def marked(content: bytes) -> bytes:
    """Return the source of a page with an attribute of ours on shadow templates."""
    return _DECLARATION.sub(_MARKED, content)


def show_shadow_trees(root: "HtmlElement") -> None:
    """Replace the contents of each shadow host by the tree that a browser shows.

    Elements that belong to its slots are put there.
    """
    # The innermost first, so that no slot of one tree is within another.
    for template in reversed(list(root.iter("template"))):
        host = template.getparent()
        if host is not None and template.get(_MARK) is not None:
            _show(host, template)


def _show(host: "HtmlElement", template: "HtmlElement") -> None:
    unnamed = host.makeelement("span")
    named: dict[str, list[HtmlElement]] = {}
    _write(unnamed, host.text)
    for child in list(host):
        tail, child.tail = child.tail, None
        host.remove(child)
        if child is not template and (name := child.get("slot")):
            named.setdefault(name, []).append(child)
        elif child is not template:
            unnamed.append(child)
        _write(unnamed, tail)
    host.text = template.text
    host.extend(list(template))
    for slot in list(host.iter("slot")):
        name = slot.get("name")
        has_unnamed = len(unnamed) or (unnamed.text or "").strip()
        _fill(slot, named.pop(name, []) if name else [unnamed] if has_unnamed else [])
        if not name:
            unnamed = host.makeelement("span")  # each is shown once


def _fill(slot: "HtmlElement", shown: "list[HtmlElement]") -> None:
    """Put elements into a slot, or leave its default contents."""
    if shown:
        tail = slot.tail
        slot.clear()
        slot.tail = tail
        slot.extend(shown)
    slot.drop_tag()


def _write(element: "HtmlElement", text: str | None) -> None:
    """Add text behind all contents of an element."""
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
