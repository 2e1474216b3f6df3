"""Write the blocks of an article as Markdown with its marks."""

import html
import re
from collections.abc import Iterator, Sequence

from tui_reader.export.escaping import address, escaped_characters
from tui_reader.export.markdown.styles import Elements, Style
from tui_reader.export.segments import FlatText, Piece, Segment
from tui_reader.export.table_rows import table_rows
from tui_reader.model import AnnotatedArticle, Block

_DEEPEST_HEADING = 6
_ITEM_INDENT = "  "
_BACKTICKS = re.compile("`+")


def markdown_body(annotated: AnnotatedArticle, style: Style | None = None) -> str:
    """Return the blocks as Markdown, each marked span in a style.

    The usual style has ``mark`` elements. The text ends without a newline.
    """
    return "".join(_Body(annotated, style or Elements(annotated)).parts())


class _Body:
    """Writes the blocks one after another.

    Two blocks are separated according to the kinds of both, and the depth of an item depends on the item before it.
    """

    def __init__(self, annotated: AnnotatedArticle, style: Style) -> None:
        self._text = annotated.article.text
        self._blocks = [block for block in annotated.article.blocks if block.start < block.end or block.kind == "rule"]
        self._flat = FlatText(annotated.article, annotated.annotations)
        self._style = style
        self._depth = 0

    def parts(self) -> Iterator[str]:
        """Yield the blocks and the separators between them."""
        before: Block | None = None
        for block in self._blocks:
            if before:
                yield _between(before, block)
            yield self._block(block)
            before = block

    def _block(self, block: Block) -> str:
        self._depth = self._depth_of(block)
        match block.kind:
            case "title" | "heading":
                written = "#" * min(max(1, block.level), _DEEPEST_HEADING) + " " + self._inline(block, "<br>")
            case "list_item":
                indent = _ITEM_INDENT * (self._depth - 1)
                written = f"{indent}- " + self._inline(block, "\\\n" + indent + _ITEM_INDENT)
            case "quotation":
                written = "> " + self._inline(block, "\\\n> ")
            case "code":
                written = self._preformatted(block)
            case "table":
                written = self._table(block)
            case "rule" if block.start == block.end:
                written = "---"
            case _:
                written = self._inline(block, "\\\n")
        return written

    def _depth_of(self, block: Block) -> int:
        """Return the depth of an item, at most one below the item before.

        An item that is indented further would be read as code.
        """
        return min(max(1, block.level), self._depth + 1) if block.kind == "list_item" else 0

    def _inline(self, block: Block, line_break: str) -> str:
        escaped = escaped_characters(self._text[block.start : block.end], line_break)
        characters = [self._style.plain(character) for character in escaped]
        written: list[str] = []
        for segment in self._flat.segments(block.start, block.end):
            pieces = []
            for piece in segment.pieces:
                words = "".join(characters[piece.start - block.start : piece.end - block.start])
                pieces.append(_linked(words, piece))
            inner = _joined(pieces)
            written += self._style.inline(inner, segment.mark) if segment.mark else [inner]
        return _joined(written)

    def _preformatted(self, block: Block) -> str:
        """Return a fenced block, or HTML where the block has marks or links.

        A fence would show the tags of the marks as text.
        """
        text, cut = self._text[block.start : block.end], self._flat.segments(block.start, block.end)
        marks = [segment.mark for segment in cut if segment.mark]
        has_links = any(piece.link for segment in cut for piece in segment.pieces)
        behind = self._style.behind_code(marks)
        if has_links or (marks and not behind) or (self._style.signs and self._style.signs.search(text)):
            return f"<pre><code>{''.join(self._html(segment) for segment in cut)}</code></pre>{behind}"
        fence = "`" * max(3, 1 + max(map(len, _BACKTICKS.findall(text)), default=0))
        return f"{fence}\n{text}\n{fence}{behind}"

    def _html(self, segment: Segment) -> str:
        inner = ""
        for piece in segment.pieces:
            words = "".join(map(self._style.plain, html.escape(self._text[piece.start : piece.end], quote=False)))
            target = address(piece.link.url) if piece.link else None
            inner += f'<a href="{target}">{words}</a>' if target else words
        marked = self._style.in_code(inner, segment.mark) if segment.mark else None
        return inner if marked is None else marked

    def _table(self, block: Block) -> str:
        rows = list(table_rows(self._text, block))
        if len(rows[0]) == 1:
            return self._preformatted(block)
        lines = [f"| {' | '.join(self._inline(cell, ' ') for cell in row)} |" for row in rows]
        return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])


def _between(before: Block, block: Block) -> str:
    if before.kind == block.kind == "list_item":
        return "\n"
    return "\n>\n" if before.kind == block.kind == "quotation" else "\n\n"


def _joined(parts: Sequence[str]) -> str:
    """Join pieces of Markdown that together would be something else.

    ``!`` and ``[words](address)`` would be an image, ``^`` and a footnote's ``[`` an inline note, a footnote and ``(words)`` a link.
    """
    joined = ""
    for part in filter(None, parts):
        if part.startswith("[") and joined.endswith(("!", "^")):
            joined = f"{joined[:-1]}\\{joined[-1]}"
        joined += f"\\{part}" if part.startswith("(") and joined.endswith("]") else part
    return joined


def _linked(words: str, piece: Piece) -> str:
    target = address(piece.link.url) if piece.link else None
    return f"[{words}]({target})" if target else words
