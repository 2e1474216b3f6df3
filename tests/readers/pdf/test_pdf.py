import contextlib
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.pdf.documents import HEIGHT, WIDTH, document, set_lines
from tests.readers.reading import blocks, check, read, texts
from tui_reader.errors import NoArticleError, TuiReaderError
from tui_reader.model import Article

pytest.importorskip("pypdfium2")

LEFT = [
    "The ferry to Aldermere was late on Monday,",
    "the captain said, because the wind had turned",
    "and the crew of the Aurora could not be found",
    "anywhere on the pier. Nobody in the town of",
    "Aldermere had been told of it, though several",
]
RIGHT = [
    "people on the quay claimed to have known it.",
    "  The mayor said on Tuesday that she would ask",
    "the company for an answer, and that it would",
    "have to give one before the summer begins and",
    "the first of the guests arrive on the island.",
]


def read_document(content: bytes) -> Article:
    article = read(content, None)
    check(article)
    return article


def test_lines_become_paragraphs() -> None:
    """A gap, or an indented line behind a short one, begins a paragraph; a line's end does not."""
    article = read_document(document([set_lines([*LEFT, "people did.", "", "", *RIGHT])]))
    assert texts(article) == [
        " ".join([*LEFT, "people did."]),
        RIGHT[0],
        " ".join(line.strip() for line in RIGHT[1:]),
    ]


def test_columns_are_read_one_after_the_other() -> None:
    """The headline across both comes first; a paragraph goes on in the next column, in whatever order they are drawn."""
    columns = [line for pair in zip(set_lines(LEFT), set_lines(RIGHT, left=320), strict=True) for line in pair]
    article = read_document(document([[*columns, (72, 740, 24, "The ferry to Aldermere is late again")]]))
    assert blocks(article) == [
        ("title", "The ferry to Aldermere is late again"),
        ("paragraph", " ".join([*LEFT, RIGHT[0]])),
        ("paragraph", " ".join(line.strip() for line in RIGHT[1:])),
    ]


def test_broken_words_are_whole_again() -> None:
    """A word broken at the end of a line is joined; a compound that the document has elsewhere keeps its hyphen."""
    lines = [
        "The harbour has a well-known master, who an-",
        "nounced on Monday that the company's well-",
        "known plan to replace the old Anglo-",
        "Scottish ferry had been approved by everyone.",
    ]
    [text] = texts(read_document(document([set_lines(lines)])))
    assert text == (
        "The harbour has a well-known master, who announced on Monday that the company's well-known plan to replace the "
        "old Anglo-Scottish ferry had been approved by everyone."
    )


def test_running_heads_and_page_numbers_are_left_out() -> None:
    """What stands at the edge of several pages is not text, and a paragraph goes on over the page's end."""
    pages = [
        [(72, 800, 8, "The Courier · Monday"), *set_lines(lines), (290, 30, 8, f"{number} of 2")]
        for number, lines in ((1, LEFT), (2, RIGHT))
    ]
    assert texts(read_document(document(pages)))[0] == " ".join([*LEFT, RIGHT[0]])


def test_larger_and_bold_lines_are_headings() -> None:
    """Headings are told by their type, their levels by its size; items of lists by their marks."""
    page = [
        (72, 760, 24, "The ferry"),
        (72, 720, 16, "Why it is late"),
        *set_lines(LEFT, top=690),
        (72, 610, -10, "On Tuesday"),
        *set_lines([*LEFT[:3], "- the first", "- the second"], top=590),
    ]
    assert [kind for kind, _ in blocks(read_document(document([page])))] == [
        "title",
        "heading",
        "paragraph",
        "heading 2",
        "paragraph",
        "list_item",
        "list_item",
    ]


def test_a_word_in_another_size_divides_no_paragraph() -> None:
    """A line is as high as most of it, whatever its first word, or the mark of its item, is set in."""
    lines = [(72, 700, 10, LEFT[0]), (72, 688, 14, "The"), (102, 688, 10, LEFT[1]), (72, 676, 10, LEFT[2])]
    items = [
        (72, 640, 16, "•"),
        (90, 640, 10, LEFT[3]),
        (90, 628, 10, LEFT[4]),
        (72, 616, 16, "•"),
        (90, 616, 10, "No."),
    ]
    assert blocks(read_document(document([[*lines, *items]]))) == [
        ("paragraph", f"{LEFT[0]} The {LEFT[1]} {LEFT[2]}"),
        ("list_item", f"• {LEFT[3]} {LEFT[4]}"),
        ("list_item", "• No."),
    ]


def test_what_the_document_says_of_itself() -> None:
    """Title, author and date count where a person may have given them."""
    said = "/Title (The ferry is late) /Author (Ana Ruiz) /CreationDate (D:20191118093000+01'00')"
    article = read_document(document([set_lines(LEFT)], said))
    assert (article.title, article.byline, article.published) == (
        "The ferry is late",
        "Ana Ruiz",
        "2019-11-18T09:30:00+01:00",
    )
    made = "/Title (Microsoft Word - ferry.docx) /Author (Windows User) /CreationDate (yesterday)"
    article = read_document(document([set_lines(LEFT)], made))
    assert (article.title, article.byline, article.published) == (None, None, None)


def test_a_document_of_too_much_text_says_where_it_was_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """What has more text than is read says how many of its pages are here; what has not is whole."""
    content = document([set_lines(LEFT), set_lines(RIGHT), set_lines(LEFT)])
    assert read_document(content).missing is None
    monkeypatch.setattr("tui_reader.readers.pdf.document.MOST_CHARACTERS", sum(map(len, (*LEFT, *RIGHT))) + 100)
    article = read_document(content)
    assert article.missing == "Only the first 2 of 3 pages are here: it has more text than is read at once."
    assert "on the island." in article.text


def test_pictures_of_pages_say_so() -> None:
    """A scanned document has no text."""
    with pytest.raises(NoArticleError, match="its pages are pictures"):
        read_document(document([[]]))


def test_an_encrypted_document_says_so() -> None:
    """Without its password it cannot be read."""
    key = "00" * 32
    encrypted = f"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >>"
    with pytest.raises(NoArticleError, match="is encrypted"):
        read_document(document([set_lines(LEFT)], trailer=encrypted))


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 20])
def test_a_damaged_document_says_so(content: bytes) -> None:
    """What cannot be taken apart is damaged."""
    with pytest.raises(NoArticleError, match="damaged"):
        read_document(content)


def test_the_library_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who reads no documents needs no library for them; who does is told how to get it."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(NoArticleError, match=r"pip install 'tui-reader\[pdf\]'"):
        read_document(document([set_lines(LEFT)]))


@settings(max_examples=80)
@given(st.data())
def test_a_document_with_wrong_bytes_gives_an_article_or_a_sentence(data: st.DataObject) -> None:
    """Whatever bytes are wrong, or missing, no error but ours comes out."""
    content = bytearray(document([set_lines(LEFT), set_lines(RIGHT)]))
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(9, len(content) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(TuiReaderError):
        read_document(bytes(content[: data.draw(st.integers(9, len(content)))]))


@pytest.mark.parametrize("title", ["<FEFFD800>", "<FEFFDC00DC00>", "<FEFF00>", "<FF>", "(" + "a" * 100_000 + ")"])
def test_a_field_that_is_no_text_is_left_out(title: str) -> None:
    """Half characters in what a document says of itself hide neither its text nor its other fields."""
    article = read_document(document([set_lines(LEFT)], f"/Title {title} /Author (Ana Ruiz)"))
    assert article.byline == "Ana Ruiz"


@pytest.mark.parametrize("box", ["[0 0 1e39 1e39]", "[0 0 0 0]", "[-1e38 -1e38 1e38 1e38]", "[(a) 0 0]"])
def test_pages_of_no_size_are_no_fault(box: str) -> None:
    """Figures that no page has give the text or a sentence."""
    content = document([set_lines(LEFT)]).replace(f"[0 0 {WIDTH} {HEIGHT}]".encode(), box.encode())
    with contextlib.suppress(TuiReaderError):
        read_document(content)


@pytest.mark.parametrize("matrix", ["1e39 0 0 1e39 0 0", "0 0 0 0 0 0", "1e30 1e30 1e30 1e30 1e30 1e30"])
def test_letters_that_stand_nowhere_are_no_fault(matrix: str) -> None:
    """Text drawn by figures without end gives the text or a sentence."""
    content = document([set_lines(LEFT)]).replace(b"BT ", f"{matrix} cm BT ".encode(), 1)
    with contextlib.suppress(TuiReaderError):
        read_document(content)
