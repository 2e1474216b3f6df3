"""Read plain text, and join wrapped lines into paragraphs.

Lines may be wrapped, as in mail, or be a paragraph each. Only white space of the text changes, and the ``>`` of
quoted mail is removed.
"""

import io
import re
from collections.abc import Iterator
from itertools import chain

from tui_reader.errors import NoArticleError
from tui_reader.model import Article, BlockKind, Resource
from tui_reader.readers.article_builder import ArticleBuilder, Metadata
from tui_reader.readers.damaged_bytes import DAMAGE
from tui_reader.readers.encoding import decode, find_encoding
from tui_reader.readers.headlines import is_headline
from tui_reader.readers.line_wrapping import Line, Wrapping, paragraphs
from tui_reader.readers.mojibake import may_be_encoded_twice
from tui_reader.readers.numbered_lines import without_line_numbers
from tui_reader.readers.page_breaks import without_page_breaks
from tui_reader.readers.terminal_capture import is_capture, shown
from tui_reader.text import clean_line

# Line separators at which reading by lines does not split (Unicode's, and the old controls).
_LINE_SEPARATORS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_MAIL_QUOTE = re.compile(r"(?:\s{0,3}>)+")
# What programs break words with, and people do not write: the hyphen of Unicode (manual pages), and the soft one.
_HYPHENATION = ("\u2010", "\xad")
# Numbers before lines, looked for at the beginning of a text.
_NUMBERS = re.compile(rb"^[ \t]{0,12}\d{1,4}(?=[ \t\r\n:|])", re.MULTILINE)
_HEAD = 4096
_FEWEST_NUMBERS = 2
# A passage longer than this many lines is looked at in parts: a text without an empty line is not held as a whole.
_PASSAGE_LINES = 400
_EMPTY = Line("")
_RULE = re.compile(r"(?:[-=_*~#+—–.•·]\s*){3,}")


def read_plain_text(resource: Resource) -> Article:
    """Return the article in a text.

    Raises:
        NoArticleError: There is nothing but white space in it.
    """
    codec = find_encoding(resource.content, resource.charset)
    passages = _passages(_lines(resource.content, codec))
    sample = list(_first(passages, _PASSAGE_LINES))
    builder = ArticleBuilder()
    title = _title(sample)
    if title is not None:
        builder.add_title(title, is_text=True)
    _write(builder, sample, passages, skipped=0 if title is None else 1)
    if not builder.has_body and title is None:
        raise NoArticleError(f"There is no text in {resource.location}. Open another location.")
    lists = _listed(resource.content, codec)
    return builder.build(Metadata(title=title, url=resource.url, lists=lists))


def _listed(content: bytes, codec: str) -> tuple[tuple[str, str], ...]:
    """Return titles and addresses of the articles that a short text lists."""
    if b"://" not in content:
        return ()
    # Its patterns are compiled for texts with addresses alone: most have none, and the first frame waits for them.
    from tui_reader.readers.digest import FEWEST, MOST_CHARACTERS, headlines_with_addresses

    if len(content) > MOST_CHARACTERS or content.count(b"://") < FEWEST:
        return ()
    return tuple((one.title, one.url) for one in headlines_with_addresses(decode(content, codec)))


def write_plain_text(builder: ArticleBuilder, content: bytes, codec: str) -> None:
    """Write a text that has its title elsewhere: the body of a mail."""
    passages = _passages(_lines(content, codec))
    _write(builder, list(_first(passages, _PASSAGE_LINES)), passages)


def _write(builder: ArticleBuilder, sample: list[list[Line]], passages: Iterator[list[Line]], skipped: int = 0) -> None:
    """Write the passages, those of the sample first, from which the wrapping is found."""
    wrapping = Wrapping.of(sample)
    for paragraph in _joined(chain(sample[skipped:], passages), wrapping):
        _add(builder, paragraph)


def _lines(content: bytes, codec: str) -> Iterator[Line]:
    if _has_layout(content) or may_be_encoded_twice(content):
        yield from map(_line, _all_lines(decode(content, codec)))
        return
    # The bytes are shared, not copied, and decoded as they are read.
    with io.TextIOWrapper(io.BytesIO(content), encoding=codec, errors=DAMAGE, newline=None) as stream:
        for raw in stream:
            if raw[:-1].isprintable():  # as most are; no separator is
                yield _line(raw)
            else:
                yield from map(_line, _LINE_SEPARATORS.split(raw))


def _has_layout(content: bytes) -> bool:
    """Check whether a text may have been laid out for a terminal or a printer.

    Such a layout is found, and undone, in the text as a whole.
    """
    has_controls = b"\x1b" in content or b"\b" in content or b"\f" in content
    return has_controls or content.startswith(b"Script ") or len(_NUMBERS.findall(content[:_HEAD])) >= _FEWEST_NUMBERS


def _all_lines(text: str) -> list[str]:
    text = shown(text) if is_capture(text) else text
    text = without_page_breaks(text.replace("\r\n", "\n").replace("\r", "\n"))
    return without_line_numbers(_LINE_SEPARATORS.sub("\n", text).split("\n"))


def _line(raw: str) -> Line:
    text = raw.strip()
    if not text:
        return _EMPTY
    if raw[0] == text[0] != ">" and "\t" not in raw:  # as most do
        return Line(text)
    depth = 0
    if quote := _MAIL_QUOTE.match(raw):
        depth = quote.group().count(">")
        raw = raw[quote.end() :]
    raw = raw.expandtabs(8) if "\t" in raw else raw
    text = raw.strip()
    return Line(text, len(raw) - len(raw.lstrip()), depth)


def _passages(lines: Iterator[Line]) -> Iterator[list[Line]]:
    """Cut the lines into passages at empty lines and changes of quoting depth."""
    passage: list[Line] = []
    for line in lines:
        if passage and (not line.text or line.depth != passage[-1].depth):
            yield passage
            passage = []
        if line.text:
            passage.append(line)
        if len(passage) == _PASSAGE_LINES:
            yield passage
            passage = []
    if passage:
        yield passage


def _first(passages: Iterator[list[Line]], lines: int) -> Iterator[list[Line]]:
    taken = 0
    while taken < lines and (passage := next(passages, None)) is not None:
        taken += len(passage)
        yield passage


def _joined(passages: Iterator[list[Line]], wrapping: Wrapping) -> Iterator[list[Line]]:
    """Yield the paragraphs; the last one of a part continues in the next part."""
    carried: list[Line] = []
    for passage in passages:
        found = list(paragraphs(carried + passage, wrapping))
        is_cut = len(passage) == _PASSAGE_LINES and len(found) > 1
        carried = found.pop() if is_cut else []
        yield from found
    if carried:
        yield carried


def _title(sample: list[list[Line]]) -> str | None:
    """Return a headline with more text behind it."""
    if len(sample) < 2 or len(sample[0]) != 1 or sample[0][0].depth:  # noqa: PLR2004 - a title and a text
        return None
    text = clean_line(sample[0][0].text)
    return text if is_headline(text) and not sample[0][0].is_item else None


def _add(builder: ArticleBuilder, paragraph: list[Line]) -> None:
    first = paragraph[0]
    kind: BlockKind = "paragraph"
    level = 0
    if len(paragraph) == 1 and _RULE.fullmatch(first.text):
        kind = "rule"
    elif first.depth:
        kind, level = "quotation", first.depth
    elif first.is_item:
        kind, level = "list_item", first.level
    builder.add(kind, _text(paragraph), level)


def _text(paragraph: list[Line]) -> str:
    text = paragraph[0].text
    for line in paragraph[1:]:
        is_in_word = text[-2:-1].isalpha() and line.text[0].islower()
        if is_in_word and text[-1] in _HYPHENATION:
            text = text[:-1] + line.text
        else:
            # A compound that was broken behind its hyphen: "well-" and "known".
            text += line.text if is_in_word and text[-1] == "-" else f" {line.text}"
    return text
