"""Draw pictures of the screen, in each theme and in its main states.

    python -m benchmarks.pictures [FOLDER]

Each picture is an SVG file that loads nothing from elsewhere; without a folder they go into ``docs/pictures``. The screen is the program's own,
without a terminal; what is shown is the sample, analysed as ever.
"""

import argparse
import asyncio
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import NamedTuple

import tui_reader
from tui_reader import sample
from tui_reader.analysis.page import Page
from tui_reader.model import AnnotatedArticle, Annotations, Article
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.loading import Loader, Reading
from tui_reader.ui.remembered.shelf import Shelf
from tui_reader.ui.screens.reading_screen import ReadingScreen
from tui_reader.ui.themes import load_themes, theme_folders

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
_PATIENCE = 60.0  # seconds that a state may take to come
_FONT_FACES = re.compile(r"@font-face \{[^}]*\}\s*")
_SECONDS = re.compile(r" [1-9]\d* s\b")
_FONTS = "ui-monospace, DejaVu Sans Mono, Menlo, Consolas, monospace"
_WIDE, _NORMAL, _SMALL = (120, 30), (80, 24), (60, 20)


class Picture(NamedTuple):
    """A state of the screen: what is opened, how, and the keys that lead there."""

    name: str
    size: tuple[int, int] = _NORMAL
    theme: str = "reader-dark"
    keys: Sequence[str] = ()
    location: str = str(sample.ARTICLE)
    keeps: bool = False
    """Whether there is a library, with invented articles and feeds."""


_MARK = ("]", "]")
PICTURES = (
    *(
        Picture(f"theme-{name}", _WIDE, name, _MARK)
        for name in ("reader-dark", "reader-light", "high-contrast", "sepia", "ansi")
    ),
    Picture("start"),
    Picture("names", _WIDE, keys=("S", "tab", "j")),
    Picture("about", keys=(*_MARK, "enter")),
    Picture("search", keys=("slash", *"bridge")),
    Picture("contents", keys=("t",)),
    Picture("commands", keys=("colon", *"mark")),
    Picture("help", _WIDE, keys=("question_mark",)),
    Picture("narrow", _SMALL, "reader-light", _MARK),
    Picture("loading", _SMALL, location="https://example.org/article"),
    Picture("error", _SMALL, location="harbour.html"),
    Picture("claims", keys=("Q", "j", "x", "j", "j")),
    Picture("library", keys=("h",), keeps=True),
    Picture("feeds", keys=("X",), keeps=True),
)
_READ = (
    (
        "The night boat to Aldermere is full",
        "The Gull",
        5,
        1.0,
        (
            "“We had to leave forty people behind,” said Ida Marsh, who runs the pier. The boat is the oldest of the fleet. Marsh said that a "
            "second boat would come in June."
        ),
    ),
    (
        "A council that counts its lamps",
        "Tarn Weekly",
        27,
        0.4,
        (
            "The council has never done anything so foolish. It will ruin the harbour, and everybody knows it. Nobody asked the people who live "
            "there. “It is a lamp,” the mayor said."
        ),
    ),
    (
        "What the divers found below the mill",
        "The Gull",
        75,
        0.0,
        (
            "Two divers said the wheel was whole. According to the report, the wall had given way in March. The mill closed in 1911."
        ),
    ),
)
"""Invented articles of the library: title, site, hours since they were read, part that was read, and text."""
_FEEDS = (
    ("The Gull", ("Ferry late again", "Quay shut for repairs", "A lighthouse for sale")),
    ("Tarn Weekly", ("The council meets", "Lamps, a reply")),
    ("Mill Notes", ()),
)
"""Invented feeds, with the titles of their unread articles."""


class _Slow:
    """Reads nothing from an address, as a slow server would, and files as ever."""

    def __init__(self) -> None:
        self.is_over = Event()

    def read(
        self,
        location: str,
        *,
        progress: Callable[[int, int | None], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        again: bool = False,
    ) -> Article:
        """Wait for an address; read anything else."""
        if "://" in location and progress is not None:
            progress(24_000, 190_000)
            self.is_over.wait(_PATIENCE)
        return tui_reader.read(location, progress=progress, cancelled=cancelled, again=again)

    def annotate(
        self,
        article: Article,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        page: Page | None = None,
    ) -> Annotations:
        """As ``tui_reader.annotate``."""
        return tui_reader.annotate(article, progress=progress, cancelled=cancelled, page=page)


def fill_library(path: Path, now: datetime) -> None:
    """Write a library with the invented articles and feeds."""
    from tui_reader.library.store import Library
    from tui_reader.reading_lists import Row

    with Library(path) as library:
        for title, site, hours, share, text in _READ:
            article = replace(
                tui_reader.read_content(f"# {title}\n\n{text}\n".encode(), media_type="text/markdown"), site=site
            )
            address, read = f"https://{site.split()[-1].lower()}.example/{hours}", now - timedelta(hours=hours)
            annotated = AnnotatedArticle(address, article, tui_reader.annotate(article))
            library.leave(library.keep(annotated, address, read), share, read)
        for title, news in _FEEDS:
            address = f"https://{title.split()[-1].lower()}.example/feed"
            library.feeds.subscribe(address, title)
            number = next(feed.id for feed in library.feeds.all() if feed.address == address)
            rows = [Row(f"{address}/{index}", words, now) for index, words in enumerate(news)]
            library.feeds.note(number, title, rows, now - timedelta(minutes=20))


async def drawn(picture: Picture) -> str:
    """Return the SVG of a state."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite3"
        if picture.keeps:
            fill_library(path, datetime.now(UTC))
        return await _drawn(picture, Shelf(path) if picture.keeps else Shelf())


async def _drawn(picture: Picture, shelf: Shelf) -> str:
    slow = _Slow()
    reading: Reading = slow
    loader = Loader(reading=reading)
    loader.start(picture.location)
    themes = load_themes(theme_folders()[:1])
    app = ReaderApp([picture.location], themes, theme=picture.theme, loader=loader, shelf=shelf)
    async with app.run_test(size=picture.size) as pilot:
        screen = app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)  # noqa: S101 - the application has no other
        end = time.monotonic() + _PATIENCE
        while not _is_there(screen) and time.monotonic() < end:
            await pilot.pause(0.05)
        if not _is_there(screen):
            raise TimeoutError(
                f"{picture.name}: the state did not come within {_PATIENCE:g} s; the machine is too busy."
            )
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause(0.1)
        await pilot.pause(0.5)
        svg = app.export_screenshot(title=f"tui-reader · {picture.theme}")
    slow.is_over.set()
    loader.cancel()
    return self_contained(svg)


def _is_there(screen: ReadingScreen) -> bool:
    """Check whether the state that is to be drawn has come.

    The article is marked, or an error stands in its place, or it has been loading for seconds.
    """
    pane = screen.pane
    has_ended = not pane.busy and (pane.is_noticing or pane.composition is not None)
    waits = pane.is_waiting and _SECONDS.search(pane.busy) is not None
    return bool(screen.query("KeyRow")) and (has_ended or waits)


def self_contained(svg: str) -> str:
    """Replace fonts of another server by those of the viewer."""
    return re.sub(r"\n\s*\n+", "\n", _FONT_FACES.sub("", svg)).replace("Fira Code, monospace", _FONTS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw all pictures into a folder."""
    parser = argparse.ArgumentParser(description="Draw pictures of the screen as SVG.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    folder: Path = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        path = folder / f"{picture.name}.svg"
        path.write_text(asyncio.run(drawn(picture)), encoding="utf-8")
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
