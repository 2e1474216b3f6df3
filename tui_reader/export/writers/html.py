"""Write an annotated article as one page for browsers.

It has no scripts, no pictures, and nothing from elsewhere.
"""

import hashlib
import html
import re
from base64 import b64encode
from collections.abc import Iterator
from typing import Final

from tui_reader.anchors import identities
from tui_reader.export.escaping import address
from tui_reader.export.markdown.styles import note
from tui_reader.export.page_style import STYLE
from tui_reader.export.registry import Export
from tui_reader.export.segments import FlatText, Mark, Segment
from tui_reader.export.summary import (
    ENTITY_HEADINGS,
    MEANINGS,
    counts,
    origin,
    sources,
    words_of,
)
from tui_reader.export.table_rows import table_rows
from tui_reader.kept.remarks import remarked
from tui_reader.model import AnnotatedArticle, Assertion, Attribution, Block, Entity, Promo, Span, marked_spans
from tui_reader.text import one_line, per_cent
from tui_reader.wording import LOUDER_FROM, remark_line

_POLICY: Final = "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'"
_FACTS: Final = ("site", "author", "published")
_NOTES: Final = ("missing", "limits", "changed")
_DEEPEST_HEADING: Final = 6
_NUMBER: Final = re.compile(r"\d{1,9}[.)]\s")
_LOUDER: Final = {"claim": "; the thicker the line, the more a careful reader would want one"}
_DEGREES: Final = ("weak", "middle", "strong")


def to_html(annotated: AnnotatedArticle, *, explain: bool = True) -> str:  # noqa: ARG001 - it always explains
    """Return the page; it always has the reasons."""
    return "\n".join(_Page(annotated).lines()) + "\n"


class _Page:
    """Writes the page of one article."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self._annotated = annotated
        self._article = annotated.article
        self._text = annotated.article.text
        self._flat = FlatText(annotated.article, annotated.annotations)
        self._identities = {mark: identity for identity, mark in identities(annotated)}
        self._remarked = remarked(annotated)
        shown = dict.fromkeys(mark.finding for mark in self._flat.marks)
        self._numbers = {finding: number for number, finding in enumerate(shown, 1)}
        self._depth = 0
        self._placed: set[Attribution | Assertion | Promo] = set()

    def lines(self) -> Iterator[str]:
        language = f' lang="{_escaped(self._article.language)}"' if self._article.language else ""
        digest = b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
        yield f'<!DOCTYPE html>\n<html{language} dir="auto">\n<head>\n<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY.format(digest)}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="tui-reader">'
        yield f"<title>{_escaped(self._article.title or self._annotated.origin)}</title>"
        yield f"<style>{STYLE}</style>\n</head>\n<body>"
        yield from self._head()
        yield "<article>"
        yield from self._body()
        yield "</article>"
        yield from self._legend()
        yield from self._sources()
        yield from self._notes()
        yield from self._other_remarks()
        yield from self._names()
        yield '<footer class="facts">A mark says where a statement comes from, not whether it is true. Made by tui-reader.</footer>'
        yield "</body>\n</html>"

    def _head(self) -> Iterator[str]:
        told = origin(self._annotated)
        facts = " · ".join(_escaped(_day(name, value)) for name in _FACTS if (value := told.get(name)))
        source = told["source"] or ""
        target = address(source)
        place = f'<a href="{target}" rel="noopener noreferrer">{_escaped(source)}</a>' if target else _escaped(source)
        when = self._annotated.retrieved
        read = f", read {when:%Y-%m-%d %H:%M} {_escaped(when.tzname())}".rstrip() if when else ""
        yield "<header>"
        yield from ([f'<p class="facts">{facts}</p>'] if facts else [])
        yield f'<p class="facts">{place}{read}</p>'
        yield from ([f'<p class="facts">{_escaped(told["genre"])}</p>'] if told.get("genre") else [])
        yield from (f'<p class="facts warning">{_escaped(value)}</p>' for name in _NOTES if (value := told.get(name)))
        yield f'<p class="facts key">{self._key()}</p>'
        yield "</header>"

    def _key(self) -> str:
        """Return how many marks of each class there are, each drawn as in the text."""
        parts = (
            f'<mark class="{name}">{count.findings} {name}{"s" * (count.findings != 1)}</mark>'
            for name, count in counts(self._annotated).items()
        )
        return " · ".join(parts) + ' · <a href="#legend">what the marks mean</a>'

    # The article

    def _body(self) -> Iterator[str]:
        quoted = False
        for block in self._article.blocks:
            if block.start == block.end and block.kind != "rule":
                continue
            was_quoted, quoted = quoted, block.kind == "quotation"
            yield from ["</blockquote>"] if was_quoted and not quoted else []
            yield from self._to_depth(max(1, block.level) if block.kind == "list_item" else 0)
            yield from ["<blockquote>"] if quoted and not was_quoted else []
            yield self._block(block)
        yield from self._to_depth(0)
        yield from ["</blockquote>"] if quoted else []

    def _to_depth(self, depth: int) -> Iterator[str]:
        """Open or close lists; an item is one below the last at most."""
        if depth > self._depth:
            self._depth += 1
            yield "<ul>"
            return
        while self._depth > depth:
            self._depth -= 1
            yield "</li>\n</ul>"
        yield from ["</li>"] if depth else []

    def _block(self, block: Block) -> str:
        match block.kind:
            case "rule":
                return "<hr>"
            case "table":
                return self._table(block)
            case "title" | "heading":
                tag = f"h{min(max(1, block.level), _DEEPEST_HEADING)}"
            case "list_item":
                sort = ' class="numbered"' if _NUMBER.match(self._text, block.start, block.end) else ""
                return f"<li{sort}>{self._lines(block)}"
            case "code":
                return f"<pre><code>{self._inline(block)}</code></pre>"
            case "caption":
                return f'<p class="caption">{self._lines(block)}</p>'
            case _:
                tag = "p"
        return f"<{tag}>{self._lines(block)}</{tag}>"

    def _table(self, block: Block) -> str:
        rows = list(table_rows(self._text, block))
        if len(rows[0]) == 1:
            return f"<pre>{self._inline(block)}</pre>"
        cells = (("th" if at == 0 else "td", row) for at, row in enumerate(rows))
        lines = ("".join(f"<{tag}>{self._inline(cell)}</{tag}>" for cell in row) for tag, row in cells)
        return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"

    def _lines(self, block: Block) -> str:
        return self._inline(block).replace("\n", "<br>")

    def _inline(self, block: Block) -> str:
        return "".join(map(self._segment, self._flat.segments(block.start, block.end)))

    def _segment(self, segment: Segment) -> str:
        inner = ""
        for piece in segment.pieces:
            words = _escaped(self._text[piece.start : piece.end])
            target = address(piece.link.url) if piece.link else None
            inner += f'<a href="{target}" rel="noopener noreferrer">{words}</a>' if target else words
        return self._marked(inner, segment.mark) if segment.mark else inner

    def _marked(self, inner: str, mark: Mark) -> str:
        finding = mark.finding
        number = self._numbers[finding]
        place = "" if finding in self._placed else f' id="{self._identities[finding]}"'
        self._placed.add(finding)
        told = _escaped(one_line(note(self._text, finding)))
        return (
            f'<mark class="{_classes(mark)}"{place} title="{told}">{inner}</mark>'
            f'<sup class="{mark.name}"><a href="#note-{number}">{number}</a></sup>'
        )

    # What stands behind it

    def _legend(self) -> Iterator[str]:
        yield '<section id="legend">\n<h2>What the marks mean</h2>\n<table>'
        yield '<tr><th>Mark</th><th>Meaning</th><th class="number">Number</th><th class="number">Share of words</th></tr>'
        for name, count in counts(self._annotated).items():
            share = f'<td class="number">{per_cent(count.share)}</td>'
            sample = f'<td><mark class="{name}">{name}</mark></td><td>{_escaped(MEANINGS[name] + _LOUDER.get(name, ""))}</td>'
            yield f'<tr>{sample}<td class="number">{count.findings}</td>{share}</tr>'
        yield "</table>\n</section>"

    def _sources(self) -> Iterator[str]:
        yield "<section>\n<h2>Who gets to speak</h2>"
        found = sources(self._annotated)
        if not found:
            yield "<p>Nobody is quoted.</p>\n</section>"
            return
        yield '<table class="sources">\n<tr><th>Source</th><th>Named</th><th class="number">Statements</th><th colspan="2">Share of words</th></tr>'
        for source in found:
            post = f"<br><small>{_escaped(source.post)}</small>" if source.post else ""
            why = f", “{_escaped(source.reason_for_anonymity)}”" if source.reason_for_anonymity else ""
            yield (
                f"<tr><td>{_escaped(source.name)}{post}</td><td>{source.kind}{why}</td>"
                f'<td class="number">{source.statements}</td><td class="number">{per_cent(source.share)}</td>'
                f'<td><meter value="{source.share:.3f}">{per_cent(source.share)}</meter></td></tr>'
            )
        yield "</table>\n</section>"

    def _notes(self) -> Iterator[str]:
        yield "<section>\n<h2>The marks, one by one</h2>\n<ol>"
        for finding, number in self._numbers.items():
            kind, _, _ = self._identities[finding].partition("-")
            words = _escaped(_shortened(words_of(self._text, marked_spans(finding))))
            target = f'&nbsp;<a href="#{self._identities[finding]}" aria-label="to the text">↑</a>'
            back = target if finding in self._placed else ""
            told = _unbroken(_escaped(one_line(note(self._text, finding))))
            remarks = self._remarked.told(finding)
            noted = f' <span class="remark">Note: {_escaped(remarks)}</span>' if remarks else ""
            yield (
                f'<li id="note-{number}"><b class="{kind}">{kind}</b> {words} <span class="why">{told}</span>{noted}{back}</li>'
            )
        yield "</ol>\n</section>"

    def _other_remarks(self) -> Iterator[str]:
        """Yield the notes and ticks of a person on words without a mark."""
        if not self._remarked.elsewhere:
            return
        yield "<section>\n<h2>Notes on other words</h2>\n<ul>"
        for one in self._remarked.elsewhere:
            words = _escaped(_shortened(words_of(self._text, (Span(one.start, one.end),))))
            yield f'<li>{words} <span class="remark">{_escaped(remark_line([one]))}</span></li>'
        yield "</ul>\n</section>"

    def _names(self) -> Iterator[str]:
        grouped: dict[str, list[Entity]] = {}
        for entity in self._annotated.annotations.entities:
            grouped.setdefault(entity.type, []).append(entity)
        yield "<section>\n<h2>Who and what is named</h2>"
        yield "" if grouped else "<p>Nothing is named.</p>"
        for kind, heading in ENTITY_HEADINGS.items():
            if kind in grouped:
                names = ", ".join(f"{_escaped(one.name)} <small>{len(one.mentions)}</small>" for one in grouped[kind])
                yield f"<p><b>{heading}</b>: {names}</p>"
        yield "</section>"


def _classes(mark: Mark) -> str:
    match mark.finding:
        case Assertion(strength=strength):
            return f"claim {_DEGREES[sum(strength >= least for least in LOUDER_FROM)]}"
        case _:
            return mark.name


def _day(name: str, value: str) -> str:
    return value[:10] if name == "published" else value


def _shortened(words: str, most: int = 100) -> str:
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0] or words[:most]} …"


def _unbroken(told: str) -> str:
    """Return words in which no line ends between a number and its sign."""
    return re.sub(r"(?<=\d) %", "&nbsp;%", told)


def _escaped(text: str | None) -> str:
    return html.escape(text or "")


EXPORT: Final = Export(".html", to_html, "a page for browsers and paper")
