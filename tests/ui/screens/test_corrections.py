"""Corrections of marks and names on the screen, each by one key."""

import pytest

from tests.ui.reader import Reader, open_reader
from tests.ui.screen_text import screen_text
from tui_reader.model import Annotations, Assertion, Attribution
from tui_reader.ui import phrasing


def found(reader: Reader) -> Annotations:
    """The marks and names as they are shown."""
    assert reader.pane.document is not None
    return reader.pane.document.annotations


def first_quote(reader: Reader) -> Attribution:
    return found(reader).attributions[0]


async def type_in(reader: Reader, text: str) -> None:
    for letter in text:
        await reader.press("space" if letter == " " else letter)
    await reader.press("enter")


async def test_a_wrong_mark_is_removed_and_comes_back() -> None:
    """D removes the current mark, U brings it back, ^r removes it again."""
    async with open_reader() as reader:
        before = found(reader)
        await reader.press("a", "D")
        assert found(reader).attributions == before.attributions[1:]
        assert reader.said == "The mark is removed. U takes it back."
        await reader.press("U")
        assert found(reader) == before
        assert reader.said == "Taken back: 0 corrections left. ^r makes it again."
        await reader.press("ctrl+r")
        assert found(reader).attributions == before.attributions[1:]


async def test_walking_goes_on_where_a_mark_was_removed() -> None:
    """Behind a removed mark comes the next one, and not the first of the screen; before it the one before."""
    async with open_reader() as reader:
        await reader.press("]", "]", "]")
        third = reader.screen.view.current
        assert third == 2
        await reader.press("D", "]")
        assert reader.screen.view.current == third
        await reader.press("D", "[")
        assert reader.screen.view.current == third - 1


async def test_another_speaker_is_chosen_among_the_names() -> None:
    """The speaker is one of the names; the mark stays current, and is called the person's own."""
    async with open_reader() as reader:
        await reader.press("a")
        before = reader.screen.view.current
        await reader.press("i", "down", "enter")
        after = first_quote(reader)
        assert after.confidence == 1.0
        assert reader.said == f"Said by {after.speaker} now. U takes it back."
        assert reader.screen.view.current == before
        assert "yours" in phrasing.headline(after)


async def test_another_speaker_is_typed() -> None:
    """A name that the article does not have is typed; what is typed is cleaned."""
    async with open_reader() as reader:
        await reader.press("a", "i")
        await type_in(reader, "Lee Yard")
        assert (first_quote(reader).speaker, first_quote(reader).speaker_kind) == ("Lee Yard", "named")
        assert reader.said == "Said by Lee Yard now. U takes it back."


async def test_what_is_typed_precedes_no_name_that_has_it() -> None:
    """Typed words find a name of the article; behind it stands what is typed, and nothing that is typed is lost."""
    async with open_reader() as reader:
        await reader.press("a", "i", "b", "r", "a")
        shown = screen_text(reader.app)
        assert shown.index("Hal Brandt  ") < shown.index("“bra”, as typed")
        await reader.press("down", "enter")
        assert first_quote(reader).speaker == "bra"
        await reader.press("i", "b", "r", "a", "n", "enter")
        assert first_quote(reader).speaker == "Hal Brandt"


async def test_nobody_by_name_says_so() -> None:
    """A wrong name is taken away without another one."""
    async with open_reader() as reader:
        await reader.press("a", "i", "up", "enter")
        assert (first_quote(reader).speaker, first_quote(reader).speaker_kind) == (None, "unnamed")


async def test_a_quote_becomes_a_claim() -> None:
    """The class of a mark is chosen from three."""
    async with open_reader() as reader:
        words = first_quote(reader).content
        await reader.press("a", "F", "down", "enter")
        assert any(
            (one.start, one.end) == (words[0].start, words[-1].end)
            for one in found(reader).assertions
            if isinstance(one, Assertion)
        )
        assert reader.said == "It is marked as a claim now. U takes it back."


async def test_selected_words_are_marked() -> None:
    """Words that are selected by keys become a mark of the class that is chosen."""
    async with open_reader() as reader:
        await reader.press("a", "D", "v", "w", "w", "m", "down", "enter")
        assert found(reader).assertions[0].reasons[0].rule == "person.drew"
        assert not reader.screen.is_selecting


async def test_a_mark_gets_the_limits_of_the_selection() -> None:
    """The current mark shrinks to what is selected in it."""
    async with open_reader() as reader:
        await reader.press("a", "v", "w", "E")
        assert reader.said == "The mark has the limits of the selection. U takes it back."
        before = first_quote(reader).content
        assert sum(end - start for start, end in before) < 40


async def test_without_a_selection_the_key_says_what_is_missing() -> None:
    """Limits, marks and notes ask for words first."""
    async with open_reader() as reader:
        for key, told in (("m", "Select the words first"), ("B", "A note is on a mark")):
            await reader.press(key)
            assert reader.said.startswith(told)
        await reader.press("a", "E")
        assert reader.said.startswith("Select the words of the mark first")


async def test_a_note_is_kept_with_its_mark() -> None:
    """A note is shown with all that is known of the mark, is changed by the same key, and removed by a hyphen."""
    async with open_reader() as reader:
        await reader.press("a", "B")
        await type_in(reader, "call her")
        assert [one.text for one in reader.pane.remarks] == ["call her"]
        await reader.press("B")
        assert reader.app.screen.query_one("Input").value == "call her"  # type: ignore[attr-defined]
        await reader.press(*["backspace"] * 8)
        await type_in(reader, "-")
        assert reader.pane.remarks == ()


@pytest.mark.parametrize("key", ["D", "i", "F", "B", "V"])
async def test_nothing_is_changed_that_cannot_be_seen(key: str) -> None:
    """Where the current mark is not on the screen, the key leads to it; pressed again, it does what it does."""
    async with open_reader(size=(120, 12)) as reader:
        before = found(reader)
        await reader.press("a", "G", key)
        assert reader.said == "The current mark was not on the screen. Here it is: press the key again."
        assert found(reader) == before
        mark = reader.screen.view.current_mark
        assert mark is not None
        assert reader.screen.view.is_in_sight(mark.start, mark.end)
        await reader.press(key)
        assert len(reader.app.screen_stack) == 2 or reader.said.endswith("U takes it back.")


async def test_names_are_changed_in_their_list() -> None:
    """In the list of names, D hides the name that is pointed at, and F gives it another type."""
    async with open_reader() as reader:
        await reader.press("S", "tab")
        names = [entity.name for entity in found(reader).entities]
        await reader.press("D")
        assert len(found(reader).entities) == len(names) - 1
        await reader.press("U")
        assert [entity.name for entity in found(reader).entities] == names


async def test_a_name_is_joined_to_another_by_typed_words() -> None:
    """+ finds the other name by words of it, as every list of names does."""
    async with open_reader() as reader:
        await reader.press("S", "tab", "plus", *"quint", "enter")
        assert reader.said == "“Hal Brandt” is “Nora Quint”, too. U takes it back."
        assert len([entity for entity in found(reader).entities if entity.type == "person"]) == 1


async def test_corrections_stay_with_their_article() -> None:
    """After another article and back, and after a reload, the corrections are there."""
    async with open_reader() as reader:
        await reader.press("a", "D")
        corrected = found(reader)
        await reader.press("r")
        await reader.until(lambda: not reader.pane.busy)
        assert found(reader) == corrected


async def test_all_visits_of_an_article_have_its_corrections() -> None:
    """An article that was opened a second time has the corrections of the first time, and the first those of the second."""
    async with open_reader("https://example.org/ferry") as reader:
        before = found(reader)
        await reader.press("a", "D")
        for location in ("https://example.org/harbour", "https://example.org/ferry"):
            reader.pane.open(location)
            await reader.until(lambda: not reader.pane.busy)
        assert found(reader).attributions == before.attributions[1:]
        await reader.press("U", "H", "H")
        await reader.until(lambda: not reader.pane.busy)
        assert found(reader) == before


async def test_a_note_leaves_what_is_shown_alone() -> None:
    """Notes and ticks change no marks: the statements of one source are still shown alone."""
    async with open_reader() as reader:
        await reader.press("tab", "enter", "escape")
        alone, composition = reader.screen.view.alone, reader.pane.composition
        assert alone is not None
        await reader.press("V", "U")
        assert reader.screen.view.alone == alone
        assert reader.pane.composition is composition
        await reader.press("D")
        assert reader.screen.view.alone is None


@pytest.mark.parametrize(
    "keys", ["i down enter", "F down enter", "B x enter", "Q x escape", "Q D escape", "Q i enter", "v w m down enter"]
)
async def test_another_article_under_a_dialog_is_not_corrected(keys: str) -> None:
    """What was chosen for the words of one article is refused where another one has come meanwhile."""
    async with open_reader() as reader:
        await reader.press("a")
        *asking, last = keys.split()
        opening, answers = (asking[:3], [*asking[3:], last]) if asking[0] == "v" else (asking[:1], [*asking[1:], last])
        await reader.press(*opening)
        reader.pane.open("other.html")
        await reader.until(lambda: not reader.pane.busy)
        reader.app.said = None
        before = found(reader)
        await reader.press(*answers)
        assert reader.said == "Another text came under the dialog: nothing was done."
        assert found(reader) == before
        assert reader.pane.remarks == ()
