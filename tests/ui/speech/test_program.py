"""Tests of the speech program, with a real little one."""

import asyncio
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.speech.programs import Recorder, espeak, speaking_on
from tui_reader.ui.speech.program import PROGRAMS, find_programs, language_option, pieces

__all__ = ["espeak"]
HOSTILE = "--help; $(touch /tmp/never) `id` \"quoted\" 'too' | rm -rf & \\ -w"


async def test_text_comes_by_standard_input(espeak: Recorder) -> None:
    """What looks like options or commands of a shell is only read aloud."""
    [program] = find_programs()
    assert await program.speak(HOSTILE, "en")
    assert espeak.calls == [["--stdin", "-v", "en"]]
    assert espeak.lines == [HOSTILE]


async def test_text_is_one_argument_behind_the_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that takes arguments gets the text as one of them, behind the end of the options."""
    recorder = Recorder(tmp_path, "spd-say")
    monkeypatch.setenv("PATH", recorder.path)
    [program] = find_programs()
    assert await program.speak(HOSTILE)
    assert recorder.calls == [["--wait", "--", HOSTILE]]


@pytest.mark.parametrize("is_heard", [True, False])
async def test_speaking_is_ended_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_heard: bool) -> None:  # noqa: FBT001
    """Who stops it hears nothing more: the program ends, also while it begins, and the service behind it is silenced."""
    recorder = Recorder(tmp_path, "spd-say", then=speaking_on(tmp_path))
    monkeypatch.setenv("PATH", recorder.path)
    [program] = find_programs()
    speaking = asyncio.create_task(program.speak("A long text"))
    await asyncio.sleep(0)
    while is_heard and not recorder.is_speaking:  # noqa: ASYNC110 - it is another process that is waited for
        await asyncio.sleep(0.01)
    speaking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await speaking
    assert recorder.calls[-1] == ["--cancel"]
    assert not recorder.is_speaking


async def test_a_program_that_fails_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program without a sound card, or one that is gone, has not spoken."""
    monkeypatch.setenv("PATH", Recorder(tmp_path, "espeak-ng", then="exit 1").path)
    [program] = find_programs()
    assert not await program.speak("It rained.")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not await program.speak("It rained.")


async def test_a_program_that_never_ends_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service without a sound device waits for ever: after a time in which any voice is done, it is ended and silenced."""
    recorder = Recorder(tmp_path, "spd-say", then=speaking_on(tmp_path))
    monkeypatch.setenv("PATH", recorder.path)
    [program] = find_programs()
    with pytest.raises(TimeoutError):
        await program._replace(begins_in=-600.0).speak("Rain.")
    assert recorder.calls[-1] == ["--cancel"]
    assert not recorder.is_speaking


def test_programs_are_tried_in_the_order_of_the_table() -> None:
    """Where there are several, all are found, the best first; where there are none, nothing."""
    assert find_programs(lambda name: name if name != "say" else None) == [PROGRAMS[0], PROGRAMS[2]]
    assert find_programs(lambda _: None) == []


@pytest.mark.parametrize(
    ("language", "option"), [("en-GB", "en"), ("de", "de"), ("-x evil", ""), ("english", ""), (None, ""), ("en;rm", "")]
)
def test_a_language_is_a_word_of_two_or_three_letters(language: str | None, option: str) -> None:
    """What a page calls its language never is another option."""
    assert language_option(language) == option


@given(st.text())
def test_pieces_are_the_text(text: str) -> None:
    """However long a paragraph is, nothing of it is lost, no piece is too long, and no command for the program is left."""
    long = text * 200
    found = pieces(long)
    assert "".join("".join(found).split()) == "".join(long.split())
    assert all(0 < len(piece) <= 3000 and "[[" not in piece for piece in found)
