"""Tests of what the keys do, and of what happens while an article is loading."""

import asyncio
import re
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.reader import Reader, SampleReading, open_reader
from tests.ui.screen_text import screen_text
from tui_reader import from_json
from tui_reader.analysis.page import Page
from tui_reader.model import Annotations, Article, Block, Genre
from tui_reader.ui.dialogs.location_prompt import LocationPrompt
from tui_reader.ui.dialogs.prompt import Prompt
from tui_reader.ui.panels import article_pane
from tui_reader.ui.panels.name_list import EntityList
from tui_reader.ui.panels.source_list import SourceList
from tui_reader.ui.panels.title_row import TitleRow
from tui_reader.ui.screens.reading_screen import ReadingScreen
from tui_reader.ui.themes import load_themes, theme_folders


async def _type(reader: Reader, text: str) -> None:
    """Fill the prompt that is open."""
    await reader.until(lambda: isinstance(reader.app.screen, Prompt | LocationPrompt))
    reader.app.screen.query_one("Input").value = text  # type: ignore[attr-defined]
    await reader.press("enter")


class GatedReading(SampleReading):
    """Waits at each gate until the test opens it."""

    def __init__(self) -> None:
        self.read_gate = threading.Event()
        self.mark_gate = threading.Event()
        self.asked: list[str] = []
        self.again: list[bool] = []
        self.stopped: list[str] = []

    def read(
        self,
        location: str,
        *,
        progress: Callable[[int, int | None], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        again: bool = False,
    ) -> Article:
        self.asked.append(location)
        self.again.append(again)
        if location == "slow.html" and progress and cancelled:
            progress(1_200_000, 3_400_000)
            while not self.read_gate.wait(0.01):
                if cancelled():
                    self.stopped.append(location)
                    break
        return super().read(location)

    def annotate(
        self,
        article: Article,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        page: Page | None = None,  # noqa: ARG002
    ) -> Annotations:
        assert progress
        assert cancelled
        progress(34, 100)
        while not self.mark_gate.wait(0.01) and not cancelled():
            pass
        return super().annotate(article)


async def test_text_comes_before_marks() -> None:
    """The article can be read while it is being marked, and the title row says so beside the time to read."""
    reading = GatedReading()
    async with open_reader(reading=reading, marked=False) as reader:
        await reader.until(lambda: "Nobody stood" in screen_text(reader.app))
        await reader.until(lambda: "marking … · 1 min" in screen_text(reader.app))
        assert len(reader.screen.view.scene.marks) == 0
        await reader.until(lambda: "known when all is marked" in screen_text(reader.app))
        reading.mark_gate.set()
        await reader.until_marked()
        assert "known when all is marked" not in screen_text(reader.app)
        assert len(reader.screen.view.census.visible) == 9


async def test_marks_of_a_long_article_come_by_parts() -> None:
    """What is on the screen is marked before the rest, and the current mark stays where it is when more come."""

    gate = threading.Event()

    class Halfway(SampleReading):
        def look_at(self, page: Page, found: Annotations) -> None:
            page.show(replace(found, attributions=found.attributions[1:], promos=()))
            gate.wait()

    async with open_reader(reading=Halfway(), marked=False) as reader:
        await reader.until(lambda: len(reader.screen.view.scene.marks) > 0)
        await reader.press("right_square_bracket")
        before = reader.screen.view.current_mark
        gate.set()
        await reader.until_marked()
        after = reader.screen.view.current_mark
        assert before is not None
        assert after is not None
        assert after.spans == before.spans


async def test_loading_is_shown_and_cancelled() -> None:
    """A slow download says how much has come; Escape stops it and leaves what can be done next."""
    reading = GatedReading()
    async with open_reader("slow.html", reading=reading, marked=False) as reader:
        await reader.until(lambda: "1.2 MB of 3.4 MB" in screen_text(reader.app))
        assert screen_text(reader.app).lower().count("loading") == 1
        await reader.press("escape")
        await reader.until(lambda: reading.stopped == ["slow.html"])
        assert "Stopped" in screen_text(reader.app)
        assert "r    try again" in screen_text(reader.app)
        await reader.press("r")
        await reader.until(lambda: reading.asked == ["slow.html", "slow.html"])
        assert reading.again == [False, True]


async def test_a_slow_load_gives_a_sign_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    """The seconds are told, in the place of the text or, over an article, in the title row."""
    now = 100.0
    monkeypatch.setattr(article_pane, "monotonic", lambda: now)
    reading = GatedReading()
    reading.mark_gate.set()
    async with open_reader(reading=reading) as reader:
        await reader.press("o")
        await _type(reader, "slow.html")
        now += 7
        await reader.until(lambda: "loading slow.html … 1.2 MB of 3.4 MB · 7 s  Esc cancel" in screen_text(reader.app))
        now += 54
        await reader.until(lambda: "1.2 MB of 3.4 MB · 61 s  Esc cancel" in screen_text(reader.app))
        reading.read_gate.set()
        await reader.until(lambda: not reader.pane.busy)
        assert "61 s" not in screen_text(reader.app)


async def test_quit_while_a_download_hangs() -> None:
    """Quitting does not wait for what is loading."""
    reading = GatedReading()
    async with open_reader("slow.html", reading=reading, marked=False) as reader:
        await reader.press("q")
        assert reader.app._exit
        assert reader.app.return_code == 0
    reading.read_gate.set()


async def test_result_of_an_older_request_is_dropped() -> None:
    """What comes late for an article no longer wanted is not shown."""
    reading = GatedReading()
    reading.mark_gate.set()
    async with open_reader("slow.html", reading=reading, marked=False) as reader:
        await reader.until(lambda: reading.asked)
        await reader.press("o")
        await _type(reader, "other.html")
        await reader.until_marked()
        reading.read_gate.set()
        await reader.pilot.pause()
        assert reader.pane.document is not None
        assert reader.pane.document.location == "other.html"


async def test_failed_open_keeps_the_article() -> None:
    """An error while another article is open can be left with Escape."""
    async with open_reader() as reader:
        await reader.press("o")
        await _type(reader, "missing.html")
        await reader.until(lambda: "Look at the spelling" in screen_text(reader.app))
        await reader.press("escape")
        assert "Nobody stood" in screen_text(reader.app)


async def test_an_error_shows_nothing_of_the_article_it_hides() -> None:
    """While an error is shown, the title row has no time to read, and the way back is named."""
    async with open_reader() as reader:
        await reader.press("o")
        await _type(reader, "missing.html")
        await reader.until(lambda: "Look at the spelling" in screen_text(reader.app))
        assert "1 min" not in screen_text(reader.app)
        assert "Esc  back to the article" in screen_text(reader.app)
        await reader.press("H")
        assert "Nobody stood" in screen_text(reader.app)
        assert len(reader.screen.view.census.visible) == 9


async def test_after_a_failed_or_stopped_open_the_article_is_what_is_loaded_again() -> None:
    """What is loaded again is what is shown, not what could not be opened."""
    reading = GatedReading()
    reading.mark_gate.set()
    async with open_reader(reading=reading) as reader:
        await reader.press("o")
        await _type(reader, "missing.html")
        await reader.until(lambda: "Look at the spelling" in screen_text(reader.app))
        await reader.press("escape", "r")
        await reader.until_marked()
        assert reading.asked == ["ferry.html", "missing.html", "ferry.html"]
        await reader.press("o")
        await _type(reader, "slow.html")
        await reader.until(lambda: "slow.html" in reading.asked)
        await reader.press("escape", "r")
        await reader.until_marked()
        assert reading.asked[-2:] == ["slow.html", "ferry.html"]


class SecondEdition(SampleReading):
    """Reads the sample, and another time with a paragraph more at its beginning."""

    def __init__(self, *, changes: bool) -> None:
        self.changes = changes
        self.times = 0

    def read(self, location: str, **_: object) -> Article:
        article = super().read(location)
        self.times += 1
        if not self.changes or self.times == 1:
            return article
        title, *blocks = article.blocks
        added = "The harbour was closed at noon.\n\n"
        at = blocks[0].start
        moved = [replace(block, start=block.start + len(added), end=block.end + len(added)) for block in blocks]
        new = Block(at, at + len(added) - 2, "paragraph")
        return replace(
            article, text=article.text[:at] + added + article.text[at:], blocks=(title, new, *moved), links=()
        )


@pytest.mark.parametrize("changes", [False, True])
async def test_reload_keeps_the_place(changes: bool) -> None:  # noqa: FBT001 - a column of a table
    """An article loaded again stays at the words at the top of the screen, enters the history once, and its changes are counted."""
    async with open_reader(size=(60, 12), reading=SecondEdition(changes=changes)) as reader:
        await reader.press("space", "space", "j")
        view = reader.screen.view
        before = view.scene.article.text[view.place :][:40]
        await reader.press("r")
        said = "Loaded again: 1 paragraph new or changed." if changes else "Loaded again: the text has not changed."
        await reader.until(lambda: reader.said == said)
        await reader.until_marked()
        assert view.scene.article.text[view.place :][:40] == before
        await reader.press("H")
        assert reader.said == "There is no earlier article."


async def test_an_article_loaded_again_is_marked_where_it_is_read() -> None:
    """The marking begins at the place on the screen, though that has not changed since the article was asked for."""
    places: list[int] = []

    class Asking(SampleReading):
        def look_at(self, page: Page, found: Annotations) -> None:  # noqa: ARG002 - as in the base class
            places.append(page.span().start)

    async with open_reader(size=(60, 12), reading=Asking()) as reader:
        await reader.press("space", "space")
        place = reader.screen.view.place
        await reader.press("r")
        await reader.until(lambda: len(places) == 2)
        await reader.until_marked()
        assert places == [0, place]
        assert place > 0


async def test_an_article_loaded_again_keeps_its_marks_until_all_new_ones_are_there() -> None:
    """Marks and sources stay while a long article is marked again, and none that were there are missing meanwhile."""

    class Slowly(SampleReading):
        def look_at(self, page: Page, found: Annotations) -> None:
            page.show(replace(found, attributions=found.attributions[:1], assertions=()))

    async with open_reader(reading=Slowly()) as reader:
        counts, sources = [], []
        reader.screen.watch(reader.screen.view, "census", lambda census: counts.append(len(census.visible)))
        reader.screen.watch(reader.pane, "composition", lambda who: sources.append(who is not None))
        await reader.press("r")
        await reader.until_marked()
        assert set(counts) == {9}
        assert all(sources)


async def test_what_is_said_of_a_load_goes_with_it() -> None:
    """That an article is loading, or its marks, is no longer said when text or marks are there, or will not come."""
    reading = GatedReading()
    async with open_reader("slow.html", reading=reading, marked=False) as reader:
        await reader.press("l")
        assert "It is still loading" in reader.said
        reading.read_gate.set()
        await reader.until(lambda: reader.pane.document is not None)
        assert reader.said == ""
        await reader.press("]")
        assert reader.said == "There are no marks yet: the text is still being marked."
        await reader.press("w")
        assert "The marks are still on their way" in reader.said
        reading.mark_gate.set()
        await reader.until_marked()
        assert reader.said == ""
    async with open_reader("missing.html", marked=False) as reader:
        await reader.until(lambda: reader.pane.is_noticing and not reader.pane.busy)
        reader.pane.reload()
        assert reader.said == "Loading missing.html again …"
        await reader.until(lambda: not reader.pane.is_loading)
        assert reader.said == ""


async def test_history() -> None:
    """Backspace goes to the article before, L forward again, and there is an end to both."""
    async with open_reader() as reader:
        await reader.press("o")
        await _type(reader, "second.html")
        await reader.until(lambda: reader.pane.document and reader.pane.document.location == "second.html")
        await reader.until_marked()
        await reader.press("backspace")
        assert reader.pane.document is not None
        assert reader.pane.document.location == "ferry.html"
        await reader.press("H")
        await reader.until(lambda: reader.said == "There is no earlier article.")
        await reader.press("L")
        assert reader.pane.document.location == "second.html"


async def _leave_unmarked(reader: Reader, reading: GatedReading) -> None:
    """Open another article before the marks of the first have come, and let all marks come from now on."""
    await reader.until(lambda: reader.pane.document)
    await reader.press("o")
    await _type(reader, "second.html")
    await reader.until(lambda: reader.pane.document and reader.pane.document.location == "second.html")
    reading.mark_gate.set()
    await reader.until_marked()


async def test_an_article_left_too_early_is_marked_when_it_is_shown_again() -> None:
    """H to an article whose marks had not come: they come now, and the article is not read again."""
    reading = GatedReading()
    async with open_reader(reading=reading, marked=False) as reader:
        await _leave_unmarked(reader, reading)
        await reader.press("H")
        await reader.until_marked()
        assert reader.pane.document is not None
        assert reader.pane.document.location == "ferry.html"
        assert len(reader.screen.view.census.visible) == 9
        assert reading.asked == ["ferry.html", "second.html"]


async def test_an_article_goes_on_to_be_marked_when_another_could_not_be_opened() -> None:
    """The error over it is left, and the marks that it interrupted come."""
    reading = GatedReading()
    async with open_reader(reading=reading, marked=False) as reader:
        await reader.until(lambda: reader.pane.document)
        await reader.press("o")
        await _type(reader, "missing.html")
        await reader.until(lambda: reader.pane.is_noticing)
        reading.mark_gate.set()
        await reader.press("escape")
        await reader.until_marked()
        assert len(reader.screen.view.census.visible) == 9


async def test_classes_on_and_off() -> None:
    """1, 2 and 3 show and hide a class, 0 all of them; counts and legend follow."""
    async with open_reader() as reader:
        await reader.press("2")
        assert len(reader.screen.view.census.visible) == 5
        assert "without source        4  2 off" in screen_text(reader.app)
        await reader.press("0")
        assert len(reader.screen.view.census.visible) == 9
        await reader.press("0")
        assert len(reader.screen.view.census.visible) == 0


async def test_promotion_is_folded() -> None:
    """X folds promotional paragraphs to one row where they are longer, and shows them whole again."""
    async with open_reader() as reader:
        reader.screen.view.text_width = 40
        await reader.until(lambda: "morning letter." in screen_text(reader.app))
        await reader.press("x")
        await reader.until(lambda: "morning letter." not in screen_text(reader.app))
        assert "Do you like this story?" in screen_text(reader.app)
        await reader.press("x")
        await reader.until(lambda: "morning letter." in screen_text(reader.app))


async def test_strength() -> None:
    """> hides the quieter claims in the steps in which claims are drawn, < brings them back; both say what is shown."""
    async with open_reader() as reader:
        said = []
        for key in ">>><<<":
            await reader.press(key)
            said.append(reader.said)
            if key == ">" and len(said) == 1:
                assert "3/4  2 on" in screen_text(reader.app)
                assert "wants (hardly) more most" in screen_text(reader.app)
        assert said == [
            "Claims that hardly want a source are hidden: 3 of 4.",
            "Only claims that most want a source are shown: 2 of 4.",
            "Only claims that most want a source are shown already: 2 of 4.",
            "Claims that hardly want a source are hidden: 3 of 4.",
            "All claims are shown: 4 of 4.",
            "All claims are shown already: 4 of 4.",
        ]


async def test_detail_follows_the_current_mark() -> None:
    """The detail bar says who, how, why, and which of how many."""
    async with open_reader() as reader:
        await reader.press(*"]]]]")
        shown = screen_text(reader.app)
        assert '" Two sailors · unnamed  reported' in shown
        assert "4 of 9" in shown
        await reader.press("2")
        await reader.press("]")
        assert "4 of 5" in screen_text(reader.app)


async def test_escape_steps_back_one_at_a_time() -> None:
    """Escape leaves the search bar, then the matches, then the current mark, and never the program."""
    async with open_reader() as reader:
        await reader.press("]")
        await reader.press("slash", *"ferry")
        await reader.until(lambda: reader.pane.finder.index is not None)
        await reader.press("enter")
        assert not reader.screen.is_searching
        assert reader.pane.finder.index is not None
        await reader.press("escape")
        assert reader.pane.finder.index is None
        assert reader.screen.view.current is not None
        await reader.press("escape")
        assert reader.screen.view.current is None
        await reader.press("escape", "escape")
        assert not reader.app._exit


async def test_search_switches() -> None:
    """Control-r makes the words a regular expression, Control-t minds capitals; a bad one says so."""
    async with open_reader() as reader:
        await reader.press("slash", *"LIST")
        bar = reader.screen.search_bar
        assert bar is not None
        await reader.until(lambda: bar.result == "1 of 2")
        await reader.press("ctrl+t")
        await reader.until(lambda: bar.result == "not found")
        await reader.press("ctrl+t", "ctrl+r")
        await reader.press("(")
        await reader.until(lambda: bar.result not in {"1 of 2", "not found", ""})


async def test_matches_are_walked_through() -> None:
    """Down and Up walk in the bar, n and N in the text; Enter leads from one to the other, and both count."""
    async with open_reader() as reader:
        await reader.press("slash", *"the ")
        bar = reader.screen.search_bar
        assert bar is not None
        await reader.until(lambda: bar.result.startswith("1 of"))
        await reader.press("down")
        assert bar.result.startswith("2 of")
        await reader.press("up")
        assert bar.result.startswith("1 of")
        await reader.press("enter")
        assert reader.said.startswith("“the ”: 1 of")
        await reader.press("n")
        assert reader.pane.finder.index == 1
        assert reader.said.startswith("2 of")
        await reader.press("N")
        assert reader.pane.finder.index == 0


async def test_escape_leads_back_to_where_the_search_began() -> None:
    """A search that is given up leaves the text as it was; Enter, typed at once behind the words, accepts the first match."""
    async with open_reader(size=(60, 12)) as reader:
        await reader.press("j", "slash", *"council")
        await reader.until(lambda: reader.pane.finder.index is not None)
        await reader.press("escape")
        assert (reader.screen.view.top_row, reader.pane.finder.index) == (1, None)
        await reader.press("slash", *"pumps", "enter")
        assert not reader.screen.is_searching
        assert reader.pane.finder.index == 0


@pytest.mark.parametrize("key", ["question_mark", "T"])
async def test_same_key_closes(key: str) -> None:
    """What a key opened it closes again."""
    async with open_reader() as reader:
        await reader.press(key)
        await reader.until(lambda: len(reader.app.screen_stack) == 2)
        await reader.press(key)
        await reader.until(lambda: len(reader.app.screen_stack) == 1)


async def test_sidebar_beside_and_over() -> None:
    """s hides the sidebar of a wide screen, and lays it over a narrow one, with the focus in it."""
    async with open_reader() as reader:
        await reader.press("s")
        assert "Sources" not in screen_text(reader.app)
        await reader.press("s")
        assert "Sources" in screen_text(reader.app)
    async with open_reader(size=(80, 24)) as reader:
        assert "Sources" not in screen_text(reader.app)
        await reader.press("s")
        assert reader.screen.query_one(SourceList).has_focus
        await reader.press("escape")
        assert "Sources" not in screen_text(reader.app)
        assert reader.screen.view.has_focus


async def test_walking_through_the_statements_of_a_source() -> None:
    """Enter on a source shows its statements alone and goes through them; ] and [ stay among them, Escape brings all marks back."""
    async with open_reader() as reader:
        assert "Hal Brandt" in screen_text(reader.app).split("Sources")[1]
        await reader.press("tab")
        assert reader.screen.query_one(SourceList).has_focus
        await reader.press("enter")
        await reader.until(lambda: reader.said.startswith("Hal Brandt: 1 of 2 statements"))
        view = reader.screen.view
        assert len(view.census.visible) == 2
        first = view.current
        await reader.press("escape", "]")
        assert view.current != first
        await reader.press("[")
        assert view.current == first
        await reader.press("escape")
        assert len(view.census.visible) == 9


async def test_the_narrator_has_a_share() -> None:
    """Below the sources stands what the narrator says without one; shares are of the words."""
    async with open_reader() as reader:
        row = next(line for line in screen_text(reader.app).splitlines() if "The narrator, no source" in line)
        assert re.search(r"\d+ %$", row.rstrip())


async def test_walking_through_names() -> None:
    """Enter goes to the next mention of a name and shows all of them; e lists one type after the other."""
    async with open_reader() as reader:
        await reader.press("S", "tab")
        names = reader.screen.query_one(EntityList)
        assert names.has_focus
        await reader.press("enter")
        await reader.until(lambda: reader.said == "Hal Brandt: 1 of 2")
        assert len(reader.screen.view.scene.mentions) == 2
        await reader.press("enter")
        await reader.until(lambda: reader.said == "Hal Brandt: 2 of 2")
        await reader.press("escape")
        await reader.press("e")
        assert "e people" in screen_text(reader.app)
        assert "Marlow    " not in screen_text(reader.app).split("People")[1]
        await reader.press("e")
        assert "e places" in screen_text(reader.app)  # there are no organisations


async def test_what_is_known_of_a_name() -> None:
    """As long as the person is at a name in the list, the detail bar says what it is and why."""
    async with open_reader() as reader:
        await reader.press("S", "tab")
        await reader.until(lambda: "Hal Brandt  person · named 2 ×  also Brandt" in screen_text(reader.app))
        assert "the tagger is sure of it" in screen_text(reader.app)
        await reader.press("j")
        await reader.until(lambda: "Nora Quint  person · named" in screen_text(reader.app))
        await reader.press("escape")
        await reader.until(lambda: "person · named" not in screen_text(reader.app))


async def test_mentions_do_not_outlive_their_article() -> None:
    """Escape has nothing to clear of the names that were shown in the article before."""
    async with open_reader() as reader:
        await reader.press("S", "tab", "enter", "escape")
        assert len(reader.screen.view.scene.mentions) == 2
        await reader.press("o")
        await _type(reader, "second.html")
        await reader.until(lambda: reader.pane.document and reader.pane.document.location == "second.html")
        await reader.until_marked()
        await reader.press("right_square_bracket", "escape")
        assert reader.screen.view.current is None


async def test_name_chosen_over_the_text() -> None:
    """Where the sidebar lies over the text, choosing a name closes it, for it would hide the mention."""
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("s", "S", "enter")
        await reader.until(lambda: reader.said == "Hal Brandt: 1 of 2")
        assert "Names" not in screen_text(reader.app)
        assert reader.screen.view.has_focus


async def test_go_to_per_cent() -> None:
    """A number from 0 to 100 is a place; anything else is refused with a sentence."""
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("%")
        await _type(reader, "100%")
        await reader.until(lambda: reader.screen.view.progress == 1)
        await reader.press("%")
        await _type(reader, "soon")
        await reader.until(lambda: "“soon” is not a number" in reader.said)


async def test_contents_and_links() -> None:
    """Contents go to a heading; a link shows its address before it is opened."""
    async with open_reader(size=(60, 15)) as reader:
        await reader.press("t")
        await reader.until(lambda: "Contents" in screen_text(reader.app))
        await reader.press("down", "enter")
        await reader.until(lambda: reader.screen.view.progress > 0)
        await reader.press("l")
        await reader.until(lambda: "https://example.org/report" in screen_text(reader.app))
        await reader.press("enter")
        await reader.until(lambda: isinstance(reader.app.screen, LocationPrompt))
        assert "https://example.org/report" in screen_text(reader.app)


async def test_save_asks_before_it_overwrites(tmp_path: Path) -> None:
    """w asks where to; a file that is there is kept unless y is pressed; the folder is remembered."""
    path = tmp_path / "ferry.md"
    async with open_reader() as reader:
        await reader.press("w")
        await _type(reader, str(path))
        await reader.until(lambda: reader.said == f"Saved as {path}")
        path.write_text("mine", encoding="utf-8")
        await reader.press("w")
        await reader.until(lambda: isinstance(reader.app.screen, Prompt))
        assert reader.app.screen.query_one("Input").value.startswith(str(tmp_path))  # type: ignore[attr-defined]
        await _type(reader, str(path))
        await reader.until(lambda: "There is such a file already" in screen_text(reader.app))
        await reader.press("escape")
        await reader.until(lambda: len(reader.app.screen_stack) == 1)
        assert path.read_text(encoding="utf-8") == "mine"
        await reader.press("w")
        await _type(reader, str(path))
        await reader.until(lambda: "There is such a file already" in screen_text(reader.app))
        await reader.press("y")
        await reader.until(lambda: path.read_text(encoding="utf-8") != "mine")


async def test_save_by_the_ending(tmp_path: Path) -> None:
    """A file whose name ends like an export is written by it, and can be read back."""
    path = tmp_path / "ferry.json"
    async with open_reader() as reader:
        await reader.press("w")
        await reader.until(lambda: ".md  Markdown with elements" in screen_text(reader.app))
        await _type(reader, str(path))
        await reader.until(lambda: reader.said == f"Saved as {path}")
    assert from_json(path.read_text(encoding="utf-8")).article.title


async def test_save_that_fails(tmp_path: Path) -> None:
    """A folder that is not there ends in a sentence."""
    async with open_reader() as reader:
        await reader.press("w")
        await _type(reader, str(tmp_path / "nowhere" / "ferry.md"))
        await reader.until(lambda: "could not be saved" in reader.said)


async def test_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """y copies the mark with its speaker, Y a citation; without a mark y says so."""
    for variable in ("TMUX", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    async with open_reader() as reader:
        await reader.press("y")
        await reader.until(lambda: "Nothing to copy" in reader.said)
        await reader.press("]", "y")
        await reader.until(lambda: reader.app.clipboard)
        assert reader.app.clipboard == "“Nobody stood in the gangways,” … “and nobody was turned away.” — Hal Brandt"
        await reader.press("Y", "enter")
        await reader.until(lambda: "https://example.org/ferry" in reader.app.clipboard)
        assert reader.app.clipboard.endswith("The Marlow Post, 2027-03-03, https://example.org/ferry")
        await reader.press("Y", "j", "j", "enter")
        await reader.until(lambda: reader.app.clipboard.startswith("@misc{quint2027ferry,"))
        assert "BibTeX" in reader.said


async def test_theme_is_tried_and_taken_back() -> None:
    """Each theme shows while it is pointed at; Escape goes back, Enter keeps it."""
    async with open_reader() as reader:
        await reader.press("T")
        await reader.press("j")
        await reader.until(lambda: reader.app.theme == "reader-light")
        await reader.press("escape")
        await reader.until(lambda: reader.app.theme == "reader-dark")
        await reader.press("T")
        await reader.press("j", "enter")
        await reader.until(lambda: len(reader.app.screen_stack) == 1)
        assert reader.app.theme == "reader-light"


@pytest.mark.parametrize("theme", sorted(load_themes(theme_folders()[:1]).loaded))
async def test_every_theme_paints_every_part(theme: str) -> None:
    """No style sheet names a variable that a theme lacks."""
    async with open_reader(theme=theme) as reader:
        await reader.press(
            "]", "slash", "escape", "question_mark", "escape", "t", "escape", "w", "escape", "T", "escape"
        )


async def test_zen() -> None:
    """z leaves the text alone on the screen; Escape brings everything back."""
    async with open_reader() as reader:
        await reader.press("z")
        shown = screen_text(reader.app)
        assert "Quit" not in shown
        assert "Names" not in shown
        assert "Nobody stood" in shown
        await reader.press("escape")
        assert "Quit" in screen_text(reader.app)


async def test_resize_changes_the_layout() -> None:
    """The sidebar comes and goes with the width, without a key."""
    async with open_reader() as reader:
        await reader.pilot.resize_terminal(80, 24)
        await reader.until(lambda: "Sources" not in screen_text(reader.app))
        await reader.pilot.resize_terminal(120, 36)
        await reader.until(lambda: "Sources" in screen_text(reader.app))


async def test_the_title_row_tells_the_place_and_what_is_left_to_read() -> None:
    """At the beginning that is the whole time, further down the place too, and at the end that it is the end."""
    async with open_reader("long.txt", size=(60, 12), reading=LongReading()) as reader:
        row, seen = reader.screen.query_one(TitleRow), []
        for fraction in (0.0, 0.5, 1.0):
            reader.screen.view.goto_fraction(fraction)
            await reader.pilot.pause()
            seen.append(row.state)
        assert seen == ["42 min", "50 % · 21 min left", "the end"]


async def test_every_key_without_an_article() -> None:
    """No key crashes while there is nothing to read."""
    keys = [*"jkfbdugG%}{)(/nN][1230<>MseolrHLOwyYzT?:", "enter", "tab", "plus", "minus"]
    async with open_reader("missing.html", size=(80, 24), marked=False) as reader:
        await reader.until(lambda: not reader.pane.busy)
        for key in keys:
            await reader.press(key, "escape")
        assert "missing.html is not there" in screen_text(reader.app)


class CutReading(SampleReading):
    def read(self, location: str, **_: object) -> Article:
        return replace(super().read(location), missing="Only a part of the text is here.")


async def test_a_text_that_is_cut_says_so() -> None:
    """Whoever reads only a part of an article is told how it comes, and reminded of it as long as it is read."""
    async with open_reader(reading=CutReading()) as reader:
        await reader.until(lambda: reader.said == "Only a part of the text is here.")
        await reader.until(lambda: "incomplete · " in screen_text(reader.app))


class LongReading(SampleReading):
    """Reads an article of ten thousand words."""

    def read(self, *_: object, **__: object) -> Article:
        lines = ["It rained on the harbour."] * 2000
        blocks = tuple(Block(26 * number, 26 * number + 25, "paragraph") for number in range(len(lines)))
        return Article("\n".join(lines), blocks)

    def annotate(self, *_: object, **__: object) -> Annotations:
        return Annotations()


class StoryReading(SampleReading):
    """Reads an article that is a story."""

    def annotate(self, *_: object, **__: object) -> Annotations:
        return Annotations(genre=Genre("narrative", 0.8))


async def test_a_text_with_less_sure_marks_says_so_as_long_as_it_is_open() -> None:
    """The title row names the kind of text and says it, and leaves both out where the title needs the room."""
    async with open_reader(reading=StoryReading()) as reader:
        row = reader.screen.query_one(TitleRow)
        assert row.state.startswith("story, marks less sure · ")
        await reader.pilot.resize_terminal(60, 20)
        assert "story" not in row.state


class GermanReading(SampleReading):
    """Reads an article whose page says that it is in German."""

    def read(self, *_: object, **__: object) -> Article:
        return Article("Das Tor war offen.", (Block(0, 18, "paragraph"),), language="de")

    def annotate(self, *_: object, **__: object) -> Annotations:
        return Annotations()


async def test_an_article_in_another_language_says_what_is_shown() -> None:
    """One sentence tells that only quotations and names are shown, and the title row names the language."""
    async with open_reader(reading=GermanReading()) as reader:
        assert reader.said == (
            "This text is in German: quotations by their marks, and names, are shown; the other marks are for English."
        )
        assert reader.screen.query_one(TitleRow).state.startswith("German · ")
        assert screen_text(reader.app).count("not looked for in German") == 2  # claims and promotion, in the legend
        await reader.press("c")
        assert reader.said == "Claims are not looked for in German."
        await reader.press("P")
        assert reader.said == "Promotion is not looked for in German."


@pytest.mark.parametrize("width", [100, 115, 116, 120, 160])
async def test_the_sidebar_leaves_room_for_the_text(width: int) -> None:
    """The sidebar stands beside the text only where that keeps 72 columns."""
    async with open_reader(size=(width, 20)) as reader:
        beside = reader.screen.query_one("Sidebar").display
        assert beside == (width >= 116)
        assert reader.screen.view.column >= 72


async def test_a_width_that_does_not_fit_is_not_kept() -> None:
    """Where lines cannot be longer, + says so, and the next - makes them shorter at once."""
    async with open_reader(size=(120, 20)) as reader:
        widest = reader.screen.view.column
        await reader.press("+", "+")
        assert "no room" in reader.said
        assert reader.screen.view.text_width == 80
        await reader.press("-")
        assert reader.screen.view.column == widest - 4
        assert reader.said == f"Lines of {widest - 4} columns."


async def test_a_key_right_behind_the_first_frame_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text alone is shown, too, where its key comes before foot and sidebar are filled."""
    complete = ReadingScreen._complete

    async def complete_later(screen: ReadingScreen) -> None:
        screen.action_zen()
        await asyncio.sleep(0)
        screen.app.stylesheet.update(screen)
        await complete(screen)

    monkeypatch.setattr(ReadingScreen, "_complete", complete_later)
    async with open_reader() as reader:
        assert not reader.screen.query_one(TitleRow).display
