"""Articles for tests that hold for every article: any text, any kind of block, marks and links anywhere."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from tui_reader.kept.headline import moved
from tui_reader.model import (
    STATUSES,
    Act,
    AnnotatedArticle,
    Annotations,
    Article,
    Assertion,
    Attribution,
    Block,
    BlockKind,
    Corrections,
    Entity,
    Link,
    NameCorrection,
    Naming,
    Promo,
    Reason,
    Remark,
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
# What is drawn often is made once: hypothesis looks anew at each strategy that is made while it draws.
_WORDS = _RAW.map(clean)
_LINES = _RAW.map(clean_line)
_NAMES = st.one_of(st.none(), _WORDS)
KINDS: tuple[BlockKind, ...] = (
    "title", "heading", "paragraph", "list_item", "quotation", "code", "caption", "table", "rule"
)  # fmt: skip
_ROWS = st.sampled_from((1, 2, 3)).flatmap(
    {
        columns: st.lists(st.lists(_LINES, min_size=columns, max_size=columns), min_size=1, max_size=3)
        for columns in (1, 2, 3)
    }.__getitem__
)
_TABLES = st.one_of(_RAW, _ROWS.map(table_text))
_PREFORMATTED = {"code", "table"}
_KINDS, _LEVELS, _NUMBERS = st.sampled_from(KINDS), st.integers(0, 8), st.integers(1, 4)
_ACTS, _NAMINGS, _CLASSES = st.sampled_from(get_args(Act)), st.sampled_from(get_args(Naming)), st.integers(0, 2)
_STATUSES, _TITLES = st.sampled_from(STATUSES), _LINES.filter(bool)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Blocks of any kind and text, joined by blank lines, with links anywhere."""
    texts: list[str] = []
    blocks: list[Block] = []
    for _ in range(draw(_NUMBERS)):
        kind = draw(_KINDS)
        text = (clean_preformatted if kind in _PREFORMATTED else clean)(draw(_TABLES if kind == "table" else _RAW))
        start = sum(len(each) + 2 for each in texts)
        blocks.append(Block(start, start + len(text), kind, draw(_LEVELS)))
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
        reasons = (Reason("promo.words", (draw(_WORDS),)),)
        match draw(_CLASSES):
            case 0:
                content, name, act = (Span(start, end),), draw(_NAMES), draw(_ACTS)
                role, body, why = (draw(_NAMES) for _ in range(3))
                said = Attribution(
                    content, content, content, "direct", name, "named", 0.5, reasons, act, role, body, why
                )
                attributions.append(replace(said, naming=draw(_NAMINGS)))
            case 1:
                assertions.append(Assertion(start, end, "fact", hedged=True, reasons=reasons))
            case _:
                promos.append(Promo(start, end, "advert", reasons=reasons))
    remarks = tuple(Remark(*span, draw(_LINES), draw(_STATUSES), _NOON) for span in draw(spans(len(article.text))))
    found = Annotations(tuple(attributions), tuple(assertions), tuple(promos))
    return AnnotatedArticle("-", article, found, remarks=remarks, corrections=draw(_CORRECTIONS))


_NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
_HIDDEN = NameCorrection("hide", "Ida", _NOON)
_CORRECTIONS = st.sampled_from(
    [None, Corrections((), (_HIDDEN,), Annotations(entities=(Entity("Ida", "person", (), ()),)))]
)


@st.composite
def titled_articles(draw: st.DrawFn) -> AnnotatedArticle:
    """An article under the title that its page has, with marks in the title, in the text, in both, and now and then across."""
    body, title = draw(articles()), draw(_TITLES)
    end, start = len(title), len(title) + 2
    blocks = (Block(0, end, "title", 1), *(moved(block, start) for block in body.blocks))
    text = f"{title}\n\n{body.text}"
    cut = spans(len(text)) if draw(st.integers(0, 5)) == 0 else _beside(end, start, len(text))
    some = cut.map(lambda found: tuple(Span(*each) for each in found))
    links = tuple(Link(*each, "/a") for each in draw(some))
    said = tuple(Attribution((each,), draw(some), draw(some), "mixed") for each in draw(some))
    entities = tuple(Entity("Ida", "person", (), each) for each in sorted(draw(some) for _ in range(3)) if each)
    assertions, promos = (tuple(Assertion(*each, "fact") for each in draw(some)), draw(some))
    found = Annotations(said, assertions, tuple(Promo(*each, "app") for each in promos), entities)
    remarks = tuple(Remark(*each, draw(_LINES), draw(_STATUSES), _NOON) for each in draw(some))
    article = replace(body, text=text, title=title, blocks=blocks, links=links)
    return AnnotatedArticle("-", article, found, remarks=remarks)


def _beside(end: int, start: int, length: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Spans up to ``end``, and behind them those from ``start`` on."""
    behind = spans(length - start).map(lambda found: [(first + start, last + start) for first, last in found])
    return st.tuples(spans(end), behind).map(lambda both: both[0] + both[1])


_CLEAN = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs"]), max_size=6)
_YEARS = (datetime.fromisoformat("0002-01-01"), datetime.fromisoformat("9998-12-31"))  # every zone can show them
_ZONES = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: _CLEAN,
    int: st.integers(-3, 40),
    float: st.floats(0, 1),
    bool: st.booleans(),
    datetime: st.datetimes(*_YEARS, timezones=st.one_of(st.none(), _ZONES)),
}


def of_the_model(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a class of the model, or of the type of one of its fields, whether it makes sense or not."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, UnionType):
        return st.none() | of_the_model(next(each for each in arguments if each is not NoneType))
    if origin is tuple or (isinstance(origin, type) and issubclass(origin, Sequence)):
        return st.lists(of_the_model(arguments[0]), max_size=3).map(tuple)
    names = [field.name for field in fields(kind) if field.compare] if is_dataclass(kind) else kind._fields
    types = get_type_hints(kind)
    return st.builds(kind, **{name: of_the_model(types[name]) for name in names})
