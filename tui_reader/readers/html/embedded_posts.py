"""Recognise embedded posts of other sites by the names in their embedding codes."""

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES: Final = re.compile(
    r"(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|text-post-media|fb-post|bluesky-embed|mastodon-embed"
    r"|reddit-(?:embed-bq|card)|imgur-embed-pub|tumblr-post)(?:$|\s)"
)
_LEVELS: Final = 4


def is_in_post(element: "HtmlElement") -> bool:
    """Check whether an element is, or is within, an embedded post."""
    around = islice(element.iterancestors(), _LEVELS)
    return any(_NAMES.search(each.get("class", "")) for each in (element, *around))
