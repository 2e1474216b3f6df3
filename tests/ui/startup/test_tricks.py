"""Tests of the switch that leaves tricks of the start out."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.reader import open_reader
from tests.ui.screen_text import screen_text
from tui_reader.errors import UsageError
from tui_reader.ui.panels.key_row import KeyRow
from tui_reader.ui.startup.early_reading import EarlyReading
from tui_reader.ui.startup.interpreter import first_frame_is_out, start_fast, without_garbage_collection
from tui_reader.ui.startup.tricks import SWITCH, TRICKS, is_used


@pytest.fixture(autouse=True)
def _interpreter_as_before() -> Iterator[None]:
    """Tests of the interpreter's settings leave them as they were."""
    interval = sys.getswitchinterval()
    yield
    sys.setswitchinterval(interval)
    gc.enable()
    gc.unfreeze()


def test_all_tricks_are_used_unless_they_are_left_out() -> None:
    """The variable names what is left out, one by one or all together."""
    assert all(is_used(trick, {}) for trick in TRICKS)
    assert [trick for trick in TRICKS if is_used(trick, {SWITCH: f"{TRICKS[0]}, {TRICKS[-1]}"})] == list(TRICKS[1:-1])
    assert not any(is_used(trick, {SWITCH: "all"}) for trick in TRICKS)


def test_a_trick_that_does_not_exist_is_refused() -> None:
    """A name that is misspelt ends in a sentence with the names that there are."""
    with pytest.raises(UsageError, match=r"“late-panel”.*late-panels"):
        is_used("late-panels", {SWITCH: "late-panel"})


def test_the_interpreter_is_left_alone_without_its_tricks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Left out, neither the collector of garbage nor the turns of threads are changed."""
    interval = sys.getswitchinterval()
    frozen = gc.get_freeze_count()
    monkeypatch.setenv(SWITCH, "no-collector,short-turns")
    start_fast()
    assert gc.isenabled()
    assert sys.getswitchinterval() == interval
    with without_garbage_collection(10_000_000):
        assert gc.isenabled()
    first_frame_is_out()
    assert gc.get_freeze_count() == frozen


def test_the_interpreter_is_set_for_the_first_frame() -> None:
    """No garbage is collected before the first frame; afterwards it is, but not among what was there then."""
    start_fast()
    assert not gc.isenabled()
    assert sys.getswitchinterval() < 0.005
    first_frame_is_out()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0


def test_nothing_is_read_early_without_the_trick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Left out, the thread of the loader reads, and the first frame does not wait for it."""
    monkeypatch.setenv(SWITCH, "early-reading")
    reading = EarlyReading(__file__)
    assert not reading.has_begun
    assert reading.patience == 0


@pytest.mark.parametrize(("size", "least"), [(1_000, 0.3), (1_000_000, 0.1)])
def test_a_small_file_is_waited_for_longer(tmp_path: Path, size: int, least: float) -> None:
    """It is about to be there, and to say that it is loading would take from that time; a large one is not."""
    path = tmp_path / "article.txt"
    path.write_bytes(b"x" * size)
    reading = EarlyReading(str(path))
    if reading.has_begun:  # elsewhere than on Linux nothing is
        assert least < reading.patience < least + 0.15
        reading.read(str(path))


async def test_panels_are_the_same_without_the_trick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Composed at once or behind the first frame, the panels show the same."""
    async with open_reader() as reader:
        late = screen_text(reader.app)
    monkeypatch.setenv(SWITCH, "late-panels")
    async with open_reader() as reader:
        assert len(reader.screen.query(KeyRow)) == 1
        assert screen_text(reader.app) == late
