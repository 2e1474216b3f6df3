"""Find the articles that a newsletter or a digest leads to.

Their headlines are links, or have an address beside or below them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tui_reader.model import Article, Block, Link, Listed
from tui_reader.readers.headlines import is_headline
from tui_reader.sources.location import is_web_address

FEWEST: Final = 3
"""Headlines that make a text a list; a letter that recommends two pages is a letter."""
MOST_CHARACTERS: Final = 500_000
"""Of a text in which headlines with addresses are looked for; nobody writes longer digests."""
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
# Of an article that is listed in plain text: in brackets or without, alone or behind the headline.
_PLAIN_ADDRESS: Final = re.compile(r"https?://[^\s<>\"”]+", re.IGNORECASE)
# An address in a list of them at the end of a text, and the number by which a headline refers to it, before it or behind.
_NUMBERED_ADDRESS: Final = re.compile(
    r"^[ \t]*+\[?(\d{1,3})[\].):]{1,2}[ \t]*+<?(https?://[^\s<>]++)", re.MULTILINE | re.IGNORECASE
)
_NUMBER_BEFORE: Final = re.compile(r"(?P<bullet>[^\w\[\]\n]*+)\[(?P<number>\d{1,3})\][ \t]*+(?P<words>[^\[\n]*+)")
_NUMBER_BEHIND: Final = re.compile(r"\[(\d{1,3})\]")
_BEFORE_ADDRESS: Final = " \t(<[{|–—-"
_BEHIND_ADDRESS: Final = " \t)>]}.,;"
_BULLET: Final = re.compile(r"(?:(?<![-+*•·#>–—])[-+*•·#>–—]+|[(\[]?\d{1,3}[.)\]])\s+")
_QUOTED: Final = re.compile(r"\s*>")
_LEADS_ON: Final = re.compile(r"\b(?:at|below|by|for|from|here|in|is|on|see|this|via|visit)$", re.IGNORECASE)
_SENTENCE_END: Final = (".", "!", "?", ":")
# A digest has other addresses, too: of its sender, of its services. Where there are many more, it is something else.
_LEAST_SHARE: Final = 1 / 3


def linked_headlines(article: Article) -> tuple[Listed, ...]:
    """Return the articles that the headlines of a mail lead to.

    A mail with hardly any of them lists nothing.
    """
    titles: dict[str, str] = {}
    for block, link in _linked_blocks(article):
        words = " ".join(article.text[block.start : block.end].split())
        if is_web_address(link.url) and _names_article(words):
            titles.setdefault(link.url, words)
    return tuple(Listed(title, url) for url, title in titles.items()) if len(titles) >= FEWEST else ()


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


def _names_article(words: str) -> bool:
    """Check whether words can be the title of an article, and not about the mail."""
    return words.count(" ") + 1 >= _FEWEST_WORDS and not _NO_HEADLINE.search(words) and not _ADDRESS.fullmatch(words)


def headlines_with_addresses(text: str) -> tuple[Listed, ...]:
    """Return the articles that a plain text lists.

    They are headlines with an address behind them or in a line below, or with the number of one at the end of the text.

    A text in which most addresses have no headline lists nothing.
    """
    if len(text) > MOST_CHARACTERS or text.count("://") < FEWEST:
        return ()
    titles: dict[str, str] = {}
    addresses: set[str] = set()
    headline = ""  # the last one since the address before
    for passage in _passages(_with_addresses(text)):
        above: list[str] = []
        for line in passage:
            found = _PLAIN_ADDRESS.search(line)
            if found is None:
                above.append(line)
                continue
            url, is_last = _bare(found.group()), not line[found.end() :].strip(_BEHIND_ADDRESS)
            title = (_title(above, line[: found.start()]) or headline) if is_last else ""
            if not _NO_HEADLINE.search(" ".join((*above, line[: found.start()]))):
                addresses.add(url)
            if title:
                titles.setdefault(url, title)
            above, headline = [], ""
        if len(above) == len(passage):
            headline = _headline(" ".join(above)) or headline
    is_list = len(titles) >= FEWEST and len(titles) >= _LEAST_SHARE * len(addresses)
    return tuple(Listed(title, url) for url, title in titles.items()) if is_list else ()


def _with_addresses(text: str) -> str:
    """Put addresses that are listed by number behind the words that have the number."""
    addresses = {match[1]: match[2] for match in _NUMBERED_ADDRESS.finditer(text)}
    if len(addresses) < FEWEST:
        return text
    body = _NUMBERED_ADDRESS.sub("", text)
    if len(addresses.keys() & set(_NUMBER_BEHIND.findall(body))) < FEWEST:
        return text

    def behind(number: str) -> str:
        return f" <{addresses[number]}>" if number in addresses else f"[{number}]"

    lines = []
    for line in body.splitlines():
        before = _NUMBER_BEFORE.fullmatch(line)
        if before is not None and before["words"]:
            lines.append(f"{before['bullet']}{before['words']}{behind(before['number'])}")
        else:
            lines.append(_NUMBER_BEHIND.sub(lambda match: behind(match[1]), line))
    return "\n".join(lines)


def _passages(text: str) -> Iterator[list[str]]:
    """Yield the lines between empty ones; rules and what is quoted are left out."""
    passage: list[str] = []
    for line in text.splitlines():
        if not line.strip() or _QUOTED.match(line):
            if passage:
                yield passage
            passage = []
        elif any(character.isalnum() for character in line):
            passage.append(line.strip())
    if passage:
        yield passage


def _bare(address: str) -> str:
    """Return an address without the marks behind it."""
    address = address.rstrip(".,;:]}’'")
    return address if "(" in address else address.rstrip(").,;")


def _title(above: Sequence[str], before: str) -> str:
    """Return the headline of an address.

    It is the words before the address in its line, or else those of the lines above.
    """
    words = before.rstrip(_BEFORE_ADDRESS)
    if not words:
        return _headline(" ".join(above)) or _headline(above[0] if above else "")
    if words[0].islower():  # a headline in several lines
        return _headline(" ".join((*above, words)))
    begins = not above or above[-1].endswith(_SENTENCE_END) or _BULLET.match(words)
    return _headline(words.rstrip(": ")) if begins else ""


def _headline(words: str) -> str:
    """Return words without bullet and number if they are a headline."""
    words = _BULLET.sub("", words, count=1).strip(" *_")
    if not is_headline(words) or not _names_article(words) or _LEADS_ON.search(words):
        return ""
    return " ".join(words.split())
