"""Articles for tests that hold for every article: any text, any kind of block, marks and links anywhere."""

from hypothesis import strategies as st

from tui_reader.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Assertion,
    Attribution,
    Block,
    BlockKind,
    Link,
    Promo,
    Reason,
    Span,
)
from tui_reader.readers.text_table import table_text
from tui_reader.text import clean, clean_line, clean_preformatted

# Whatever has a meaning in Markdown somewhere, beside letters of several scripts.
_FRAGMENTS = st.sampled_from(
    [
        "#", "# ", "###### ", " #", "1. ", "12) ", "- ", "+ ", "* ", "> ", "    ", "***", "---", "===", "`", "```", "~~~",
        "<", "<b>", "</pre>", "<!--", "<?", "<script>", "&amp;", "&#35;", "&copy", "[x](y)", "![", "]", "[", "](", "!",
        "[x]: y", "\\", "  ", "\n", "\n\n", "**", "__", "_", "*", "~~", "|", " | ", "| --- |", ":-", ":--:", "-|-", "$", "$$",
        "http://a.example/%41", "www.example.com", "a@example.com", "<http://b.example>", "//localhost/%41", "example.com",
        "mailto:a@example.com", "ftp://c.example", "xn--p1ai", "”", "“", "a", "é", "Ж", "字", "1", ".", "(", ")", ":", '"',
        "'", "{", "}", "^", "%", "\uffff", "😀", "\u0301", "word", "said",
    ]
)  # fmt: skip
_RAW = st.one_of(st.lists(_FRAGMENTS, max_size=12).map("".join), st.text(max_size=12))
_URLS = st.sampled_from(
    ["https://example.org/a_(b)?x=1&copy=2", 'http://a.example/ <">[](|)\\`', "mailto:a@example.com", "javascript:x", "/a", ""]
)  # fmt: skip
_NAMES = st.one_of(st.none(), _RAW.map(clean))
KINDS: tuple[BlockKind, ...] = (
    "title", "heading", "paragraph", "list_item", "quotation", "code", "caption", "table", "rule"
)  # fmt: skip
_ROWS = st.integers(1, 3).flatmap(
    lambda columns: st.lists(st.lists(_RAW.map(clean_line), min_size=columns, max_size=columns), min_size=1, max_size=3)
)
_TABLES = st.one_of(_RAW, _ROWS.map(table_text))
_PREFORMATTED = {"code", "table"}


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Blocks of any kind and text, joined by blank lines, with links anywhere."""
    texts: list[str] = []
    blocks: list[Block] = []
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(KINDS))
        text = (clean_preformatted if kind in _PREFORMATTED else clean)(draw(_TABLES if kind == "table" else _RAW))
        start = sum(len(each) + 2 for each in texts)
        blocks.append(Block(start, start + len(text), kind, draw(st.integers(0, 8))))
        texts.append(text)
    text = "\n\n".join(texts)
    links = tuple(Link(*span, draw(_URLS)) for span in draw(spans(len(text))))
    return Article(text, tuple(blocks), links, draw(_NAMES), draw(_NAMES), url=draw(_NAMES))


@st.composite
def spans(draw: st.DrawFn, length: int) -> list[tuple[int, int]]:
    """Spans in order that do not overlap, which may touch each other and cross anything."""
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    return list(zip(cuts[::2], cuts[1::2], strict=False))


@st.composite
def annotated_articles(draw: st.DrawFn) -> AnnotatedArticle:
    """An article with marks of all three classes anywhere in it."""
    article = draw(articles())
    attributions, assertions, promos = [], [], []
    for start, end in draw(spans(len(article.text))):
        reasons = (Reason("promo.words", (draw(_RAW.map(clean)),)),)
        match draw(st.integers(0, 2)):
            case 0:
                content, name = (Span(start, end),), draw(_NAMES)
                attributions.append(Attribution(content, content, content, "direct", name, "named", 0.5, reasons))
            case 1:
                assertions.append(Assertion(start, end, "fact", hedged=True, reasons=reasons))
            case _:
                promos.append(Promo(start, end, "advert", reasons=reasons))
    return AnnotatedArticle("-", article, Annotations(tuple(attributions), tuple(assertions), tuple(promos)))
