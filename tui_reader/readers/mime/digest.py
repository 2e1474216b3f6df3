"""Find the articles that a newsletter or a digest leads to: headlines that are links."""

import re
from collections.abc import Iterator
from typing import Final

from tui_reader.model import Article, Block, Link, Listed
from tui_reader.sources.location import is_web_address

_FEWEST: Final = 3
"""Headlines that make a mail a list; a letter that recommends two pages is a letter."""
_FEWEST_WORDS: Final = 3
_WHOLLY_LINKED: Final = 0.9
_KINDS: Final = frozenset(("heading", "paragraph", "list_item"))
# What a mail says about itself, its sender and its receiver.
_NO_HEADLINE: Final = re.compile(
    r"\bunsubscribe|\bpreferences\b|\bin (?:your|a|the) browser\b|\bbrowser version\b|\bprivacy\b|\bterms of\b|\bthis (?:e-?mail|newsletter|issue)\b"
    r"|\badvertis|\bsign up\b|\bsubscri|\bcontact us\b|\bfollow us\b|\bshare\b|\bforward\b|\bdonate|\bget the app\b|\bmanage your\b|\bhelp cent|\bread (?:more|the (?:full|whole))"
    r"|\bcontinue reading\b|\babmelden\b|\babbestellen\b|\bim browser\b",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"https?://\S+|\w+@\S+")


def listed_in(article: Article) -> tuple[Listed, ...]:
    """Return the articles that the headlines of a mail lead to.

    A mail with hardly any of them lists nothing.
    """
    titles: dict[str, str] = {}
    for block, link in _linked_blocks(article):
        words = " ".join(article.text[block.start : block.end].split())
        if is_web_address(link.url) and _is_headline(words):
            titles.setdefault(link.url, words)
    return tuple(Listed(title, url) for url, title in titles.items()) if len(titles) >= _FEWEST else ()


def _linked_blocks(article: Article) -> Iterator[tuple[Block, Link]]:
    """Yield the blocks that are one link as good as wholly, each with its link."""
    links = iter(sorted(article.links, key=lambda link: link.start))
    link = next(links, None)
    for block in article.blocks:
        while link is not None and link.start < block.start:
            link = next(links, None)
        if link is None:
            return
        linked = link.end - link.start if link.end <= block.end else 0
        if block.kind in _KINDS and linked >= _WHOLLY_LINKED * (block.end - block.start):
            yield block, link


def _is_headline(words: str) -> bool:
    return words.count(" ") + 1 >= _FEWEST_WORDS and not _NO_HEADLINE.search(words) and not _ADDRESS.fullmatch(words)
