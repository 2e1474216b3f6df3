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
from pathlib import Path
from threading import Event
from typing import NamedTuple

import tui_reader
from tui_reader import sample
from tui_reader.analysis.page import Page
from tui_reader.model import Annotations, Article
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.loading import Loader, Reading
from tui_reader.ui.screens.reading_screen import ReadingScreen
from tui_reader.ui.themes import load_themes, theme_folders

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
_PATIENCE = 60.0  # seconds that a state may take to come
_FONT_FACES = re.compile(r"@font-face \{[^}]*\}\s*")
_FONTS = "ui-monospace, DejaVu Sans Mono, Menlo, Consolas, monospace"
_WIDE, _NORMAL, _SMALL = (120, 30), (80, 24), (60, 20)


class Picture(NamedTuple):
    """A state of the screen: what is opened, how, and the keys that lead there."""

    name: str
    size: tuple[int, int] = _NORMAL
    theme: str = "reader-dark"
    keys: Sequence[str] = ()
    location: str = str(sample.ARTICLE)


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
)


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


async def drawn(picture: Picture) -> str:
    """Return the SVG of a state."""
    slow = _Slow()
    reading: Reading = slow
    loader = Loader(reading=reading)
    loader.start(picture.location)
    app = ReaderApp([picture.location], load_themes(theme_folders()[:1]), theme=picture.theme, loader=loader)
    async with app.run_test(size=picture.size) as pilot:
        screen = app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)  # noqa: S101 - the application has no other
        end = time.monotonic() + _PATIENCE
        while not _is_there(screen) and time.monotonic() < end:
            await pilot.pause(0.05)
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause(0.1)
        await pilot.pause(0.5)
        svg = app.export_screenshot(title=f"tui-reader · {picture.theme}")
    slow.is_over.set()
    loader.cancel()
    return self_contained(svg)


def _is_there(screen: ReadingScreen) -> bool:
    """Check whether the article is marked, or a notice stands in its place."""
    pane = screen.pane
    is_read = pane.document is not None and not pane.busy and pane.composition is not None
    return bool(screen.query("KeyRow")) and (pane.is_noticing or is_read)


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
