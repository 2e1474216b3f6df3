import pytest

from tests.readers.mime.messages import HEADER, letter, saved_page
from tui_reader.readers.mime.kind import mime_kind


@pytest.mark.parametrize(
    ("head", "declared", "expected"),
    [
        (letter().as_bytes(), None, "mail"),
        (letter().as_bytes().replace(b"\n", b"\r\n"), "plain text", "mail"),
        (b"From ana@a.example Mon Nov 18 2019\n" + letter().as_bytes(), None, "mail"),
        (HEADER.encode(), None, "mail"),
        (b"Received: from a\n\tby b\nFrom: c\n\nText", None, "mail"),
        (b"X-Note: a\n\nText", "mail", "mail"),
        (saved_page("<p>a"), None, "saved page"),
        (saved_page("<p>a").replace(b"From: <Saved by Blink>\r\n", b""), None, "saved page"),
        (saved_page("<p>a"), "saved page", "saved page"),
        (saved_page("<p>a"), "mail", "saved page"),
        (b"From: the desk\nThe ferry is late.", None, None),
        (b"Subject: a word\n\nText", None, None),
        (b"Note: the ferry is late.\n", None, None),
        (b"The ferry is late.", "mail", None),
        (b"", "saved page", None),
    ],
)
def test_messages_are_known_by_their_fields(head: bytes, declared: str | None, expected: str | None) -> None:
    """A few fields together make a message, one alone makes none, whatever the name of the file says."""
    assert mime_kind(head, declared) == expected
