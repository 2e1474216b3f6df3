"""Put an article together block by block, with offsets that always fit its text."""

import io
import re
from collections.abc import Iterable
from typing import NamedTuple

from tui_reader.model import Article, Block, BlockKind, Link, Listed, Reason
from tui_reader.readers.inline_text import InlineText
from tui_reader.sources.location import is_web_address
from tui_reader.text import clean, clean_line, clean_preformatted

BLOCK_SEPARATOR = "\n\n"
# The text of a rule between two parts; every block has text.
RULE_TEXT = "* * *"
_EMPTY_LINES = re.compile(r"\n(?: *\n)+")
_WORDS = re.compile(r"\w+")
_PREFORMATTED: frozenset[BlockKind] = frozenset({"code", "table"})


class Metadata(NamedTuple):
    """Metadata of an article, which the builder cleans; ``filed_as`` as in ``Article``.

    ``lists`` are titles and addresses; the builder keeps the first of each address on the web.
    """

    title: str | None = None
    byline: str | None = None
    site: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    filed_as: tuple[str, ...] = ()
    lists: tuple[tuple[str, str], ...] = ()


class _New(NamedTuple):
    """A block that comes next; its text is cleaned, its links count from its beginning."""

    kind: BlockKind
    text: str
    links: tuple[Link, ...]
    level: int
    evidence: tuple[Reason, ...] = ()
    box: int = 0


class ArticleBuilder:
    """Builder of an article that takes its blocks in reading order.

    Text is cleaned as it enters, and an empty block is left out. The text grows in one buffer, so that a long article
    is in memory once and not as a list of its paragraphs besides.
    """

    def __init__(self) -> None:
        self._text = io.StringIO()
        self._length = 0
        self._blocks: list[Block] = []
        self._links: list[Link] = []
        self._title_words: list[str] = []
        self._title_is_text = False
        self._in_head = True
        self.has_body = False

    def add_title(self, title: str, *, is_text: bool = False) -> None:
        """Begin with the title, and leave out a first block that only repeats it.

        ``is_text`` is true where the title is a line of the text as it was written.
        """
        title = clean_line(title)
        self._title_is_text = is_text
        self._title_words = words_of(title)
        self._append(_New("title", title, (), 1))

    def add(self, kind: BlockKind, text: str, level: int = 0, evidence: tuple[Reason, ...] = (), box: int = 0) -> None:
        """Add a block of raw text without links.

        Line breaks in the text stay; empty lines do not, except in preformatted blocks.
        """
        text = clean_preformatted(text) if kind in _PREFORMATTED else clean(text)
        self._add(_New(kind, text, (), level, evidence, box))

    def add_inline(
        self, kind: BlockKind, inline: InlineText, level: int = 0, evidence: tuple[Reason, ...] = (), box: int = 0
    ) -> None:
        """Add a block of text that was put together, and cleaned, with its links."""
        self._add(_New(kind, *inline.finish(), level, evidence, box))

    def build(self, metadata: Metadata) -> Article:
        """Return the article."""
        *lines, filed_as, listed = metadata
        title, byline, site, published, language, url = (clean_line(line or "") or None for line in lines)
        return Article(
            text=self._text.getvalue(),
            blocks=tuple(self._blocks),
            links=tuple(self._links),
            title=title,
            byline=byline,
            site=site,
            published=published,
            language=language,
            url=url,
            title_is_text=self._title_is_text,
            filed_as=tuple(dict.fromkeys(filter(None, map(clean_line, filed_as)))),
            lists=tuple(Listed(title, url) for url, title in _on_the_web(listed).items()),
        )

    def _add(self, block: _New) -> None:
        if not block.text or self._repeats_title(block.kind, block.text):
            return
        self._append(block)
        self.has_body |= not block.evidence
        self._in_head = self._in_head and block.kind != "paragraph"

    def _append(self, block: _New) -> None:
        text = block.text
        if "\n" in text and (shorter := _EMPTY_LINES.sub("\n", text)) != text:
            # Only preformatted text has empty lines, and it has no links that would move.
            text = shorter
        if not text:
            return
        if self._blocks:
            self._text.write(BLOCK_SEPARATOR)
            self._length += len(BLOCK_SEPARATOR)
        start = self._length
        self._text.write(text)
        self._length += len(text)
        self._blocks.append(Block(start, self._length, block.kind, block.level, block.evidence, block.box))
        self._links.extend(Link(start + link.start, start + link.end, link.url) for link in block.links)

    def _repeats_title(self, kind: BlockKind, text: str) -> bool:
        may_repeat = self._in_head and self._title_words and kind in ("title", "heading", "paragraph")
        return bool(may_repeat) and words_of(text) == self._title_words


def _on_the_web(listed: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the first title of each address on the web, cleaned."""
    titles: dict[str, str] = {}
    for title, url in listed:
        if is_web_address(url):
            titles.setdefault(clean_line(url), clean_line(title))
    return titles


def words_of(text: str) -> list[str]:
    """Return the words of a text without case and punctuation, for comparison with another text."""
    return _WORDS.findall(text.casefold())
