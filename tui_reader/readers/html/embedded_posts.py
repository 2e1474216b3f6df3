"""Knows the posts of other sites that a page embeds, by the names that their embedding codes give them."""

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
    """Whether an element is, or stands in, an embedded post."""
    around = islice(element.iterancestors(), _LEVELS)
    return any(_NAMES.search(each.get("class", "")) for each in (element, *around))
