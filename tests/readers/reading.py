"""Helpers: read what a test wrote, and show the blocks of what came out."""

from tui_reader.model import Article, Resource
from tui_reader.readers import read_resource
from tui_reader.readers.article_builder import ArticleBuilder, Metadata
from tui_reader.readers.html.block_writing import write_blocks
from tui_reader.readers.html.blocks import BlockReader
from tui_reader.readers.html.normal_form import normalise
from tui_reader.readers.html.page import parse

URL = "https://courier.example/news/ferry.html"


def read(text: str | bytes, media_type: str | None = "text/plain", **fields: str | None) -> Article:
    content = text.encode() if isinstance(text, str) else text
    return read_resource(Resource("ferry", content, media_type, **fields))


def read_page(html: str, **fields: str | None) -> Article:
    return read(html, "text/html", **{"url": URL, **fields})


def written(html: str, url: str | None = URL) -> Article:
    """The blocks of a body, with no choice of what belongs to the article; what is of the class "left-out" is left out."""
    page = parse(Resource("ferry", f"<body>{html}</body>".encode(), "text/html", "utf-8", url))
    normalise(page)
    builder = ArticleBuilder()
    write_blocks(builder, BlockReader(page).read(page.root, lambda element: element.get("class") == "left-out"))
    return builder.build(Metadata())


def blocks(article: Article) -> list[tuple[str, str]]:
    """Kind and text of each block; a level other than the least follows the kind."""
    return [
        (f"{block.kind} {block.level}" if block.level > 1 else block.kind, article.text[block.start : block.end])
        for block in article.blocks
    ]


def texts(article: Article) -> list[str]:
    return [text for _, text in blocks(article)]


def links(article: Article) -> list[tuple[str, str]]:
    return [(article.text[link.start : link.end], link.url) for link in article.links]


def check(article: Article) -> None:
    """The promises that hold for every article."""
    assert article.text == "\n\n".join(texts(article))
    assert all(text and "\n\n" not in text and text.strip("\n") == text for text in texts(article))
    assert all(0 <= link.start < link.end <= len(article.text) for link in article.links)
    assert all(kind != "title" for kind, _ in blocks(article)[1:])
