"""Make the addresses in an article absolute."""

import re
from urllib.parse import urljoin, urlsplit

from tui_reader.text import clean_line

_KEPT_SCHEMES = ("http", "https", "mailto")

# What browsers take out of an address (https://url.spec.whatwg.org/#concept-basic-url-parser).
_IGNORED = re.compile(r"[\t\n\r]")


def absolute_link(address: str, base: str | None) -> str | None:
    """Return an absolute address, or ``None`` where a person cannot go there.

    Only http, https and mailto are kept; a link to a heading within the page itself is not.
    """
    address = clean_line(_IGNORED.sub("", address)).replace(" ", "%20")
    if not address or address.startswith("#"):
        return None
    try:
        # Cleaned again: whether a joiner is superfluous depends on the character before it, which may be the base's last.
        absolute = clean_line(urljoin(base or "", address))
        parts = urlsplit(absolute)
    except ValueError:
        return None
    is_complete = bool(parts.netloc) or (parts.scheme == "mailto" and bool(parts.path))
    return absolute if parts.scheme in _KEPT_SCHEMES and is_complete else None
