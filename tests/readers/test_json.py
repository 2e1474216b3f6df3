import pytest

from tui_reader.readers.json import parse_json


def test_line_breaks_within_strings_are_borne_with() -> None:
    """Pages write them as they are."""
    assert parse_json('{"name": "The\nFerry"}') == {"name": "The\nFerry"}


@pytest.mark.parametrize(
    "text", ["", "{", "[1,]", "9" * 5000, "[" * 100_000, '{"a":' * 100_000, "\x00", '{"a": 1} more', "'a'"]
)
def test_what_is_no_json_is_nothing(text: str) -> None:
    """Broken, endlessly deep, or a number of more digits than can be counted with: nothing, and no fault."""
    assert parse_json(text) is None
