import pytest

from tui_reader.errors import LocationError
from tui_reader.sources.location import parse


@pytest.mark.parametrize(
    ("location", "kind"),
    [
        ("-", "standard input"),
        ("https://example.org/a", "web"),
        ("HTTP://EXAMPLE.ORG", "web"),
        (" https://example.org/a ", "web"),
        ("article.html", "file"),
        ("/srv/a:b", "file"),
        ("./-", "file"),
        ("~/a", "file"),
    ],
)
def test_a_location_is_a_page_a_file_or_standard_input(location: str, kind: str) -> None:
    """The form of a location tells its kind."""
    assert parse(location).kind == kind


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://example.org/a", "javascript:alert(1)", "gopher:a"])
def test_other_schemes_are_refused(location: str) -> None:
    """Only http and https addresses are opened."""
    with pytest.raises(LocationError, match="only http and https"):
        parse(location)


@pytest.mark.parametrize("location", ["", "  "])
def test_an_empty_location_is_refused(location: str) -> None:
    """Nothing is no location."""
    with pytest.raises(LocationError, match="No location"):
        parse(location)
