"""Tests of the application: faults, messages, start."""

import gc
import os
from pathlib import Path

import pytest

from tests.ui.reader import SampleReading, open_reader
from tests.ui.screen_text import screen_text
from tui_reader import ui
from tui_reader.errors import ThemeError
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.desk import Said
from tui_reader.ui.loading import Loader
from tui_reader.ui.themes import ThemeFiles, load_themes, theme_folders


class _FaultError(Exception):
    pass


async def test_fault_ends_with_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """A fault of our own ends with status 1 and a sentence, not with a traceback that holds the article."""

    def fail() -> None:
        raise _FaultError("Marlow")

    with pytest.raises(_FaultError):  # noqa: PT012 - the pilot raises it once the application has ended
        async with open_reader() as reader:
            reader.app.call_later(fail)
            await reader.until(lambda: reader.app._exception)
    assert reader.app.return_code == 1
    said = capsys.readouterr().err
    assert "tui-reader failed inside (_Fault" in said
    assert "Marlow" not in said
    assert "Traceback" not in said


async def test_messages_are_never_markup() -> None:
    """Brackets of an article or a file name stay as they are, and the latest message takes the place of the others."""
    async with open_reader() as reader:
        for text in ("[/", "[red]x", "[@click=app.bell]x[/]", "said [sic] he"):
            reader.app.say(text)
            await reader.until(lambda text=text: text in screen_text(reader.app))  # type: ignore[misc]
        assert reader.said == "said [sic] he"


async def test_broken_themes_are_reported(tmp_path: Path) -> None:
    """A theme file that is broken is told at the start, and the rest goes on."""
    themes = load_themes(theme_folders()[:1])
    broken = ThemeFiles(themes.loaded, (ThemeError(f"The theme {tmp_path / 'x.toml'} is left out: no [colors]"),))
    loader = Loader(reading=SampleReading())
    loader.start("ferry.html")
    app = ReaderApp(["ferry.html"], broken, theme="reader-dark", loader=loader)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.said == Said(broken.failed[0].message, "warning")


@pytest.mark.parametrize(
    ("value", "flag", "off"), [("", False, False), ("1", False, True), (None, True, True), (None, False, False)]
)
def test_no_color(value: str | None, flag: bool, off: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 - expectations
    """NO_COLOR counts unless it is empty, and the option counts as NO_COLOR."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    if value is not None:
        monkeypatch.setenv("NO_COLOR", value)
    assert ui._settle_no_color(flag) is off
    assert bool(os.environ.get("NO_COLOR")) is off


async def test_garbage_is_collected_again() -> None:
    """The start does without the collector of garbage, the rest does not."""
    gc.disable()
    async with open_reader() as reader:
        await reader.until(gc.isenabled)
