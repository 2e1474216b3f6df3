"""Find the address that a page redirects its readers to by itself.

Pages do so by HTTP's ``Refresh`` header or by the ``meta`` element that replaces it.
"""

import re
from typing import Final
from urllib.parse import urlsplit

from tui_reader.readers.links import absolute_link
from tui_reader.sources.location import is_web_address

# https://html.spec.whatwg.org/#shared-declarative-refresh-steps
_REFRESH: Final = re.compile(
    r"\s*+(\d{1,6})[\d.]*+(?:\s*+[;,]\s*+|\s++)(?:url\s*+=\s*+)?+[\"']?\s*+([^\"'\s][^\"']*)", re.IGNORECASE
)
# An address is rarely longer, and the pattern takes long on longer ones.
_LONGEST: Final = 2000
# A page that sends its readers elsewhere does it at once or lets them read a line; one that loads itself again for news
# waits for minutes.
_SOON_SECONDS: Final = 10


def refresh_address(refresh: str, base: str | None) -> str | None:
    """Return the web address that a browser would go to within seconds, or ``None``."""
    found = _REFRESH.match(refresh[:_LONGEST])
    if not found or int(found[1]) > _SOON_SECONDS:
        return None
    url = absolute_link(found[2], base)
    return url if url and is_web_address(url) else None


def is_same(url: str, other: str) -> bool:
    """Check whether two addresses differ in nothing but a fragment or a last slash."""
    return _essence(url) == _essence(other)


def _essence(url: str) -> tuple[str, str, str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.lower(), parts.path.rstrip("/"), parts.query
