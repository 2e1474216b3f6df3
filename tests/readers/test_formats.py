from pkgutil import resolve_name

import pytest

from tests.commands import loaded_after
from tui_reader.errors import NoArticleError
from tui_reader.model import Article, Block, Resource
from tui_reader.readers import apart, formats, read_resource
from tui_reader.readers.formats import FORMATS, Format, find_format
from tui_reader.readers.sniffing import begins_with

MORSE = {".-": "a", "-...": "b", "---": "o", "-": "t"}


@pytest.mark.parametrize(
    ("media_type", "content", "expected"),
    [
        ("text/html", b"no tag at all", "plain text"),
        ("text/html", b"one <b>tag</b>", "html"),
        ("text/html", "<p>Fähre".encode("utf-16"), "html"),
        ("application/xhtml+xml", b"<?xml version='1.0'?><html/>", "html"),
        ("text/markdown", b"plain", "markdown"),
        ("text/plain", b"<!DOCTYPE html><p>a", "html"),
        ("text/plain", b"\xef\xbb\xbf\n<html lang=en>", "html"),
        ("text/plain", b"<p>is the tag of a paragraph", "plain text"),
        ("text/plain", b"# Not Markdown\n\n[a](https://a.example)", "plain text"),
        (None, b"  <!-- a --> <div class=a>", "html"),
        (None, b"<?xml version='1.0'?>\n<html>", "html"),
        (None, b"# A title\n\nSome **bold words** here.", "markdown"),
        (None, b"---\ntitle: A\n---\n# A", "markdown"),
        (None, b"# only a comment\nof some program", "plain text"),
        (None, b"The ferry <is> late.", "plain text"),
        (None, b"", "plain text"),
        ("text/html", b"<?xml version='1.0'?><rss version='2.0'>", "feed"),
        ("application/xml", b"<?xml version='1.0'?><?xml-stylesheet href='a'?>\n<!-- a --><feed xmlns='b'>", "feed"),
        (None, b"<!DOCTYPE rss PUBLIC 'a' 'b'><rss>", "feed"),
        (None, b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "feed"),
        (None, b'{ "title": "a",\n"version":"https:\\/\\/jsonfeed.org\\/version\\/1" }', "feed"),
        (None, b"<?xml version='1.0'?><opml version='2.0'>", "outline"),
        (None, b"<opml><body/></opml>", "outline"),
        (None, b"<?xml version='1.0'?>\n<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>", "XML document"),
        (None, b"<TEI xmlns='http://www.tei-c.org/ns/1.0'>", "XML document"),
        (None, b"<?xml version='1.0'?><article xmlns='http://docbook.org/ns/docbook'>", "XML document"),
        ("text/xml", b"<?xml version='1.0'?><story><par>a</par></story>", "XML document"),
        (None, b"<?xml version='1.0'?><article><p>a", "html"),
        (None, b"<article class=a><p>a", "html"),
        (None, b"<name> is what you write", "plain text"),
        (None, b'{"version": 2}', "plain text"),
        ("text/plain", b"%PDF-1.7\n", "PDF"),
        ("application/pdf", b"junk\n%PDF-1.7\n", "PDF"),
        (None, "Fähre".encode("utf-16"), "plain text"),
        (None, "<p>Fähre".encode("utf-16"), "html"),
    ],
)
def test_the_format_is_told_by_type_and_content(media_type: str | None, content: bytes, expected: str) -> None:
    """The type decides; the content does where the type is missing, or says plain text of a page."""
    assert find_format(Resource("a", content, media_type)).name == expected


@pytest.mark.parametrize(
    ("content", "noun"),
    [
        (b"PK\x03\x04rest", "an archive"),
        (b"PK\x03\x04[Content_Types].xml word/document.xml", "a Word document"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text"),
        (b"\x89PNG\r\n", "a picture"),
        (b"text with a \0 in it", "binary data"),
        (bytes(range(1, 32)) * 10, "binary data"),
    ],
)
@pytest.mark.parametrize("media_type", [None, "text/plain", "text/html"])
def test_what_is_no_text_is_refused_by_name(content: bytes, noun: str, media_type: str | None) -> None:
    """Binary data are told apart from articles whatever the server says."""
    with pytest.raises(NoArticleError, match=noun):
        find_format(Resource("a", content, media_type))


@pytest.mark.parametrize(
    ("name", "media_type", "expected"),
    [
        ("notes.md", None, "markdown"),
        ("notes.MD.gz", None, "markdown"),
        ("notes.md", "text/plain", "markdown"),
        ("notes.htm", "application/octet-stream", "html"),
        ("notes.md", "text/html", "html"),
        ("notes", "text/plain", "plain text"),
        ("notes", "application/x-of-next-year", "plain text"),
        ("https://a.example/notes.md?as=text", "text/plain", "markdown"),
    ],
)
def test_the_name_decides_where_the_type_says_nothing(name: str, media_type: str | None, expected: str) -> None:
    """Servers send Markdown as plain text and anything as a stream of octets."""
    url = name if "://" in name else None
    assert find_format(Resource(name, b"a <b>word</b>", media_type, url=url)).name == expected


def test_each_format_has_a_name_and_a_reader_of_its_own() -> None:
    """A row leads to a function that is there; no two rows are one format or claim one type or ending."""
    for form in FORMATS:
        assert callable(resolve_name(form.loader))
    for claims in ([form.name for form in FORMATS], [a for f in FORMATS for a in f.types + f.endings]):
        assert len(claims) == len(set(claims))


def read_morse(resource: Resource) -> Article:
    letters = resource.content.decode().removeprefix("MORSE ").split(" ")
    text = "".join(MORSE[letter] for letter in letters)
    return Article(text, (Block(0, len(text), "paragraph"),))


def test_a_format_is_added_by_a_row_and_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else reads, isolates or refuses documents takes the new format from the table."""
    row = Format("morse", begins_with(b"MORSE "), f"{__name__}:read_morse", is_packed=True)
    resource = Resource("boat.morse", b"MORSE -... --- .- -")
    assert read_resource(resource).text == "MORSE -... --- .- -"
    monkeypatch.setattr(formats, "FORMATS", (row, *FORMATS))
    assert read_resource(resource).text == "boat"
    assert apart.needs_a_process(resource)


def test_naming_a_format_loads_no_parser() -> None:
    """A reader is imported when its format was found, and no other is."""
    statements = (
        "from tui_reader.model import Resource\nfrom tui_reader.readers.formats import find_format\n"
        "assert find_format(Resource('a', b'%PDF-1.7')).name == 'PDF'"
    )
    loaded = loaded_after(statements)
    assert not loaded & {"lxml", "readability", "markdown_it", "pypdfium2", "turbohtml", "charset_normalizer"}
    assert not any(name.startswith(("tui_reader.readers.pdf", "tui_reader.readers.html")) for name in loaded)
