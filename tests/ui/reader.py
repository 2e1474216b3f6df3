"""A reader for the tests of the screen: what it loads is given, and nothing waits for a clock."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from tests.ui.sample import sample_annotations, sample_article
from tui_reader.analysis.page import Page
from tui_reader.errors import LocationError
from tui_reader.model import Annotations, Article
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.loading import Loader, Reading
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.preferences import Configuration
from tui_reader.ui.remembered.memory import Memory
from tui_reader.ui.remembered.shelf import Shelf
from tui_reader.ui.screens.reading_screen import ReadingScreen
from tui_reader.ui.themes import load_themes, theme_folders

_PATIENCE = 60.0  # seconds; only a test that fails ever waits so long


class SampleReading:
    """Reads the sample, whatever is asked for; ``missing.html`` is missing."""

    def read(
        self,
        location: str,
        *,
        progress: Callable[[int, int | None], None] | None = None,  # noqa: ARG002 - part of the protocol
        cancelled: Callable[[], bool] | None = None,  # noqa: ARG002
        again: bool = False,  # noqa: ARG002
    ) -> Article:
        if location == "missing.html":
            raise LocationError("missing.html is not there. Look at the spelling of the path.")
        return sample_article()

    def annotate(
        self,
        article: Article,
        *,
        progress: Callable[[int, int], None] | None = None,  # noqa: ARG002
        cancelled: Callable[[], bool] | None = None,  # noqa: ARG002
        page: Page | None = None,
    ) -> Annotations:
        found = sample_annotations(article)
        if page is not None:
            self.look_at(page, found)
        return found

    def look_at(self, page: Page, found: Annotations) -> None:
        """Act on the page on the screen before its marks are returned; here nothing is done."""


class Reader:
    """The application with its screen and its pilot."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> ReadingScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def pane(self) -> ArticlePane:
        return self.screen.pane

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)

    async def until(self, condition: Callable[[], object]) -> None:
        """Let the application work until the condition holds."""
        end = time.monotonic() + _PATIENCE
        while not condition():
            assert time.monotonic() < end, "the condition never came to hold"
            await asyncio.sleep(0.005)
            await self.pilot.pause()
        await self.pilot.pause()

    async def until_marked(self) -> None:
        """Let the application work until the marks are on the screen and the sidebar is filled."""
        await self.until(lambda: self.pane.document is not None and not self.pane.busy)
        await self.until(lambda: self.screen.query("EntityList"))

    @property
    def said(self) -> str:
        """The message at the foot of the screen."""
        return self.app.said.message if self.app.said else ""


@asynccontextmanager
async def open_reader(  # noqa: PLR0913 - what a test may ask for
    location: str = "ferry.html",
    *,
    size: tuple[int, int] = (120, 36),
    theme: str | None = "reader-dark",
    reading: Reading | None = None,
    memory: Memory | None = None,
    shelf: Shelf | None = None,
    opens_library: bool = False,
    configuration: Configuration | None = None,
    marked: bool = True,
    more: Sequence[str] = (),
) -> AsyncIterator[Reader]:
    """The application on a screen of ``size``; by default with the marked sample in it."""
    loader = Loader(reading=reading or SampleReading())
    loader.start(location)
    themes = load_themes(theme_folders()[:1])
    app = ReaderApp(
        [location, *more],
        themes,
        theme=theme,
        loader=loader,
        memory=memory,
        shelf=shelf,
        opens_library=opens_library,
        configuration=configuration,
    )
    try:
        async with app.run_test(size=size) as pilot:
            reader = Reader(app, pilot)
            if marked:
                await reader.until_marked()
            yield reader
    finally:
        loader.cancel()  # no thread of a test is left for the next one
