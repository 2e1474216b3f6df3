"""Make the addresses in an article absolute."""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import urljoin, urlsplit

from tui_reader.text import clean_line

_KEPT_SCHEMES = ("http", "https", "mailto")

# What browsers take out of an address (https://url.spec.whatwg.org/#concept-basic-url-parser).
_IGNORED = re.compile(r"[\t\n\r]")


# Addresses that joining leaves as they are, or only puts behind the host: no step up, no part that is empty or has parameters.
_PLAIN_PATH: Final = r"/(?:[A-Za-z0-9_~@%+,=-][A-Za-z0-9_~@%+,=.-]*/?)*+(?:\?[A-Za-z0-9_~@%+,=.&/:-]+)?+"
_PLAIN: Final = re.compile(rf"(?P<host>https?://[A-Za-z0-9-][A-Za-z0-9.-]*(?::[0-9]+)?)?{_PLAIN_PATH}")


def absolute_link(address: str, base: str | None) -> str | None:
    """Return an absolute address, or ``None`` where a person cannot go there.

    Only http, https and mailto are kept; a link to a heading within the page itself is not.
    """
    address = clean_line(_IGNORED.sub("", address)).replace(" ", "%20")
    if not address or address.startswith("#"):
        return None
    plain = _PLAIN.fullmatch(address)
    if plain and (host := plain["host"] or _host(base)):
        return (
            address if plain["host"] else host + address
        )  # a page has hundreds, and to join them takes longer than to read it
    try:
        # Cleaned again: whether a joiner is superfluous depends on the character before it, which may be the base's last.
        absolute = clean_line(urljoin(base or "", address))
        parts = urlsplit(absolute)
    except ValueError:
        return None
    is_complete = bool(parts.netloc) or (parts.scheme == "mailto" and bool(parts.path))
    return absolute if parts.scheme in _KEPT_SCHEMES and is_complete else None


@lru_cache(maxsize=64)
def _host(base: str | None) -> str | None:
    """Return the scheme and the host of a plain web address, ``None`` of any other."""
    plain = _PLAIN.match(base or "")
    return plain["host"] if plain else None
