"""What a transport says about the kind of its bytes: media types (RFC 9110, section 8.3) and the endings of names."""

from pathlib import PurePosixPath
from typing import NamedTuple

# What can hold an article, beside every ``text/``. A type that says nothing leaves it to the content.
_READABLE = {
    "application/xhtml+xml",
    "application/xml",
    "application/gzip",
    "application/x-gzip",
    "application/octet-stream",
    "application/markdown",
    "application/pdf",
    "application/x-pdf",
    "application/epub+zip",
    "application/rss+xml",
    "application/x-rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/x-mimearchive",
    "application/mbox",
    "message/rfc822",
    "multipart/related",
}
_SAYS_NOTHING = {"application/octet-stream", "application/gzip", "application/x-gzip", "text/plain"}
_BY_ENDING = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".eml": "message/rfc822",
    ".mht": "multipart/related",
    ".mhtml": "multipart/related",
}
_NOUNS = {
    "application/zip": "an archive",
    "application/json": "data for programs",
    "audio": "a sound recording",
    "font": "a font",
    "image": "a picture",
    "video": "a film",
}


class ContentType(NamedTuple):
    """A ``Content-Type`` header, taken apart and in lower case."""

    media_type: str | None
    charset: str | None


def parse_content_type(header: str) -> ContentType:
    """Take a ``Content-Type`` header apart; what is missing or empty is ``None``."""
    media_type, *parameters = header.lower().split(";")
    charset = None
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "charset":
            charset = value.strip(" \t\"'") or None
    return ContentType(media_type.strip() or None, charset)


def from_name(name: str) -> str | None:
    """Return the media type that a file's name tells by its ending, ``.gz`` left aside, or ``None``."""
    path = PurePosixPath(name.lower().removesuffix(".gz"))
    return _BY_ENDING.get(path.suffix)


def sharpened(media_type: str | None, name: str) -> str | None:
    """Let the name decide where the transport's type says nothing: servers send Markdown as ``text/plain``."""
    if media_type is not None and media_type not in _SAYS_NOTHING:
        return media_type
    return from_name(name) or (media_type if media_type == "text/plain" else None)


def is_readable(media_type: str | None) -> bool:
    """Whether an article can come in this type."""
    return media_type is None or media_type.startswith("text/") or media_type in _READABLE


def noun(media_type: str) -> str:
    """Name the type for a person: "a picture (image/png)"."""
    word = _NOUNS.get(media_type) or _NOUNS.get(media_type.partition("/")[0], "something else")
    return f"{word} ({media_type})"
