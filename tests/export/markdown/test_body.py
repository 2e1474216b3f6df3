"""The article as Markdown says what the article says."""

import re
from itertools import product

from hypothesis import example, given

from tests.export.rendered import PRESETS, rendered
from tests.export.strategies import annotated_articles
from tui_reader.export.markdown.body import markdown_body
from tui_reader.export.markdown.styles import CriticMarkup, Elements, Footnotes, Style, note
from tui_reader.export.segments import marks
from tui_reader.model import (
    AnnotatedArticle,
    Article,
    Attribution,
    Block,
    BlockKind,
    Link,
    Reason,
    Span,
)
from tui_reader.wording import CUE


def article_of(
    text: str, kind: BlockKind = "paragraph", level: int = 0, links: tuple[Link, ...] = ()
) -> AnnotatedArticle:
    return AnnotatedArticle("-", Article(text, (Block(0, len(text), kind, level),), links))


STYLES: tuple[type[Style], ...] = (Elements, CriticMarkup, Footnotes)


@given(annotated_articles())
@example(article_of("a  b\n\\|  <b>", "table"))
@example(article_of("- a\n\n1. b\n=\n:-", "quotation"))
@example(article_of("Stop!there", links=(Link(5, 10, "https://example.org/"),)))
def test_the_rendered_text_is_the_text_of_the_article(annotated: AnnotatedArticle) -> None:
    """Whatever stands in an article, and whatever is marked in it, each of its blocks is rendered as it reads."""
    article = annotated.article
    expected = [article.text[block.start : block.end] for block in article.blocks if block.start < block.end]
    for preset, style in product(PRESETS, STYLES):
        if preset == "commonmark" and any(block.kind == "table" for block in article.blocks):
            continue  # CommonMark alone has no tables
        blocks = rendered(readable(annotated, style), preset).blocks
        assert [aligned(text) if tag == "table" else text for tag, text in blocks] == [
            aligned(text) if tag == "table" else text for (tag, _), text in zip(blocks, expected, strict=True)
        ], (preset, style)


def readable(annotated: AnnotatedArticle, style: type[Style]) -> str:
    """Markdown in a style as a renderer of that style sees it: signs of CriticMarkup become elements, footnotes have their texts."""
    written = style(annotated)
    body = markdown_body(annotated, written)
    if style is CriticMarkup:
        body = re.sub(r"\{>>.*?<<\}", "", body).replace("{==", "<mark>").replace("==}", "</mark>")
    return "\n\n".join((body, *written.appendix()))


def aligned(table: str) -> str:
    """A table without the blanks that align its columns."""
    return re.sub(" +", " ", re.sub("(?m)^ +| +$", "", table))


@given(annotated_articles())
def test_what_is_marked_is_what_was_found(annotated: AnnotatedArticle) -> None:
    """The marked words are those of the findings, in their order, however blocks and links cut them."""
    found = "".join(annotated.article.text[mark.start : mark.end] for mark in marks(annotated.annotations))
    for preset, style in product(PRESETS, (Elements, CriticMarkup)):
        shown = "".join(text for _, text in rendered(readable(annotated, style), preset).marks)
        assert "".join(shown.split()) == "".join(found.split()), (preset, style)


def test_the_cue_is_told_once() -> None:
    """Where a note names the cue, the reason that names it, too, is left out."""
    said = Attribution(
        (Span(0, 4),), (), (Span(5, 9),), "indirect", "Ida Marsh", "named", reasons=(Reason(CUE, ("said",)),)
    )
    assert note("Rain said Ida", said) == "Ida Marsh; indirect; cue “said”"
