from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import blocks, check
from tui_reader.model import BlockKind, Reason
from tui_reader.readers.article_builder import ArticleBuilder, Metadata
from tui_reader.readers.inline_text import InlineText
from tui_reader.text import clean

KINDS: list[BlockKind] = ["heading", "paragraph", "list_item", "quotation", "code", "caption", "table", "rule"]


def test_blocks_are_joined_by_empty_lines() -> None:
    """The text is the blocks and nothing else, the title first."""
    builder = ArticleBuilder()
    builder.add_title("The  ferry\nis late")
    builder.add("paragraph", "  It is.  ")
    builder.add("paragraph", " \u200b ")
    builder.add("heading", "Why", 2)
    article = builder.build(Metadata(title="The ferry is late"))
    assert article.text == "The ferry is late\n\nIt is.\n\nWhy"
    assert blocks(article) == [("title", "The ferry is late"), ("paragraph", "It is."), ("heading 2", "Why")]


def test_a_title_is_not_said_twice() -> None:
    """A heading before the text, or its first paragraph, that repeats the title is left out; a later one is not."""
    builder = ArticleBuilder()
    builder.add_title("The ferry is late")
    builder.add("heading", "The Ferry is late!", 1)
    builder.add("caption", "A ferry")
    builder.add("paragraph", "The ferry is late.")
    builder.add("paragraph", "It is.")
    builder.add("paragraph", "The ferry is late.")
    article = builder.build(Metadata())
    assert [text for _, text in blocks(article)] == ["The ferry is late", "A ferry", "It is.", "The ferry is late."]


def test_code_keeps_its_blanks_but_no_empty_line() -> None:
    """Indentation is meaning; an empty line would be the border of a block."""
    builder = ArticleBuilder()
    builder.add("code", "\nif late:\n\n    \n\twait()\n")
    assert blocks(builder.build(Metadata())) == [("code", "if late:\n    wait()")]


def test_links_move_with_their_block() -> None:
    """The offsets of a link count from the beginning of the article."""
    builder = ArticleBuilder()
    builder.add("paragraph", "First.")
    inline = InlineText()
    inline.write("Take ")
    inline.open_link("https://a.example/")
    inline.write("the ferry")
    builder.add_inline("paragraph", inline)
    article = builder.build(Metadata())
    [link] = article.links
    assert article.text[link.start : link.end] == "the ferry"


def test_an_aside_is_no_body() -> None:
    """A block that serves the publisher carries its evidence into the article, and alone it makes none."""
    builder = ArticleBuilder()
    builder.add("paragraph", "Sign up!", evidence=(Reason("box.words"),), box=3)
    assert not builder.has_body
    assert [(block.evidence, block.box) for block in builder.build(Metadata()).blocks] == [((Reason("box.words"),), 3)]


def test_metadata_are_cleaned() -> None:
    """No control and no line break in any field, and nothing instead of nothing."""
    builder = ArticleBuilder()
    builder.add("paragraph", "a")
    filed_as = ("News\x1b[31m\nArticle", " ", "Region", "Region")
    article = builder.build(Metadata("a\x1b[31m\nb", " ", None, "2024", "en", "https://a.example/\u202e", filed_as))
    assert (article.title, article.byline, article.site) == ("a b", None, None)
    assert article.url == "https://a.example/"
    assert article.filed_as == ("News Article", "Region")


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.text())), st.text())
def test_offsets_are_right_for_any_text(entries: list[tuple[BlockKind, str]], title: str) -> None:
    """Whatever is added, the text is the blocks joined by empty lines."""
    builder = ArticleBuilder()
    builder.add_title(title)
    for kind, text in entries:
        builder.add(kind, text)
    article = builder.build(Metadata(title=title))
    check(article)
    assert all(clean(text) == text for kind, text in blocks(article) if kind not in ("code", "table"))
