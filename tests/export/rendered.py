"""What a Markdown document says once it is rendered: the text of each block, and of each mark in it."""

from html.parser import HTMLParser

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

PRESETS = ("commonmark", "gfm-like")
_BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "table"}
_CELLS = {"th", "td"}


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[tuple[str, str]] = []
        self.marks: list[tuple[dict[str, str | None], str]] = []
        self.references = 0
        self.links: list[tuple[str | None, str]] = []
        self._open: list[int] = []
        self._after_break = self._between_cells = False
        self._rows = self._cells = 0
        self._marked = self._linked = False
        self._skipped = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ("class", "footnote-ref") in attrs or ("class", "footnotes") in attrs:
            self.references += tag == "sup"
            self._skipped = tag
        if self._skipped:
            return
        if tag in _BLOCKS:
            self._open.append(len(self.blocks))
            self.blocks.append((tag, ""))
            self._between_cells = tag == "table"
            self._rows = 0
        elif tag == "tr":
            self._add("\n" if self._rows else "")
            self._rows, self._cells = self._rows + 1, 0
        elif tag in _CELLS:
            self._add("  " if self._cells else "")
            self._cells += 1
            self._between_cells = False
        elif tag == "br":
            self._add("\n")
            self._after_break = True
        elif tag == "mark":
            self.marks.append((dict(attrs), ""))
            self._marked = True
        elif tag == "a":
            self.links.append((dict(attrs)["href"], ""))
            self._linked = True

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            self._skipped = "" if tag == self._skipped else self._skipped
            return
        if tag in _BLOCKS:
            block = self._open.pop()
            self._between_cells = False
            if tag in {"li", "pre"}:
                self.blocks[block] = (tag, self.blocks[block][1].strip("\n"))
        elif tag in _CELLS:
            self._between_cells = True
        elif tag == "mark":
            self._marked = False
        elif tag == "a":
            self._linked = False

    def handle_data(self, data: str) -> None:
        if self._skipped:
            return
        if self._after_break:
            data = data.removeprefix("\n")
        self._after_break = False
        if not self._between_cells:
            self._add(data)

    def _add(self, data: str) -> None:
        if self._open:
            tag, text = self.blocks[self._open[-1]]
            self.blocks[self._open[-1]] = (tag, text + data)
        if self._marked:
            attributes, text = self.marks[-1]
            self.marks[-1] = (attributes, text + data)
        if self._linked:
            target, text = self.links[-1]
            self.links[-1] = (target, text + data)


def rendered(markdown: str, preset: str) -> _Text:
    """The blocks, marks and links of ``markdown`` after a renderer has read it."""
    parser = _Text()
    parser.feed(MarkdownIt(preset, {"html": True}).use(footnote_plugin, inline=False).render(markdown))
    parser.close()
    return parser
