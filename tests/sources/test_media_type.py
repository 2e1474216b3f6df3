import pytest

from tui_reader.sources.media_type import noun_without_article, parse_content_type


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


@pytest.mark.parametrize("media_type", [None, "text/x-anything", "application/pdf", "application/x-of-next-year"])
def test_a_type_that_may_hold_an_article_is_fetched(media_type: str | None) -> None:
    """A source knows no formats: of a type that it has not heard of, the content decides."""
    assert noun_without_article(media_type) is None


@pytest.mark.parametrize("media_type", ["image/png", "application/zip", "application/json", "application/javascript"])
def test_a_type_that_holds_no_article_has_a_noun(media_type: str) -> None:
    """Pictures, archives and programs are named with their type."""
    noun = noun_without_article(media_type)
    assert noun is not None
    assert noun.endswith(f" ({media_type})")
