"""A little speech program for tests: it is silent, and writes down what it gets."""

import os
from pathlib import Path

import pytest

_RECORDER = """#!/bin/sh
printf '%s\\n' "$@" '--end--' >> {folder}/arguments
{read}
{then}
"""


class Recorder:
    """A program on ``PATH``, the only one in its folder, and what it was given."""

    def __init__(self, folder: Path, name: str, *, then: str = "") -> None:
        self._folder = folder
        (folder / "bin").mkdir()
        program = folder / "bin" / name
        read = "" if name == "spd-say" else f"/bin/cat >> {folder}/input; printf '\\n' >> {folder}/input"
        program.write_text(_RECORDER.format(folder=folder, read=read, then=then), encoding="utf-8")
        program.chmod(0o755)

    @property
    def path(self) -> str:
        """The ``PATH`` that has this program alone."""
        return str(self._folder / "bin")

    @property
    def calls(self) -> list[list[str]]:
        """The arguments of each call."""
        text = self._read("arguments")
        return [call.splitlines() for call in text.split("--end--\n")[:-1]]

    @property
    def lines(self) -> list[str]:
        """What came by standard input, a line each call."""
        return self._read("input").splitlines()

    @property
    def is_speaking(self) -> bool:
        """Whether the call that speaks on is still there."""
        process = self._read("process").strip()
        if not process:  # it was ended before it could write anything down
            return False
        try:
            os.kill(int(process), 0)
        except ProcessLookupError:
            return False
        return True

    def _read(self, name: str) -> str:
        path = self._folder / name
        return path.read_text(encoding="utf-8") if path.exists() else ""


@pytest.fixture
def espeak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Recorder:
    """Only ``espeak-ng`` is there."""
    recorder = Recorder(tmp_path, "espeak-ng")
    monkeypatch.setenv("PATH", recorder.path)
    return recorder


def speaking_on(folder: Path) -> str:
    """The rest of a program that speaks until it is ended."""
    return f'if [ "$1" != --cancel ]; then echo $$ > {folder}/process; exec /bin/sleep 600; fi'
