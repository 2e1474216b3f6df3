"""Reads Markdown (CommonMark with tables), with or without front matter."""

import re
from typing import TYPE_CHECKING, Final

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, BlockKind, Resource
from tui_reader.readers.article_builder import RULE_TEXT, ArticleBuilder, Metadata
from tui_reader.readers.dates import iso_date
from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.readers.front_matter import FrontMatter, read_front_matter
from tui_reader.readers.inline_text import InlineText
from tui_reader.readers.links import absolute_link
from tui_reader.readers.terminal_capture import is_capture, shown
from tui_reader.readers.text_table import table_text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

# The library's limit for CommonMark is 20, and what stands deeper is lost; each level costs a few frames of the stack.
_MAX_NESTING: Final = 100
# For each open bracket the library looks for its partner through all the others that are open, as deep as it may nest: 100,000
# in one paragraph take it 8 s, without links less than a tenth of one. Prose opens two or three.
_MOST_OPEN_BRACKETS: Final = 20
_BRACKETS: Final = re.compile(r"[\[\]]")
_TAG: Final = re.compile(r"<[^>]*>")
_LINE_BREAK_TAG: Final = re.compile(r"<br\b", re.IGNORECASE)
_UNREAD_HTML: Final = re.compile(r"<(script|style|template)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def read_markdown(resource: Resource) -> Article:
    """Return the article in a Markdown text.

    Raises:
        NoArticleError: There is no text in it.
    """
    text = decode(resource.content, find_encoding(resource.content, resource.charset))
    text = shown(text) if is_capture(text) else text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front_matter = read_front_matter(text)
    tokens = _parser().parse(text[front_matter.end :])
    metadata = _metadata(front_matter, tokens, resource)
    builder = ArticleBuilder()
    if metadata.title:
        builder.add_title(metadata.title, is_text="title" not in front_matter.fields)
    _Writer(builder, metadata.url).write(tokens)
    if not builder.has_body and not metadata.title:
        raise NoArticleError(f"There is no text in {resource.location}. Open another location.")
    return builder.build(metadata)


def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    options = {"maxNesting": _MAX_NESTING}
    without_links = MarkdownIt("commonmark", options).disable(["link", "image"])
    parser = MarkdownIt("commonmark", options).enable("table")

    def parse_inline(state: "StateCore") -> None:
        for token in state.tokens:
            if token.type == "inline":
                if token.children is None:
                    token.children = []
                by = parser if _open_brackets(token.content) <= _MOST_OPEN_BRACKETS else without_links
                by.inline.parse(token.content, by, state.env, token.children)

    parser.core.ruler.at("inline", parse_inline)
    return parser


def _open_brackets(text: str) -> int:
    """How many brackets are open at once where most are."""
    open_now = most = 0
    for bracket in _BRACKETS.findall(text):
        open_now = open_now + 1 if bracket == "[" else max(0, open_now - 1)
        most = max(most, open_now)
    return most


def _metadata(front_matter: FrontMatter, tokens: "list[Token]", resource: Resource) -> Metadata:
    fields = front_matter.fields
    source = fields.get("source") or fields.get("url") or fields.get("link")
    return Metadata(
        title=fields.get("title") or _first_heading(tokens),
        byline=fields.get("author") or fields.get("authors"),
        site=fields.get("site") or fields.get("publisher"),
        published=iso_date(fields.get("published") or fields.get("date") or ""),
        language=fields.get("language") or fields.get("lang"),
        url=resource.url or (absolute_link(source, None) if source else None),
    )


def _first_heading(tokens: "list[Token]") -> str | None:
    """The title is the heading that the text opens with."""
    if len(tokens) > 1 and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        inline = InlineText()
        _write_inline(inline, tokens[1], None)
        return inline.finish()[0].replace("\n", " ")
    return None


class _Writer:
    """Writes the tokens of a text into a builder."""

    def __init__(self, builder: ArticleBuilder, base: str | None) -> None:
        self._builder = builder
        self._base = base
        self._settings: list[tuple[BlockKind, int]] = [("paragraph", 0)]
        self._list_depth = 0
        self._rows: list[list[str]] = []

    def write(self, tokens: "list[Token]") -> None:
        """Write all of them, in order."""
        is_in_table = False
        for token in tokens:
            if token.type == "table_open":
                is_in_table = True
            elif token.type == "table_close":
                is_in_table = False
                self._builder.add("table", table_text(self._rows))
                self._rows = []
            elif is_in_table:
                self._write_cell(token)
            else:
                self._write(token)

    def _write(self, token: "Token") -> None:
        match token.type:
            case "inline":
                inline = InlineText()
                _write_inline(inline, token, self._base)
                kind, level = self._settings[-1]
                self._builder.add_inline(kind, inline, level)
            case "fence" | "code_block":
                self._builder.add("code", token.content)
            case "hr":
                self._builder.add("rule", RULE_TEXT)
            case "html_block":
                self._write_html(token.content)
            case _:
                self._enter_or_leave(token)

    def _enter_or_leave(self, token: "Token") -> None:
        match token.type:
            case "heading_open":
                self._settings.append(("heading", int(token.tag[1])))
            case "blockquote_open":
                kind, level = self._settings[-1]
                self._settings.append(("quotation", level + 1 if kind == "quotation" else 1))
            case "list_item_open":
                self._settings.append(("list_item", self._list_depth))
            case "heading_close" | "blockquote_close" | "list_item_close":
                self._settings.pop()
            case "bullet_list_open" | "ordered_list_open":
                self._list_depth += 1
            case "bullet_list_close" | "ordered_list_close":
                self._list_depth -= 1

    def _write_cell(self, token: "Token") -> None:
        if token.type == "tr_open":
            self._rows.append([])
        elif token.type == "inline":
            inline = InlineText()
            _write_inline(inline, token, self._base)
            self._rows[-1].append(inline.finish()[0].replace("\n", " "))

    def _write_html(self, html: str) -> None:
        from html import unescape

        text = unescape(_TAG.sub(" ", _UNREAD_HTML.sub(" ", _COMMENT.sub(" ", html))))
        inline = InlineText()
        inline.write(text)
        kind, level = self._settings[-1]
        self._builder.add_inline(kind, inline, level)


def _write_inline(inline: InlineText, token: "Token", base: str | None) -> None:
    for child in token.children or ():
        match child.type:
            case "text" | "code_inline":
                inline.write(child.content)
            case "softbreak":
                inline.write(" ")
            case "hardbreak":
                inline.break_line()
            case "link_open":
                if url := absolute_link(str(child.attrGet("href") or ""), base):
                    inline.open_link(url)
            case "link_close":
                inline.close_link()
            case "html_inline" if _LINE_BREAK_TAG.match(child.content):
                inline.break_line()
