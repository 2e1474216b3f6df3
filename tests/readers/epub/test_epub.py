import contextlib
import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.epub.books import CONTAINER, NCX, archive, book, chapter, package
from tests.readers.reading import blocks, check, links, read, texts
from tui_reader.errors import NoArticleError, TuiReaderError
from tui_reader.model import Article

ONE = (
    "<h1>One</h1><p id='a'/><p>The ferry was <a href='two.xhtml'>late</a>, see <a href='https://a.example/'>a</a>.</p>"
)
TWO = "<section><h1>Two</h1><p>The ferry was<br/>on time.</p></section>"
NAV = (
    "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'><body>"
    "<nav epub:type='landmarks'><ol><li><a href='one.xhtml'>Start</a></li></ol></nav><nav epub:type='toc'><h1>Contents</h1>"
    "<ol><li><a href='one.xhtml'>The first</a><ol><li><a href='two.xhtml#b'>The second</a></li></ol></li></ol></nav>"
    "</body></html>"
)


def read_book(content: bytes) -> Article:
    article = read(content, None)
    check(article)
    return article


def test_a_book_is_its_chapters() -> None:
    """The chapters come in the order of the spine, under their headings, behind the title."""
    article = read_book(book({"two.xhtml": TWO, "one%20.xhtml": ONE}))
    assert blocks(article) == [
        ("title", "The Ferry"),
        ("heading", "Two"),
        ("paragraph", "The ferry was\non time."),
        ("heading", "One"),
        ("paragraph", "The ferry was late, see a."),
    ]
    assert links(article) == [("a", "https://a.example/")]


def test_what_the_package_says() -> None:
    """Title, author (not the illustrator), publisher, year and language come from the package."""
    article = read_book(book({"one.xhtml": ONE}))
    assert (article.title, article.byline, article.site) == ("The Ferry", "Ana Ruiz", "Aldermere Press")
    assert (article.published, article.language, article.url) == ("2019", "en-GB", "https://press.example/ferry")


def test_a_chapter_without_a_heading_is_called_as_in_the_contents() -> None:
    """The navigation document gives headings where chapters have none, and is no chapter itself."""
    manifest = "<item id='nav' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>"
    chapters = {"one.xhtml": "<p>The ferry was late.</p>", "two.xhtml": "<p>Still.</p><p><a id='b'/>It came.</p>"}
    article = read_book(book(chapters, manifest, **{"nav.xhtml": NAV}))
    assert blocks(article)[1:] == [
        ("heading", "The first"),
        ("paragraph", "The ferry was late."),
        ("paragraph", "Still."),
        ("heading 2", "The second"),
        ("paragraph", "It came."),
    ]


def test_a_name_set_as_a_paragraph_becomes_the_heading() -> None:
    """Where a line repeats the name in the contents, it is the heading; nothing is said twice."""
    ncx = (
        "<ncx xmlns='http://www.daisy.org/z3986/2005/ncx/'><navMap><navPoint><navLabel><text>I. Late</text></navLabel>"
        "<content src='one.xhtml'/></navPoint></navMap></ncx>"
    )
    manifest = f"<item id='ncx' href='toc.ncx' media-type='{NCX}'/>"
    chapters = {"one.xhtml": "<div><p>1850</p><p><b>I.</b> Late</p><p>The ferry was late.</p></div>"}
    article = read_book(book(chapters, manifest, **{"toc.ncx": ncx}))
    assert blocks(article)[1:] == [("paragraph", "1850"), ("heading", "I. Late"), ("paragraph", "The ferry was late.")]


def test_a_place_that_is_not_there_gets_no_heading() -> None:
    """The first name in the contents is the chapter's; a later one without its place is nobody's."""
    nav = NAV.replace("one.xhtml'>The first", "one.xhtml#lost'>The first").replace("two.xhtml#b", "one.xhtml#gone")
    manifest = "<item id='nav' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>"
    article = read_book(book({"one.xhtml": "<p>The ferry was late.</p>"}, manifest, **{"nav.xhtml": nav}))
    assert blocks(article)[1:] == [("heading", "The first"), ("paragraph", "The ferry was late.")]


def test_numbers_of_printed_pages_are_left_out() -> None:
    """Where a page of the printed book ended is not a word of the text."""
    body = "<p>The ferry <span epub:type='pagebreak' id='p12'>12</span>was late.</p><p role='doc-pagebreak'>13</p>"
    assert texts(read_book(book({"one.xhtml": body})))[1:] == ["The ferry was late."]


def test_chapters_may_repeat_each_other() -> None:
    """A refrain stays in every chapter."""
    refrain = "<h2>Refrain</h2><p>And the ferry was late again, as late as it had ever been in all the years.</p>"
    article = read_book(book({"one.xhtml": refrain, "two.xhtml": refrain}))
    assert len(texts(article)) == 5


def test_copy_protection_is_named() -> None:
    """What is encrypted is said to be so; garbled fonts alone do not matter."""
    method = "<encryption><EncryptedData><EncryptionMethod Algorithm='{}'/></EncryptedData></encryption>"
    members = {"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": package({"a": ""}), "OEBPS/a": chapter(ONE)}
    fonts = members | {"META-INF/encryption.xml": method.format("http://www.idpf.org/2008/embedding")}
    assert "late" in read_book(archive(fonts)).text
    text = members | {"META-INF/encryption.xml": method.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")}
    with pytest.raises(NoArticleError, match="copy protection"):
        read_book(archive(text))


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"META-INF/container.xml": ""},
        {"META-INF/container.xml": "<container/>"},
        {"META-INF/container.xml": CONTAINER},
        {"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": "no XML"},
        {"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": package({})},
    ],
)
def test_a_book_without_its_package_is_damaged(members: dict[str, str]) -> None:
    """What names no chapter is no book."""
    with pytest.raises(NoArticleError, match="damaged"):
        read_book(archive(members))


def test_a_book_without_text_says_so() -> None:
    """Pictures of pages cannot be read."""
    with pytest.raises(NoArticleError, match="no text in the e-book"):
        read_book(book({"one.xhtml": "<img src='1.png'/>", "missing.xhtml": ""}))


@pytest.mark.parametrize("cut", [100, 300, -1, -30])
def test_a_book_cut_off_is_damaged(cut: int) -> None:
    """An archive without its end cannot be read."""
    with pytest.raises(NoArticleError, match="damaged"):
        read_book(book({"one.xhtml": ONE})[:cut])


def test_a_bomb_is_not_unpacked() -> None:
    """A member that unpacks to more than a book is refused, and so are many that do together."""
    large = chapter(f"<p>{'The ferry was late. ' * 900_000}</p>")
    with pytest.raises(NoArticleError, match="more than any book"):
        read_book(
            archive({"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": package({"a": ""}), "OEBPS/a": large})
        )


def test_a_directory_without_end_is_not_read() -> None:
    """The size of the directory is looked at before a million members are listed."""
    content = bytearray(book({"one.xhtml": ONE}))
    at = content.rfind(b"PK\x05\x06")
    content[at + 12 : at + 16] = struct.pack("<L", 80_000_000)
    with pytest.raises(NoArticleError, match="more than any book"):
        read_book(bytes(content))


def test_no_other_packing_is_unpacked() -> None:
    """E-books know two ways of packing; others could burst in ways of their own."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as writer:
        writer.writestr("META-INF/container.xml", CONTAINER)
    with pytest.raises(NoArticleError, match="packed in a way"):
        read_book(file.getvalue())


def test_entities_are_not_unfolded() -> None:
    """A package that defines entities within entities, or of files, gives no more than its own text."""
    bomb = "<!DOCTYPE p [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    declared = f"{bomb}<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
    opf = package({"a": ""}).replace("<?xml version='1.0'?>", declared).replace("The Ferry", "&i;&f;The Ferry")
    article = read_book(archive({"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": opf, "OEBPS/a": chapter(ONE)}))
    assert "root" not in (article.title or "")
    assert len(article.text) < 300


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_book_gives_an_article_or_a_sentence(data: st.DataObject) -> None:
    """Whatever bytes are wrong, no error but ours comes out."""
    content = bytearray(book({"one.xhtml": ONE, "two.xhtml": TWO}))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(TuiReaderError):
        read_book(bytes(content))


def test_a_chapter_that_is_all_page_break_is_read() -> None:
    """Who marks a whole chapter as the break between two pages has its text read all the same."""
    whole = chapter(ONE).replace("<html ", "<html epub:type='pagebreak' ")
    members = {"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": package({"a": ""}), "OEBPS/a": whole}
    assert "ferry" in read_book(archive(members)).text


@pytest.mark.parametrize(("offset", "value"), [(6, 0x41), (8, 8), (8, 99), (24, 0x7FFFFFFF), (16, 1), (42, 0x7FFFFFFF)])
def test_an_archive_that_lies_is_damaged(offset: int, value: int) -> None:
    """Members said to be encrypted, packed in unknown ways, larger or elsewhere than they are: a sentence or the text."""
    content = bytearray(book({"one.xhtml": ONE}))
    at = content.rfind(b"PK\x01\x02")
    struct.pack_into("<L" if value > 0xFFFF else "<H", content, at + offset, value)
    with contextlib.suppress(NoArticleError):
        read_book(bytes(content))


CONTENTS = "".join(
    f"<li><a href='{name}.xhtml'>The {name} chapter</a> … {name}</li>" for name in ("one", "two", "three", "four")
)
CHAPTERS = {f"{name}.xhtml": f"<h1>{name}</h1><p>The ferry was late.</p>" for name in ("one", "two", "three", "four")}


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>Contents</h1><ol>{CONTENTS}</ol>",
        f"<p>Contents</p><div>{CONTENTS.replace('li>', 'p>')}</div>",
        f"<nav epub:type='toc'><h1>Where</h1><ol>{CONTENTS}</ol></nav>",
        "<section epub:type='cover'><h1>The Ferry</h1><p>by Ana Ruiz</p><img src='a.png'/></section>",
    ],
)
def test_covers_and_contents_are_no_text(page: str) -> None:
    """What a book has for leafing through it is not read with the chapters, whatever it is made of."""
    found = texts(read_book(book({"front.xhtml": page, **CHAPTERS})))
    assert found == [
        "The Ferry",
        *(text for name in CHAPTERS for text in (name.partition(".")[0], "The ferry was late.")),
    ]


def test_contents_within_a_chapter_are_no_text() -> None:
    """A table before the first chapter goes with its name; the text behind it stays."""
    front = f"<h2>Foreword</h2><p>Before the ferry.</p><h2>Contents</h2><table><tr><td>{CONTENTS}</td></tr></table><p>After.</p>"
    found = texts(read_book(book({"front.xhtml": front, **CHAPTERS})))
    assert found[1:4] == ["Foreword", "Before the ferry.", "After."]


def test_a_chapter_that_refers_to_others_is_text() -> None:
    """Links to chapters within sentences, and lists of notes that lead back, are no table of contents."""
    sentences = "".join(
        f"<p>See <a href='{name}'>there</a>, where it says more of the ferry than anybody knew.</p>"
        for name in CHAPTERS
    )
    notes = "".join(
        f"<li id='n{number}'>Late again. <a href='one.xhtml#r{number}'>{number}</a></li>" for number in range(1, 9)
    )
    found = read_book(book({"front.xhtml": f"<h1>Foreword</h1>{sentences}<ol>{notes}</ol>", **CHAPTERS})).text
    assert found.count("than anybody knew") == 4
    assert found.count("Late again") == 8


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p><span class='dropcap'>W</span>\n ork began.</p>", "Work began."),
        ("<p><span class='dropcap'>W</span>ork began.</p>", "Work began."),
        ("<p><b class='first-letter'>“W</b> ork began.”</p>", "“Work began.”"),
        ("<p><span class='initial'>A</span> ferry came.</p>", "A ferry came."),
        ("<p><span class='initial'>A</span>ldermere slept.</p>", "Aldermere slept."),
        ("<div class='drop-cap'>W</div><p>ork began.</p>", "Work began."),
        ("<div class='dropcap'>A</div>\n<p> ferry came.</p>", "A ferry came."),
    ],
)
def test_a_large_first_letter_joins_its_word(body: str, text: str) -> None:
    """White space or another block behind an initial divides no word; a letter that is a word stays one."""
    assert texts(read_book(book({"one.xhtml": f"<h1>One</h1>{body}"})))[2:] == [text]


@pytest.mark.parametrize(
    "mark",
    [
        "<a epub:type='noteref' href='notes.xhtml#n{0}'>{0}</a>",
        "<sup><a href='notes.xhtml#n{0}' id='r{0}'>{0}</a></sup>",
        "<a href='notes.xhtml#n{0}'><sup>{0}</sup></a>",
        "<a href='notes.xhtml#n{0}'>[{0}]</a>",
    ],
)
@pytest.mark.parametrize(
    "note",
    [
        "<p id='n{0}'>Late note {0} of the ferry. <a href='one.xhtml#r{0}'>↩</a></p>",
        "<p><a id='n{0}' href='one.xhtml#r{0}'>{0}.</a> Late note {0} of the ferry.</p>",
        "<aside epub:type='footnote' id='n{0}'><p>Late note {0} of the ferry.</p></aside>",
        "<p id='n{0}'><a id='x{0}'/><sup><a href='one.xhtml#r{0}'>{0}</a></sup> Late note {0} of the ferry.</p>",
    ],
)
def test_notes_in_a_document_of_their_own_have_their_marks(mark: str, note: str) -> None:
    """A mark is apart from figures, and the note that it leads to begins with it, in whatever document that stands."""
    body = f"<h1>One</h1><p>It cost 30{mark.format(7)} pounds in June.{mark.format(8)} Then it rose.</p>"
    notes = f"<h1>Notes</h1>{note.format(7)}{note.format(8)}"
    chapter = [("heading", "One"), ("paragraph", "It cost 30 [7] pounds in June.[8] Then it rose.")]
    apart = [
        ("heading", "Notes"),
        ("list_item", "[7] Late note 7 of the ferry."),
        ("list_item", "[8] Late note 8 of the ferry."),
    ]
    assert blocks(read_book(book({"one.xhtml": body, "notes.xhtml": notes})))[1:] == chapter + apart
    assert blocks(read_book(book({"notes.xhtml": notes, "one.xhtml": body})))[1:] == apart + chapter


def test_a_link_to_another_chapter_is_no_mark() -> None:
    """Links of words, and numbers of pages in an index, are no marks of notes."""
    body = "<h1>Index</h1><p>Ferry, <a href='two.xhtml#p1'>12</a>, <a href='two.xhtml#p2'>see the quay</a></p>"
    found = texts(read_book(book({"one.xhtml": body, "two.xhtml": "<h1>Two</h1><p id='p1'>It was late.</p>"})))
    assert found[1:] == ["Index", "Ferry, 12, see the quay", "Two", "It was late."]
