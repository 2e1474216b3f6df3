"""Ways through the article by key: from mark to mark, and by leaps that can be undone."""

import re

import pytest

from tests.ui.reader import Reader, open_reader
from tests.ui.screen_text import screen_text
from tests.ui.screens.test_reading_screen import _type

SMALL = (60, 12)


async def _search(reader: Reader) -> None:
    await reader.press("slash", *"publish", "enter")


async def _per_cent(reader: Reader) -> None:
    await reader.press("%")
    await _type(reader, "80")


async def _heading(reader: Reader) -> None:
    await reader.press("t", "2", "enter")


async def _source(reader: Reader) -> None:
    await reader.press("s", "enter", "s", "enter")


async def _name(reader: Reader) -> None:
    await reader.press("s", "S", "enter", "s", "enter")


async def _mark(reader: Reader) -> None:
    reader.screen.view.alone = frozenset({len(reader.screen.view.scene.marks) - 1})
    await reader.press("]")


async def _end(reader: Reader) -> None:
    await reader.press("G")


async def _column(reader: Reader) -> None:
    await reader.pilot.click("MarkColumn", offset=(0, 9))


LEAPS = {
    "search": _search,
    "per cent": _per_cent,
    "heading": _heading,
    "source": _source,
    "name": _name,
    "mark beyond the screen": _mark,
    "end": _end,
    "mark column": _column,
}


@pytest.mark.parametrize("leap", LEAPS)
async def test_every_leap_can_be_undone(leap: str) -> None:
    """Comma leads back to where a leap began, semicolon to where it led; at both ends that is said."""
    async with open_reader(size=SMALL) as reader:
        view = reader.screen.view
        await reader.press("j")
        await LEAPS[leap](reader)
        await reader.until(lambda: view.top_row > 1)
        reader.app.unsay()  # a message of two rows leaves fewer to the text
        await reader.pilot.pause()
        there = view.top_row
        await reader.press("comma")
        assert view.top_row == 1
        assert reader.said.startswith("Back where the leap began")
        await reader.press("comma")
        assert view.top_row == 1
        assert reader.said.startswith("There is no earlier place")
        await reader.press("semicolon")
        reader.app.unsay()
        await reader.pilot.pause()
        assert view.top_row == there
        await reader.press("semicolon")
        assert reader.said == "There is no later place to go forward to."


async def test_reading_on_is_no_leap() -> None:
    """Rows, pages, paragraphs and marks in sight are not remembered."""
    async with open_reader(size=SMALL) as reader:
        await reader.press("j", "space", "d", "}", "]", "b", "u", "k", "comma")
        assert reader.said.startswith("There is no earlier place")


async def test_a_search_is_one_leap() -> None:
    """However many matches were passed while the words were typed: back leads to where the search began."""
    async with open_reader(size=SMALL) as reader:
        await reader.press("j", "slash", *"council", "down", "enter", "comma")
        assert reader.screen.view.top_row == 1


async def test_places_belong_to_their_article() -> None:
    """Another article begins without places to go back to."""
    async with open_reader(size=SMALL) as reader:
        await reader.press("G", "o")
        await _type(reader, "second.html")
        await reader.until(lambda: reader.pane.document and reader.pane.document.location == "second.html")
        await reader.until_marked()
        await reader.press("comma")
        assert reader.said.startswith("There is no earlier place")


async def test_kinds_and_speakers_have_keys() -> None:
    """Quotes, claims, promos and the words of one speaker are walked through by a key each, and back by another."""
    async with open_reader() as reader:
        view = reader.screen.view
        kinds = []
        for key in ("a", "asterisk", "number_sign", "c", "p", "P", "C", "A"):
            await reader.press(key)
            kinds.append(view.current_mark.kind if view.current_mark else None)
            if key in {"asterisk", "number_sign"}:
                mark = view.current_mark
                assert mark is not None
                assert getattr(mark.annotation, "speaker", None) == "Hal Brandt"
        assert kinds[:3] == ["quote"] * 3
        assert kinds[3:5] == ["claim", "promo"]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (["asterisk"], "No mark is current, and so no speaker: . goes to the nearest mark, ] to the next one."),
        (["p", "p"], "There is no promo further down."),
        (["1", "a"], "All quotes are hidden: 1 shows them."),
        (["3", "P"], "All promotion is hidden: 3 shows it."),
        (["0", "full_stop"], "All marks are hidden: 0 shows them, < weaker claims too."),
        (["full_stop", "full_stop"], "This is the nearest mark."),
        (["a", "number_sign"], "There is no mark of this speaker further up."),
    ],
)
async def test_a_walk_that_leads_nowhere_says_why(keys: list[str], said: str) -> None:
    """The sentence names what there is no more of, and how hidden marks come back."""
    async with open_reader() as reader:
        await reader.press(*keys)
        assert reader.said == said


async def test_a_walk_among_marks_shown_alone_says_so() -> None:
    """While the statements of one source are shown alone, nobody is told that there are no claims."""
    async with open_reader() as reader:
        await reader.press("tab", "enter", "escape", "c")
        assert reader.said == "There is no claim further down among the marks shown alone: Esc shows all."


async def test_a_search_that_goes_round_says_so() -> None:
    """Behind the last match comes the first, before the first the last, and the message tells."""
    async with open_reader() as reader:
        await reader.press("slash", *"brandt", "enter")
        await reader.press("n")
        assert reader.said == "2 of 2 matches"
        await reader.press("n")
        assert reader.said == "1 of 2 matches, from the beginning again"
        await reader.press("N")
        assert reader.said == "2 of 2 matches, from the end again"


async def test_the_legend_fits_with_hidden_claims() -> None:
    """The row of loudnesses has room for its brackets, so that no row below it is pushed out."""
    async with open_reader() as reader:
        for _ in range(2):
            await reader.press(">")
            shown = " ".join(screen_text(reader.app).split())
            assert re.search(r"most\)? < >", shown)
            assert "$ promotional" in shown
