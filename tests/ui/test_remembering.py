"""What is as it was when the program is started again."""

import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.commands import ARTICLE
from tests.ui.reader import SampleReading, open_reader
from tests.ui.sample import sample_article
from tests.ui.test_terminal import Terminal, terminal
from tui_reader import sample
from tui_reader.analysis.page import Page
from tui_reader.model import Annotations, Article, Block
from tui_reader.ui.panels.sidebar import Sidebar
from tui_reader.ui.remembered.memory import Memory
from tui_reader.ui.remembered.state import Recent, parsed
from tui_reader.ui.themes import default_theme

SMALL = (60, 12)


class OtherReading(SampleReading):
    """Reads another article than the sample, without marks."""

    def __init__(self, text: str) -> None:
        self._article = replace(sample_article(), text=text, blocks=(Block(0, len(text), "paragraph"),), links=())

    def read(self, *_: object, **__: object) -> Article:
        return self._article

    def annotate(
        self,
        article: Article,  # noqa: ARG002 - part of the protocol
        *,
        progress: Callable[[int, int], None] | None = None,  # noqa: ARG002
        cancelled: Callable[[], bool] | None = None,  # noqa: ARG002
        page: Page | None = None,  # noqa: ARG002
    ) -> Annotations:
        return Annotations()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.json"


def remembered(path: Path) -> tuple[Recent, ...]:
    """The articles in the file, none where there is no file."""
    return parsed(path.read_bytes()).recent if path.exists() else ()


async def leave_at(path: Path, words: str) -> None:
    """Read the sample up to some words, and leave."""
    memory = Memory(path)
    async with open_reader(size=SMALL, memory=memory) as reader:
        reader.pane.view.place = sample_article().text.index(words)
        await reader.pilot.pause()
    memory.keep()


async def test_an_article_is_opened_where_it_was_left(path: Path) -> None:
    """The place stands in the first frame, and the foot says how to get to the beginning."""
    await leave_at(path, "Two sailors")
    async with open_reader(size=SMALL, memory=Memory(path)) as reader:
        assert reader.pane.view.place == sample_article().text.index("Two sailors")
        assert reader.pane.view.top_row > 0
        assert reader.said == "You are where you left off: g goes to the beginning."
        await reader.press("g")
        assert reader.pane.view.place == 0


async def test_a_place_survives_small_changes_of_the_text(path: Path) -> None:
    """Words that have moved are found again."""
    await leave_at(path, "Two sailors")
    changed = f"Updated at noon.\n\n{sample_article().text}"
    async with open_reader(size=SMALL, memory=Memory(path), reading=OtherReading(changed)) as reader:
        assert reader.pane.view.place == changed.index("Two sailors")


async def test_a_place_that_is_gone_is_said(path: Path) -> None:
    """The text then begins at its beginning."""
    await leave_at(path, "Two sailors")
    async with open_reader(size=SMALL, memory=Memory(path), reading=OtherReading("All is well. " * 200)) as reader:
        assert reader.pane.view.place == 0
        assert "the place where you left off is gone" in reader.said


async def test_the_last_article_of_several_keeps_its_place_and_so_do_the_others(path: Path) -> None:
    """Opening another article is leaving the one before; the number in the list is not remembered."""
    memory = Memory(path)
    async with open_reader(size=SMALL, memory=memory, more=["other.html"]) as reader:
        reader.pane.view.place = place = sample_article().text.index("Two sailors")
        await reader.pilot.pause()
        reader.pane.open("other.html")
        await reader.until(lambda: not reader.pane.busy)
        assert reader.pane.view.place == 0
    memory.keep()
    recent = remembered(path)
    assert [Path(one.address).name for one in recent] == ["other.html", "ferry.html"]
    assert [one.place.start if one.place else None for one in recent] == [None, place]
    assert all(one.title.startswith("Ferry company") for one in recent)


@pytest.mark.parametrize("location", ["-", str(sample.ARTICLE)])
async def test_what_cannot_be_opened_again_is_not_remembered(location: str, path: Path) -> None:
    """Standard input is gone, and the sample is always there."""
    memory = Memory(path)
    async with open_reader(location, size=SMALL, memory=memory) as reader:
        await reader.press("G")
    memory.keep()
    assert remembered(path) == ()


async def test_theme_width_and_sidebar_are_as_they_were(path: Path) -> None:
    """They are remembered when they are chosen."""
    memory = Memory(path)
    async with open_reader(memory=memory, theme=None) as reader:
        await reader.press("S", "s", "-", "T", "j", "enter")
        theme, width = reader.app.theme, reader.pane.view.text_width
    memory.keep()
    assert theme != default_theme()
    async with open_reader(memory=Memory(path), theme=None) as reader:
        sidebar = reader.screen.query_one(Sidebar)
        assert (reader.app.theme, reader.pane.view.text_width) == (theme, width)
        assert not sidebar.display
        await reader.press("s")
        assert sidebar.display
        assert sidebar.leaf == "names"


async def test_a_theme_that_is_only_looked_at_is_not_remembered() -> None:
    """Escape in the list of themes restores the theme, and a theme that is gone is not chosen."""
    memory = Memory()
    memory.note_look("theme", "no-such-theme")
    async with open_reader(memory=memory, theme=None) as reader:
        before = reader.app.theme
        await reader.press("T", "j", "escape")
        assert reader.app.theme == before
    assert memory.state.look["theme"] == "no-such-theme"


async def test_a_width_that_no_text_has_is_brought_within_bounds() -> None:
    """Somebody may have written it into the file."""
    memory = Memory()
    memory.note_look("width", 4000)
    async with open_reader(memory=memory) as reader:
        assert reader.pane.view.text_width == 120


@pytest.mark.parametrize(("kept", "shown"), [("outline", "outline"), ("no-such-list", "sources")])
async def test_a_list_that_is_not_there_is_the_first(kept: str, shown: str) -> None:
    """Each list beside the text is as it was; another name in the file is the sources."""
    memory = Memory()
    memory.note_look("leaf", kept)
    async with open_reader(memory=memory) as reader:
        sidebar = reader.screen.query_one(Sidebar)
        assert sidebar.leaf == shown
        assert sidebar.query_one(shown.capitalize()).display


def write_damaged(path: Path) -> None:
    path.write_text("{", encoding="utf-8")


async def test_a_damaged_memory_is_said_at_the_start(path: Path) -> None:
    """The screen opens all the same."""
    write_damaged(path)
    async with open_reader(memory=Memory(path)) as reader:
        assert "It is state-damaged.json now" in reader.said


async def test_a_disk_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """Reading goes on."""
    memory = Memory(tmp_path / "missing" / "state.json")
    (tmp_path / "missing").touch()
    async with open_reader(memory=memory) as reader:
        await reader.until(lambda: "Nothing can be remembered" in reader.said)


@pytest.mark.parametrize(
    ("ending", "options"),
    [
        (lambda screen: screen.type(b"q"), ()),
        (lambda screen: screen.kill(signal.SIGHUP), ()),
        (lambda screen: screen.kill(signal.SIGTERM), ()),
        (lambda screen: screen.type(b"q"), ("--private",)),
    ],
    ids=["quit", "hang-up", "terminated", "private"],
)
def test_the_place_is_kept_however_the_program_ends(
    ending: Callable[[Terminal], None], options: tuple[str, ...], tmp_path: Path
) -> None:
    """Leaving, closing the window and a signal are the same, and a private run keeps nothing."""
    article, kept = tmp_path / "ferry.txt", tmp_path / "tui-reader"
    article.write_text(ARTICLE * 30 + "\nThe end of it.\n", encoding="utf-8")
    folders = {"XDG_STATE_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    with terminal(*options, str(article), environment=folders) as screen:
        screen.until(b"Quit")
        screen.forget()
        screen.type(b"G")
        screen.until(b"The end of it")
        ending(screen)
        screen.status()
    if options:
        assert not kept.exists()
    else:
        [recent] = remembered(kept / "state.json")
        assert recent.place is not None
