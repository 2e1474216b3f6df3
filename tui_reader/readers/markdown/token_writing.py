"""Write the blocks of a Markdown text into an article."""

import re
from typing import TYPE_CHECKING, Final

from tui_reader.model import BlockKind
from tui_reader.readers.article_builder import RULE_TEXT, ArticleBuilder
from tui_reader.readers.inline_text import InlineText
from tui_reader.readers.markdown.inline import without_attributes, write_inline
from tui_reader.readers.notes import note_mark
from tui_reader.readers.text_table import table_text

if TYPE_CHECKING:
    from markdown_it.token import Token

    from tui_reader.readers.markdown.parsing import Document

# What GitHub, GitLab and Obsidian write into the first line of a quotation that is a box and no quotation.
_BOX: Final = re.compile(r"\[!([A-Za-z]{2,20})\][+-]?[ \t]*(.{0,200})")
# Pandoc's and Docusaurus's boxes: a class or attributes, and perhaps a title behind it or in brackets.
_NAMED_BOX: Final = re.compile(
    r"(?:\{[^{}]{0,200}\}|[\w.-]{1,40})?[ \t]*:{0,9}[ \t]*\[?([^\[\]]{0,200})\]?[ \t]*:{0,9}"
)
_TASK: Final = re.compile(r"\[([ xX])\][ \t]")
_LIST_LEVEL: Final = {"bullet_list": 1, "ordered_list": 1, "dl": 1}
_BLOCKS: Final = ("heading", "blockquote", "list_item", "dt", "dd")


class Writer:
    """Writer of a text's tokens into a builder."""

    def __init__(self, builder: ArticleBuilder, base: str | None) -> None:
        self._builder = builder
        self._base = base
        self._settings: list[tuple[BlockKind, int]] = [("paragraph", 0)]
        self._list_depth = 0
        self._rows: list[list[str]] = []
        self._is_in_table = False
        self._is_strict = False
        # The text before the next words: the number of an item, the mark of a note.
        self._prefix = ""

    def write(self, document: "Document") -> None:
        """Write the text, and the notes behind it."""
        self._is_strict = document.is_strict
        for token in document.tokens:
            self._write(token)
        self._list_depth = 1
        self._settings = [("list_item", 1)]
        for note in document.notes:
            self._prefix = f"{note_mark(note.label)} "
            for token in note.tokens:
                self._write(token)

    def _write(self, token: "Token") -> None:
        match token.type:
            case "inline" if self._is_in_table:
                inline = InlineText()
                write_inline(inline, token.children or [], self._base, is_strict=self._is_strict)
                self._rows[-1].append(inline.finish()[0].replace("\n", " "))
            case "inline":
                self._write_paragraph(token)
            case "fence" | "code_block":
                self._builder.add("code", token.content)
            case "math_block" | "math_block_label":
                self._builder.add("code", token.content)
            case "hr":
                self._builder.add("rule", RULE_TEXT)
            case "html_block":
                self._write_html(token.content)
            case "container_box_open":
                title = _NAMED_BOX.fullmatch(token.info.strip())
                self._builder.add("paragraph", title[1] if title else token.info)
            case _:
                self._enter_or_leave(token)

    def _enter_or_leave(self, token: "Token") -> None:
        name, _, end = token.type.rpartition("_")
        is_open = end == "open"
        if name in _LIST_LEVEL:
            self._list_depth += 1 if is_open else -1
        elif name in _BLOCKS and is_open:
            self._settings.append(self._setting(name, token))
        elif name in _BLOCKS:
            self._settings.pop()
            self._prefix = ""
        elif name == "table":
            self._is_in_table = is_open
            if not is_open:
                self._builder.add("table", table_text(self._rows))
                self._rows = []
        elif name == "tr" and is_open:
            self._rows.append([])

    def _setting(self, name: str, token: "Token") -> tuple[BlockKind, int]:
        kind, level = self._settings[-1]
        match name:
            case "heading":
                return "heading", int(token.tag[1])
            case "blockquote":
                return "quotation", level + 1 if kind == "quotation" else 1
        self._prefix = f"{token.info}{token.markup} " if token.info else ""
        return "list_item", self._list_depth

    def _write_paragraph(self, token: "Token") -> None:
        children = list(token.children or [])
        kind, level = self._settings[-1]
        if children and children[0].type == "text" and not self._is_strict:
            if kind == "quotation" and (box := _BOX.fullmatch(children[0].content)):
                self._settings[-1] = kind, level = "paragraph", 0
                self._builder.add("paragraph", box[2] or box[1].capitalize())
                del children[:2]
            elif kind == "list_item" and (task := _TASK.match(children[0].content)):
                self._prefix += "☐ " if task[1] == " " else "☑ "
                children[0].content = children[0].content[task.end() :]
            children = list(without_attributes(children))
        inline = InlineText()
        inline.write(self._prefix)
        write_inline(inline, children, self._base, is_strict=self._is_strict)
        if children or not self._prefix:
            self._prefix = ""
        self._builder.add_inline(kind, inline, level)

    def _write_html(self, html: str) -> None:
        from tui_reader.readers.html.blocks import BlockReader
        from tui_reader.readers.markup import parse_markup

        page = parse_markup(html.encode(), charset="utf-8", url=self._base)
        if page is None:
            return
        kind, level = self._settings[-1]
        for block in BlockReader(page).read(page.root, lambda _: False):
            if block.inline is None:
                self._builder.add(block.kind, block.text)
            elif block.kind == "paragraph":
                self._builder.add_inline(kind, block.inline, level)
            else:
                self._builder.add_inline(block.kind, block.inline, block.level)
