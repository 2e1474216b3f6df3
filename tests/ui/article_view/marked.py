"""Articles written by hand: ``q<…>`` is a quote, ``c5<…>`` a claim of strength 0.5, ``p<…>`` a promo, ``l<…>`` a link.

A quote that goes on after its cue is ``q<…> said the mayor, +<…>``.
"""

import re

from tui_reader.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Assertion,
    Attribution,
    Block,
    BlockKind,
    Link,
    Promo,
    Span,
)

_MARKED = re.compile(r"(?P<sign>q|\+|c\d|p|l)<(?P<words>[^>]*)>", re.DOTALL)


class _Writer:
    def __init__(self) -> None:
        self.text = ""
        self.blocks: list[Block] = []
        self.quotes: list[Attribution] = []
        self.claims: list[Assertion] = []
        self.promos: list[Promo] = []
        self.links: list[Link] = []

    def write(self, kind: BlockKind, marked: str, level: int) -> None:
        self.text += "\n\n" if self.blocks else ""
        start, done = len(self.text), 0
        for match in _MARKED.finditer(marked):
            self.text += marked[done : match.start()]
            span = Span(len(self.text), len(self.text) + len(match["words"]))
            self.text += match["words"]
            self._mark(match["sign"], span)
            done = match.end()
        self.text += marked[done:]
        self.blocks.append(Block(start, len(self.text), kind, level))

    def _mark(self, sign: str, span: Span) -> None:
        if sign == "q":
            self.quotes.append(Attribution((span,), (), (), "direct"))
        elif sign == "+":
            self.quotes[-1] = Attribution((*self.quotes[-1].content, span), (), (), "direct")
        elif sign == "p":
            self.promos.append(Promo(*span, "newsletter"))
        elif sign == "l":
            self.links.append(Link(*span, f"https://example.org/{len(self.links)}"))
        else:
            self.claims.append(Assertion(*span, "fact", strength=int(sign[1]) / 10))


def marked(*blocks: str | tuple[BlockKind, str] | tuple[BlockKind, str, int]) -> AnnotatedArticle:
    """An article and its marks; a bare string is a paragraph."""
    writer = _Writer()
    for block in blocks:
        kind, words, *level = ("paragraph", block) if isinstance(block, str) else block
        writer.write(kind, words, *level or [1])  # type: ignore[arg-type]
    article = Article(writer.text, tuple(writer.blocks), tuple(writer.links))
    annotations = Annotations(tuple(writer.quotes), tuple(writer.claims), tuple(writer.promos))
    return AnnotatedArticle("by hand", article, annotations)
