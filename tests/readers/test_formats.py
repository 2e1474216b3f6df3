import pytest

from tui_reader.errors import NoArticleError
from tui_reader.model import Resource
from tui_reader.readers.formats import find_format


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
    assert find_format(Resource("a", content, media_type)) == expected


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
