"""The headings beside the text and in a list to choose from; the links in another."""

from dataclasses import replace

import pytest
from textual.widgets import Input

from tests.ui.article_view.marked import marked
from tests.ui.reader import Reader, SampleReading, open_reader
from tests.ui.screen_text import screen_text
from tui_reader.model import Annotations, Article
from tui_reader.ui.dialogs.choice import MAXIMUM_ROWS
from tui_reader.ui.dialogs.filtering import FilteredList, NumberedDialog
from tui_reader.ui.dialogs.location_prompt import LocationPrompt
from tui_reader.ui.panels.outline_list import OutlineList
from tui_reader.ui.panels.row_list import MAXIMUM_ROWS as MOST_BESIDE

PARTS = marked(
    ("title", "The harbour"),
    *(
        block
        for number in range(1, 31)
        for block in (
            ("heading", f"Part {number} {'of rust' if number % 10 == 3 else 'of rope'}", 2 + number % 2),
            f"Words of part {number}, with l<a link {number}> in them. " + "They go on for a while. " * 12,
        )
    ),
)


class PartsReading(SampleReading):
    """Reads an article of thirty parts."""

    def read(self, *_: object, **__: object) -> Article:
        return replace(PARTS.article, title="The harbour")

    def annotate(self, *_: object, **__: object) -> Annotations:
        return PARTS.annotations


class ManyPartsReading(PartsReading):
    """Reads an article of more parts than a list can show."""

    def read(self, *_: object, **__: object) -> Article:
        return marked(*(("heading", f"Part {number}") for number in range(1, MAXIMUM_ROWS + 1001))).article

    def annotate(self, *_: object, **__: object) -> Annotations:
        return Annotations()


def _lit(reader: Reader) -> str:
    """The row of the current section."""
    rows = [row.split("•")[1] for row in screen_text(reader.app).splitlines() if "•" in row]
    assert len(rows) == 1
    return rows[0].strip()


def _pointed(reader: Reader) -> str:
    """The row that is pointed at in the list over the text."""
    choices = reader.app.screen.query_one(FilteredList)
    assert choices.highlighted is not None
    return str(choices.get_option_at_index(choices.highlighted).prompt)


def _top(reader: Reader) -> str:
    """What stands at the top of the screen."""
    view = reader.screen.view
    return view.scene.article.text[view.place :].split("\n")[0]


async def test_one_key_walks_the_leaves_of_the_sidebar() -> None:
    """Sources, names, headings, and sources again; each says what comes next where it has room."""
    async with open_reader(reading=PartsReading()) as reader:
        for heading in ("Names", "Outline 31", "Sources", "Names"):
            await reader.press("S")
            assert f"{heading} " in screen_text(reader.app)


async def test_the_current_section_is_lit() -> None:
    """The outline follows the text, and where it has no focus the list follows the section."""
    async with open_reader(reading=PartsReading()) as reader:
        await reader.press("S", "S")
        assert _lit(reader) == "The harbour"
        await reader.press(")", ")")
        await reader.until(lambda: _lit(reader) == "Part 2 of rope")
        await reader.press("space", "space", "space")
        await reader.until(lambda: _lit(reader) == _section(reader))
        await reader.press("G")
        await reader.until(lambda: _lit(reader) == _section(reader))


def _section(reader: Reader) -> str:
    """The last heading that stands at or above the top of the screen."""
    view, offset, found = reader.screen.view, 0, ""
    for line in view.scene.article.text.split("\n"):
        if offset <= view.place and line.startswith(("Part", "The harbour")):
            found = line
        offset += len(line) + 1
    return found


async def test_enter_goes_to_a_section() -> None:
    """The heading comes to the top of the screen and is lit, that of the last screen too; the keys stay in the list."""
    async with open_reader(reading=PartsReading()) as reader:
        await reader.press("S", "S", "tab", "j", "j", "j", "enter")
        assert _top(reader) == "Part 3 of rust"
        await reader.until(lambda: _lit(reader) == "Part 3 of rust")
        assert reader.said == "Part 3 of rust: section 4 of 31"
        assert reader.screen.query_one(OutlineList).has_focus
        await reader.press("G", "enter")
        await reader.until(lambda: _lit(reader) == "Part 30 of rope")
        await reader.press("comma")
        assert _top(reader) == "Part 3 of rust"


async def test_over_the_text_a_section_that_is_chosen_shows() -> None:
    """Where the sidebar lies over the text, it goes away when it has led somewhere."""
    async with open_reader(size=(60, 20), reading=PartsReading()) as reader:
        await reader.press("s", "S", "S", "j", "j", "enter")
        assert "Outline" not in screen_text(reader.app)
        assert _top(reader) == "Part 2 of rope"


async def test_the_outline_of_a_very_long_text_is_that_of_its_surroundings() -> None:
    """Of thousands of headings those around the place are listed, and the others are counted."""
    async with open_reader(reading=ManyPartsReading()) as reader:
        await reader.press("S", "S")
        assert f"… {MAXIMUM_ROWS + 1000 - MOST_BESIDE:,} more" in _listed(reader)
        reader.screen.view.goto_fraction(0.5)
        await reader.until(lambda: _lit(reader) == _section(reader))
        assert _listed(reader)[0].endswith("more")
        assert len(_listed(reader)) == MOST_BESIDE + 2


def _listed(reader: Reader) -> list[str]:
    outline = reader.screen.query_one(OutlineList)
    return [str(outline.get_option_at_index(index).prompt) for index in range(outline.option_count)]


async def test_a_text_without_headings_says_so() -> None:
    """The outline is not left empty without a word."""

    class Plain(SampleReading):
        def read(self, *_: object, **__: object) -> Article:
            return marked("It rained.").article

        def annotate(self, *_: object, **__: object) -> Annotations:
            return Annotations()

    async with open_reader(reading=Plain()) as reader:
        await reader.press("S", "S")
        assert "no headings" in screen_text(reader.app)


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("", "Part 10 of rope"),
        ("23", "Part 22 of rope"),
        ("RUST part", "Part 3 of rust"),
        ("part 30", "Part 30 of rope"),
    ],
)
async def test_contents_open_at_the_place_and_take_words_or_a_number(typed: str, chosen: str) -> None:
    """Enter alone stays in the section; a number points at its row, words leave the rows that have all of them."""
    async with open_reader(reading=PartsReading()) as reader:
        view = reader.screen.view
        view.place = view.scene.article.text.index("Part 10 of")
        await reader.press("t", *[{" ": "space"}.get(key, key) for key in typed], "enter")
        await reader.until(lambda: len(reader.app.screen_stack) == 1)
        assert _top(reader) == chosen or view.progress == 1.0


async def test_links_open_at_the_place() -> None:
    """The first link from the top of the screen on is pointed at; its number, or words of its address, choose another."""
    async with open_reader(reading=PartsReading()) as reader:
        view = reader.screen.view
        view.place = view.scene.article.text.index("Part 10 of")
        await reader.press("l")
        assert _pointed(reader).startswith("10  a link 10  https://example.org/9")
        await reader.press("2", "8", "enter")
        await reader.until(lambda: isinstance(reader.app.screen, LocationPrompt))
        assert "https://example.org/27" in screen_text(reader.app)


async def test_nothing_is_chosen_where_nothing_fits() -> None:
    """Words that no row has leave a sentence, and Enter waits for others; Escape closes."""
    async with open_reader(reading=PartsReading()) as reader:
        await reader.press("t", *"tqz", "enter")
        assert "Nothing here has these words." in screen_text(reader.app)
        assert isinstance(reader.app.screen, NumberedDialog)
        await reader.press(*["backspace"] * 3)
        assert _pointed(reader).endswith("The harbour")
        await reader.press("escape")
        assert len(reader.app.screen_stack) == 1


async def test_the_list_keeps_its_height() -> None:
    """The box does not jump while rows go and come."""
    async with open_reader(reading=PartsReading()) as reader:
        await reader.press("t")
        before = reader.app.screen.query_one(FilteredList).size
        await reader.press(*"rust")
        assert reader.app.screen.query_one(FilteredList).size == before


async def test_contents_of_a_very_long_text() -> None:
    """A number leads to its row also where the list can show only a part of all, and words look through all."""
    async with open_reader(reading=ManyPartsReading()) as reader:
        await reader.press("t", *"2900")
        assert _pointed(reader) == "2900  Part 2900"
        await reader.press("escape", "t", *"part", "space", *"2999")
        assert _pointed(reader) == "2999  Part 2999"


async def test_a_page_of_digits_is_no_number() -> None:
    """What is pasted into the line may be longer than any number; then it is words that nothing has."""
    async with open_reader() as reader:
        await reader.press("t")
        await reader.until(lambda: isinstance(reader.app.screen, NumberedDialog))
        reader.app.screen.query_one(Input).value = "9" * 5000
        await reader.until(lambda: "Nothing here has these words." in screen_text(reader.app))


async def test_contents_of_another_article_lead_nowhere() -> None:
    """Where another article has come under the list of headings, the text stays where it is, and the foot says why."""
    async with open_reader(reading=PartsReading()) as reader:
        await reader.press("t", "2", "0")
        reader.pane.open("other.html")
        reader.pane._loader._reading = SampleReading()
        await reader.until(lambda: not reader.pane.busy)
        await reader.press("enter")
        assert reader.said == "Another text came under the dialog: nothing was done."
        assert reader.screen.view.place == 0
