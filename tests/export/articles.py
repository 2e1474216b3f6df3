"""A small article with marks of every kind, put in by hand: where a mark stands shows in the text itself."""

import re
from datetime import UTC, datetime

from tui_reader.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Assertion,
    Attribution,
    Block,
    Entity,
    Link,
    Promo,
    Reason,
    Span,
)

_SOURCE = """\
Ferry stops for a month

{“The engine is worn out,”} said Ida Marsh, {“and so are we.”}

{The island has no other boat.}

{Read more: ferry times}

- first stop
- second stop

Harbour office  open
Ticket counter  closed"""


def ferry() -> AnnotatedArticle:
    """The article, its braces taken out and turned into marks."""
    pieces = re.split(r"[{}]", _SOURCE)
    text = "".join(pieces)
    ends = [sum(map(len, pieces[: index + 1])) for index in range(len(pieces))]
    marked = [Span(ends[index - 1], ends[index]) for index in range(1, len(pieces), 2)]
    quoted, quoted_on, claim, promo = marked
    said, marsh, more = _span(text, "said"), _span(text, "Ida Marsh"), _span(text, "Read more")
    findings = Annotations(
        (
            Attribution(
                (quoted, quoted_on),
                (marsh,),
                (said,),
                "direct",
                "Ida Marsh",
                "named",
                0.95,
                (Reason("verb of saying"),),
            ),
        ),
        (Assertion(*claim, "fact", strength=0.4, reasons=(Reason("an absolute: no other"),), confidence=0.75),),
        (Promo(*promo, "related", 1.0, (Reason("opens with “Read more”"),)),),
        (Entity("Ida Marsh", "person", ("Marsh",), (marsh,)),),
    )
    links = (Link(more.start, promo.end, "https://example.org/times"),)
    article = Article(
        text,
        _blocks(text),
        links,
        "Ferry stops for a month",
        "Jo Pike",
        "The Gull",
        "2026-03-01",
        "en",
        "https://example.org/a",
    )
    return AnnotatedArticle("ferry.html", article, findings, datetime(2026, 3, 2, 10, 0, tzinfo=UTC))


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _blocks(text: str) -> tuple[Block, ...]:
    blocks = [Block(0, text.index("\n"), "title", 1)]
    for match in re.finditer(r"(?<=\n\n)\S(?:.|\n(?!\n))*", text):
        start, end = match.span()
        if match.group().startswith("- "):
            items = re.finditer(r"(?<=- ).+", match.group())
            blocks += [Block(start + item.start(), start + item.end(), "list_item", 1) for item in items]
        else:
            blocks.append(Block(start, end, "table" if "  " in match.group() else "paragraph"))
    return tuple(blocks)
