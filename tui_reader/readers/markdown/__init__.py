"""Read Markdown, with or without front matter.

It is CommonMark with common extensions: tables, notes, struck words, boxes.
"""

from typing import TYPE_CHECKING

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, Resource
from tui_reader.readers.article_builder import ArticleBuilder, Metadata
from tui_reader.readers.dates import iso_date
from tui_reader.readers.encoding import as_written, find_encoding
from tui_reader.readers.links import absolute_link
from tui_reader.readers.markdown.front_matter import FrontMatter, read_front_matter
from tui_reader.readers.markdown.kept import fields_of, kept_article, text_of, with_marks_carried, without_signs
from tui_reader.readers.mojibake import mended
from tui_reader.readers.terminal_capture import is_capture, shown

if TYPE_CHECKING:
    from tui_reader.readers.markdown.parsing import Document


def read_markdown(resource: Resource) -> Article:
    """Return the article in a Markdown text.

    A file of this machine that this program wrote is opened with its marks.

    Raises:
        NoArticleError: There is no text in it.
    """
    written = as_written(resource.content, find_encoding(resource.content, resource.charset))
    text = _lines(written)
    front_matter = read_front_matter(text)
    is_kept = front_matter.is_ours and resource.url is None
    if not is_kept and (meant := mended(written)) != written:
        text = _lines(meant)
        front_matter = read_front_matter(text)
    if is_kept and (article := kept_article(text)):
        return article
    if is_kept and "source" not in front_matter.fields:
        front_matter = front_matter._replace(fields=fields_of(text) | front_matter.fields)
    article = _read(text, front_matter, resource)
    return with_marks_carried(article, text) if is_kept else article


def _lines(text: str) -> str:
    text = shown(text) if is_capture(text) else text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read(text: str, front_matter: FrontMatter, resource: Resource) -> Article:
    from tui_reader.readers.markdown.parsing import parse
    from tui_reader.readers.markdown.token_writing import Writer

    body = text[front_matter.end :]
    if front_matter.is_ours:
        body = without_signs(text_of(body), front_matter.first("style"))
    document = parse(body, is_strict=front_matter.is_ours)
    title, document = _title(front_matter, document)
    metadata = _metadata(front_matter, title, resource)
    builder = ArticleBuilder()
    if title:
        builder.add_title(title, is_text="title" not in front_matter.fields)
    Writer(builder, metadata.url).write(document)
    if not builder.has_body and not metadata.title:
        raise NoArticleError(f"There is no text in {resource.location}. Open another location.")
    return builder.build(metadata)


def _metadata(front_matter: FrontMatter, title: str | None, resource: Resource) -> Metadata:
    source = front_matter.first("source", "url", "link", "canonical", "canonicalurl", "original_url")
    return Metadata(
        title=title,
        byline=front_matter.first("author", "authors", "by", "byline"),
        site=front_matter.first("site", "publisher"),
        published=iso_date(front_matter.first("published", "date", "publishdate", "pubdate") or ""),
        language=front_matter.first("language", "lang", "languagecode"),
        url=resource.url or (absolute_link(source, None) if source else None),
    )


def _title(front_matter: FrontMatter, document: "Document") -> "tuple[str | None, Document]":
    """Return the title, and the document without it.

    The title is in the front matter, or is the heading that the text opens with.
    """
    from tui_reader.readers.inline_text import InlineText
    from tui_reader.readers.markdown.inline import without_attributes, write_inline

    title, tokens = front_matter.first("title"), document.tokens
    if title or len(tokens) <= 1 or (tokens[0].type, tokens[0].tag) != ("heading_open", "h1"):
        return title, document
    inline = InlineText()
    words = [token for token in without_attributes(tokens[1].children or []) if token.type != "footnote_ref"]
    write_inline(inline, words, None, is_strict=document.is_strict)
    return inline.finish()[0].replace("\n", " "), document._replace(tokens=tokens[3:])
