"""The list of quotes and claims, to be ticked off on the screen."""

import re

from textual.widgets import OptionList, Static

from tests.ui.reader import Reader, open_reader
from tests.ui.screen_text import screen_text
from tests.ui.screens.test_corrections import type_in
from tui_reader.ui import phrasing
from tui_reader.ui.preferences import Configuration, Preferences


def title(reader: Reader) -> str:
    return str(reader.app.screen.query_one(".dialog-title", Static).content)


def rows(reader: Reader) -> list[str]:
    return [str(option.prompt) for option in reader.app.screen.query_one(OptionList).options]


async def test_every_quote_and_claim_has_a_row() -> None:
    """A row has the letter of the mark, the speaker of a quote, and the words; promotional text is not to be checked."""
    async with open_reader() as reader:
        await reader.press("Q")
        marks = [mark for mark in reader.screen.view.scene.marks if mark.kind != "promo"]
        assert len(rows(reader)) == len(marks)
        assert "  ? The boat was the oldest in the fleet and a disgrace to the harbour" in rows(reader)
        assert title(reader).startswith(f"To check: {len(marks)}/{len(marks)}, 0 ticked")


async def test_all_keys_of_the_list_stand_in_it() -> None:
    """The hint has as many rows as it needs on a small screen, and a row names the speaker without the role."""
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("Q")
        shown = " ".join(screen_text(reader.app).split())
        assert "Esc close" in shown
        assert '" Hal Brandt: “Nobody stood' in shown


async def test_a_statement_is_ticked_in_the_list() -> None:
    """Each press gives the next state; the list stays open at the statement, and an undo takes the last press back."""
    async with open_reader() as reader:
        await reader.press("Q", "j", "x")
        assert [row[0] for row in rows(reader)][:3] == [" ", "+", " "]
        await reader.press("x")
        assert rows(reader)[1].startswith("~")
        await reader.press("x", "x")
        assert rows(reader)[1].startswith(" ")
        await reader.press("x", "escape")
        [remark] = reader.pane.remarks
        assert remark.status == "checked"
        await reader.press("U")
        assert reader.pane.remarks == ()


async def test_the_list_is_shortened_and_sorted() -> None:
    """f shows claims, quotes, or what is not ticked; o sorts by strength or by speaker, the narrator last."""
    async with open_reader() as reader:
        await reader.press("Q")
        every = rows(reader)
        await reader.press("x", "f")
        assert {row[2] for row in rows(reader)} == {"?"}
        await reader.press("f")
        assert {row[2] for row in rows(reader)} == {'"'}
        await reader.press("f")
        assert len(rows(reader)) == len(every) - 1
        await reader.press("f", "o", "o")
        words = [row[4:].casefold() for row in rows(reader) if row[2] == '"']
        assert words == sorted(words)
        assert [row[2:] for row in rows(reader)[len(words) :]] == [row[2:] for row in every if row[2] == "?"]


async def test_a_statement_stays_pointed_at() -> None:
    """Shown or sorted in another way, the list points at the same statement, or at its first row where that is not listed."""
    async with open_reader() as reader:
        await reader.press("Q", "j", "o")
        choices = reader.app.screen.query_one(OptionList)
        first = rows(reader)[choices.highlighted or 0]
        await reader.press("o")
        assert rows(reader)[choices.highlighted or 0] == first
        await reader.press("f", "f", "f", "f", "x")
        assert sum(row.startswith("+") for row in rows(reader)) == 1


async def test_the_list_leads_to_the_statement_and_back() -> None:
    """Enter makes the statement current, and the jump list leads back to where one was."""
    async with open_reader() as reader:
        await reader.press("Q", "end", "enter")
        marks = [mark for mark in reader.screen.view.scene.marks if mark.kind != "promo"]
        assert reader.screen.view.current == marks[-1].number


async def test_the_current_mark_is_ticked_by_one_key() -> None:
    """V ticks where one reads; a note and a tick stand beside each other."""
    async with open_reader() as reader:
        await reader.press("a", "V")
        assert reader.said == "Marked as checked. U takes it back."
        await reader.press("B")
        await type_in(reader, "two sources")
        [remark] = reader.pane.remarks
        assert (remark.status, remark.text) == ("checked", "two sources")
        await reader.press("V", "V", "V")
        assert reader.said == "Not ticked any more."
        assert reader.pane.remarks[0].text == "two sources"


async def test_another_speaker_is_given_in_the_list() -> None:
    """i asks for the speaker of the statement that is pointed at, by a name of the article or one that is typed; the list stays there."""
    async with open_reader() as reader:
        await reader.press("Q", "j", "i")
        await type_in(reader, "Lee Yard")
        assert '" Lee Yard' in rows(reader)[1]
        assert reader.app.screen.query_one(OptionList).highlighted == 1
        assert reader.said == "Said by Lee Yard now. U takes it back."
        await reader.press("x", "i", "up", "enter", "escape")
        assert reader.pane.remarks[0].status == "checked"
        await reader.press("U", "U", "U")
        assert reader.pane.remarks == ()


async def test_a_claim_becomes_a_quote_in_the_list() -> None:
    """Whoever knows who said what the narrator seems to say gives it to them, and the row says so."""
    async with open_reader() as reader:
        await reader.press("Q", "f", "i", "enter")
        claims = len(rows(reader))
        await reader.press("escape", "Q", "f")
        assert len(rows(reader)) == claims
        await reader.press("escape", "U", "Q", "f")
        assert len(rows(reader)) == claims + 1


async def test_the_row_that_is_pointed_at_stands_whole_below_the_list() -> None:
    """However narrow the screen is, all words of the statement can be read, with its kind, its cue and how sure it is."""
    async with open_reader(size=(60, 24)) as reader:
        await reader.press("Q", "j", "j")
        mark = [mark for mark in reader.screen.view.scene.marks if mark.kind != "promo"][2]
        whole = " ".join(str(reader.app.screen.query_one("_Whole Static", Static).content).split())
        shown = " ".join(" ".join(re.findall("│(.*)│", screen_text(reader.app))).split())
        assert phrasing.statement(reader.screen.view.scene.article, mark) in whole
        assert "partly quoted · cue: wrote in its report · how sure: 90 %" in whole
        assert whole in shown


async def test_a_statement_that_is_higher_than_its_place_is_scrolled() -> None:
    """On a short screen the line above the statement names the keys, and Right leads to its end."""
    async with open_reader(size=(60, 14)) as reader:
        await reader.press("Q", "j", "j")
        assert "90 %" not in screen_text(reader.app)
        assert "Right Left scroll" in screen_text(reader.app)
        await reader.press("right", "right", "right")
        assert "90 %" in screen_text(reader.app)


async def test_the_keys_of_corrections_act_on_the_row_that_is_pointed_at() -> None:
    """D, F, B and U do in the list what they do in the text; where words must be selected first, the key says so."""
    async with open_reader() as reader:
        await reader.press("Q", "j")
        before = rows(reader)
        await reader.press("D")
        assert rows(reader) == [before[0], *before[2:]]
        assert reader.app.screen.query_one(OptionList).highlighted == 1
        await reader.press("U")
        assert rows(reader) == before
        await reader.press("F", "down", "enter")
        assert (before[2][2], rows(reader)[2][2]) == ('"', "?")
        await reader.press("B")
        await type_in(reader, "call him")
        assert [one.text for one in reader.pane.remarks] == ["call him"]
        assert "call him" in str(reader.app.screen.query_one("_Whole Static", Static).content)
        for key in ("E", "m", "v"):
            await reader.press(key)
            assert reader.said.startswith("Words are selected in the text: Enter goes there")


async def test_title_and_keys_stand_whole_on_a_small_screen() -> None:
    """On 60 columns the title takes a row and the keys take three, and nothing is cut off."""
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("Q")
        shown = " ".join(screen_text(reader.app).replace("│", " ").split())
        assert "i speaker" in shown
        assert "o order Esc close" in shown
        assert "To check: 8/8, 0 ticked · all, by place" in shown
        await reader.press("o", "o", "f", "f", "f")
        assert "8/8, 0 ticked · unticked, by speaker │" in " ".join(screen_text(reader.app).split())


async def test_the_row_that_is_pointed_at_stays_in_sight() -> None:
    """In another order and another choice, the list shows the row that it points at."""
    async with open_reader(size=(60, 14)) as reader:
        await reader.press("Q")
        for key in "oofoofoofoof":
            await reader.press(key)
            assert "│>" in screen_text(reader.app)


async def test_the_keys_of_the_list_are_its_own() -> None:
    """The keys that the list names do what it says, whatever commands of the screen a person has put on them."""
    keys = {"mark.speaker": ("o", "f5"), "claim.list": ("x",), "mark.tick": ("i",)}
    async with open_reader(configuration=Configuration(Preferences(keys=keys))) as reader:
        await reader.press("x", "x")
        assert reader.pane.remarks[0].status == "checked"
        for key in ("i", "f5"):
            await reader.press(key)
            assert "Nobody by name" in screen_text(reader.app)
            await reader.press("escape")
        await reader.press("o")
        assert ", by need" in screen_text(reader.app)
