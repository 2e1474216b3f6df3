"""Media types as a transport names them (RFC 9110, section 8.3)."""

from typing import Final, NamedTuple

# Types of what holds no article, by the whole type or by the part before the slash. Of any other type the content decides.
_NOUNS: Final = {
    "application/zip": "an archive",
    "application/json": "data for programs",
    "application/ecmascript": "a program",
    "application/javascript": "a program",
    "application/x-javascript": "a program",
    "application/wasm": "a program",
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
    """Parse a ``Content-Type`` header; a missing or empty part is ``None``."""
    media_type, *parameters = header.lower().split(";")
    charset = None
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "charset":
            charset = value.strip(" \t\"'") or None
    return ContentType(media_type.strip() or None, charset)


def noun_without_article(media_type: str | None) -> str | None:
    """Return a noun for a type without articles, as "a picture (image/png)".

    For any other type ``None`` is returned.
    """
    if media_type is None:
        return None
    noun = _NOUNS.get(media_type) or _NOUNS.get(media_type.partition("/")[0])
    return f"{noun} ({media_type})" if noun else None
