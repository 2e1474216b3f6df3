"""Tests that every list shows its cursor, and the text its marks, where colours cannot be seen."""

from collections.abc import Iterator

import pytest
from textual.strip import Strip

from tests.ui.reader import Reader, open_reader


def _rows(reader: Reader) -> Iterator[Strip]:
    """The rows of the screen as they are sent to the terminal."""
    yield from reader.app.screen._compositor.render_strips()


def _reversed_text(strip: Strip) -> str:
    return "".join(piece.text for piece in strip if piece.style and piece.style.reverse).strip()


def _pointed(reader: Reader) -> list[str]:
    """The reversed parts of rows that begin with the sign of a cursor."""
    return [text for text in map(_reversed_text, _rows(reader)) if text.startswith(">")]


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        (["tab"], "Hal Brandt"),
        (["S", "tab"], "Hal Brandt"),
        (["S", "S", "tab", "j"], "What happens next"),
        (["t", "down"], "What happens next"),
        (["l"], "report"),
        (["T"], "ansi"),
        (["colon", "down"], ""),
    ],
    ids=["sources", "names", "outline", "contents", "links", "themes", "palette"],
)
async def test_the_cursor_of_a_list_can_be_seen(keys: list[str], row: str) -> None:
    """In the terminal's own colours the current row is reversed as a whole, and has a sign before it."""
    async with open_reader(theme="ansi") as reader:
        await reader.press(*keys)
        pointed = _pointed(reader)
        assert len(pointed) == 1
        assert row in pointed[0]


async def test_marks_have_attributes_on_sixteen_colours() -> None:
    """Quotes are underlined, claims italic or bold, promotion dim, and nothing has a colour that cannot be read on white or black."""
    async with open_reader(theme="ansi") as reader:
        seen = {
            piece.text: piece.style
            for strip in _rows(reader)
            for piece in strip
            if piece.style is not None and piece.text.strip()
        }
        assert seen["“We will publish the list,”"].underline
        assert seen["Marlow's council meets on 9 March"].italic
        loud = seen["The boat was the oldest in the fleet and a disgrace to the harbour"]
        assert (loud.bold, loud.italic) == (True, True)
        assert seen["Do you like this story? Sign up for our morning letter."].dim
        assert seen["report"].overline
        colors = {str(style.color.name) for style in seen.values() if style.color is not None}
        assert colors <= {"default", "color(5)", "color(1)"}  # magenta and red
