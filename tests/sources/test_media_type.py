import pytest

from tui_reader.sources.media_type import is_readable, parse_content_type, sharpened


@pytest.mark.parametrize(
    ("header", "parts"),
    [
        ("text/html; charset=UTF-8", ("text/html", "utf-8")),
        ("TEXT/HTML;charset='koi8-r';q=1", ("text/html", "koi8-r")),
        ("text/plain", ("text/plain", None)),
        ("text/plain; charset=", ("text/plain", None)),
        ("", (None, None)),
        (";;=;", (None, None)),
    ],
)
def test_a_header_is_taken_apart(header: str, parts: tuple[str | None, str | None]) -> None:
    """Type and charset come in lower case, without quotation marks, and ``None`` where they are missing."""
    assert parse_content_type(header) == parts


@pytest.mark.parametrize(
    ("media_type", "name", "expected"),
    [
        ("text/plain", "/raw/README.md", "text/markdown"),
        ("text/plain", "/notes", "text/plain"),
        ("application/octet-stream", "/a.html", "text/html"),
        ("application/octet-stream", "/a", None),
        ("text/html", "/README.md", "text/html"),
        (None, "/a.txt", "text/plain"),
        (None, "/a", None),
    ],
)
def test_the_name_decides_where_the_type_says_nothing(media_type: str | None, name: str, expected: str | None) -> None:
    """Servers send Markdown as plain text and anything as a stream of octets."""
    assert sharpened(media_type, name) == expected


def test_what_can_hold_an_article_is_readable() -> None:
    """Text, pages, documents, feeds and mail are; pictures and programs' data are not."""
    assert all(map(is_readable, (None, "text/html", "text/x-anything", "application/xhtml+xml")))
    assert all(map(is_readable, ("application/pdf", "application/epub+zip", "application/rss+xml", "message/rfc822")))
    assert not any(map(is_readable, ("image/png", "application/zip", "application/json")))
