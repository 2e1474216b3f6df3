"""Tests of reading aloud on the screen, with a real little speech program."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.reader import Reader, SampleReading, open_reader
from tests.ui.speech.programs import Recorder, espeak, speaking_on
from tui_reader.model import Article
from tui_reader.ui.speech.program import find_programs

__all__ = ["espeak"]


class Two(SampleReading):
    """Reads ``other.html`` as another article."""

    def read(self, location: str, **_: object) -> Article:
        article = super().read(location)
        return replace(article, title="Another") if location == "other.html" else article


async def until_closed(reader: Reader) -> None:
    """Let the application work until the program that was stopped is closed, too."""
    await reader.until(lambda: all(worker.is_finished for worker in reader.app.workers))


async def test_an_article_is_read_to_its_end(espeak: Recorder) -> None:
    """Paragraph by paragraph from the top of the screen on, in the language of the article."""
    async with open_reader() as reader:
        await reader.press("R")
        await reader.until(lambda: reader.said == "Read aloud to the end.")
        assert espeak.lines[0] == "Ferry company denies that the Marlow boat was overloaded"
        assert espeak.lines[2].startswith("Quote, Hal Brandt: “Nobody stood")
        assert len(espeak.lines) == 10
        assert {tuple(call) for call in espeak.calls} == {("--stdin", "-v", "en")}


async def test_it_begins_at_the_current_mark(espeak: Recorder) -> None:
    """Who has a mark in sight hears its paragraph first."""
    async with open_reader() as reader:
        await reader.press("]", "]", "R")
        await reader.until(lambda: reader.said == "Read aloud to the end.")
        assert espeak.lines[0].startswith("Claim: The boat was the oldest")


@pytest.mark.parametrize("key", ["R", "escape"])
async def test_the_same_key_stops_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    """R again, or Escape, ends the program that speaks."""
    recorder = Recorder(tmp_path, "espeak-ng", then=speaking_on(tmp_path))
    monkeypatch.setenv("PATH", recorder.path)
    async with open_reader() as reader:
        await reader.press("R")
        await reader.until((tmp_path / "process").exists)
        assert reader.said == "Reading aloud by espeak-ng: 1 of 10. R stops."
        await reader.press(key)
        await reader.until(lambda: not reader.screen.is_speaking)
        assert reader.said == "Reading aloud has stopped."
        await until_closed(reader)
        assert not recorder.is_speaking
        assert len(recorder.calls) == 1


async def test_without_a_program_there_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can speak, the key says what to install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    async with open_reader() as reader:
        await reader.press("R")
        assert reader.said.startswith("There is no speech program here: install spd-say")


@pytest.mark.parametrize("end", ["exit 1", "echo 'error: No such file or directory' >&2"])
async def test_a_program_that_cannot_speak_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    """It is asked again without a language, for which it may have no voice; then there is a sentence.

    Without a sound device, espeak-ng ends as if all were well and only writes an error.
    """
    recorder = Recorder(tmp_path, "espeak-ng", then=end)
    monkeypatch.setenv("PATH", recorder.path)
    async with open_reader() as reader:
        await reader.press("R")
        await reader.until(lambda: "could not speak" in reader.said)
        assert recorder.calls == [["--stdin", "-v", "en"], ["--stdin"]]


async def test_another_article_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no longer on the screen is not read on."""
    recorder = Recorder(tmp_path, "espeak-ng", then=speaking_on(tmp_path))
    monkeypatch.setenv("PATH", recorder.path)
    async with open_reader(reading=Two()) as reader:
        await reader.press("R")
        await reader.until(lambda: recorder.lines)
        reader.pane.open("other.html")
        await reader.until(lambda: not reader.screen.is_speaking)
        await until_closed(reader)
        assert len(recorder.calls) == 1


@pytest.mark.parametrize("is_endless", [True, False])
async def test_where_one_program_cannot_speak_another_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_endless: bool
) -> None:
    """Where the service fails, or never ends, the next program reads the same paragraph, and all that follow."""
    service, plain = tmp_path / "service", tmp_path / "plain"
    service.mkdir()
    plain.mkdir()
    mute = Recorder(service, "spd-say", then=speaking_on(service) if is_endless else "exit 1")
    able = Recorder(plain, "espeak-ng")
    monkeypatch.setenv("PATH", f"{mute.path}:{able.path}")
    patience = (-600.0 if is_endless else 600.0, 600.0)
    programs = [each._replace(begins_in=seconds) for each, seconds in zip(find_programs(), patience, strict=True)]
    monkeypatch.setattr("tui_reader.ui.speech.aloud.find_programs", lambda: programs)
    async with open_reader() as reader:
        await reader.press("R")
        await reader.until(lambda: reader.said == "Read aloud to the end.")
        assert len(able.lines) == 10
        assert mute.calls[-1][0] == ("--cancel" if is_endless else "--wait")
        assert not mute.is_speaking
