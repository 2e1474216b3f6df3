"""Repair XML that is broken in usual ways, before a tolerant parser loses text."""

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Final

_CDATA, _CDATA_END = "<![CDATA[", "]]>"
# "&" in an address or a name, and a reference that XML does not define: "?a=1&b=2", "Pay & park", "&nbsp;".
_AMPERSAND: Final = re.compile(r"&(?:#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6});|([A-Za-z][A-Za-z0-9]{0,31});)?")
_KNOWN: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
# "<" where no tag begins: "a < b", "<3".
_LESS_THAN: Final = re.compile(r"<(?![A-Za-z_/!?:])")
_OPENED: Final = re.compile(r"<([\w:.-]{1,80})(?:\s[^<>]{0,500})?>\s{0,80}\Z")
_TAG_ROOM: Final = 700


def has_open_section(text: str) -> bool:
    """Check whether a section of raw text (CDATA) was left open.

    The markup may be well-formed all the same, with the next section inside the open one.
    """
    return text.count(_CDATA) != text.count(_CDATA_END)


def repaired(text: str) -> str:
    """Return the text with stray signs as references, and with all CDATA sections closed.

    A sign is stray where it begins no tag and no reference.
    """
    return "".join(_parts(text))


def _parts(text: str) -> Iterator[str]:
    at = 0
    while (start := text.find(_CDATA, at)) >= 0:
        yield _markup(text[at:start])
        end, at = _cdata_end(text, start)
        yield text[start:end] + _CDATA_END
    yield _markup(text[at:])


def _cdata_end(text: str, start: int) -> tuple[int, int]:
    """Return the end of the CDATA section at ``start``, and the place where markup continues."""
    following = text.find(_CDATA, start + len(_CDATA))
    limit = following if following >= 0 else len(text)
    end = text.find(_CDATA_END, start, limit)
    if end >= 0:
        return end, end + len(_CDATA_END)
    # It was left open: it ends with the element that it is in, at the latest where the next one begins.
    opened = _OPENED.search(text, max(start - _TAG_ROOM, 0), start)
    closing = text.find(f"</{opened[1]}", start, limit) if opened else -1
    end = closing if closing >= 0 else limit
    return end, end


def _markup(text: str) -> str:
    return _LESS_THAN.sub("&lt;", _AMPERSAND.sub(_reference, text))


def _reference(match: re.Match[str]) -> str:
    reference = match.group()
    if reference == "&":
        return "&amp;"
    return reference if match[1] is None or match[1] in _KNOWN else escape(unescape(reference))
