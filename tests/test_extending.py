"""The guide to extensions: each is added to a copy of the package, and its command prints what the guide says."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import tui_reader

GUIDE = Path(__file__).parents[1] / "docs" / "extending.md"
BLOCK = re.compile(
    r"```(?P<kind>\w+)(?: file=(?P<file>\S+?))?(?: before=\"(?P<before>[^\n]*)\")?\n(?P<body>.*?)```\n", re.DOTALL
)
ENTRY_POINTS = "[tui_reader.taggers]\nmarks = marks_tagger:load\n"


class Block(NamedTuple):
    """A fenced block of the guide."""

    kind: str
    file: str | None
    before: str | None
    body: str


def blocks() -> Iterator[Block]:
    for match in BLOCK.finditer(GUIDE.read_text(encoding="utf-8")):
        before = match["before"]
        yield Block(
            match["kind"], match["file"], before and before.replace('\\"', '"').replace("\\n", "\n"), match["body"]
        )


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with all extensions of the guide, and the files of its examples."""
    folder = tmp_path_factory.mktemp("extended")
    shutil.copytree(
        Path(tui_reader.__file__).parent, folder / "tui_reader", ignore=shutil.ignore_patterns("__pycache__")
    )
    for block in blocks():
        if block.file is None:
            continue
        path = folder / block.file
        path.parent.mkdir(parents=True, exist_ok=True)
        if block.before is None:
            path.write_text(block.body, encoding="utf-8")
        else:
            source = path.read_text(encoding="utf-8")
            assert block.before in source, block.before
            path.write_text(source.replace(block.before, block.body + block.before, 1), encoding="utf-8")
    registered = folder / "marks_tagger-1.dist-info"
    registered.mkdir()
    (registered / "METADATA").write_text("Metadata-Version: 2.1\nName: marks-tagger\nVersion: 1\n", encoding="utf-8")
    (registered / "entry_points.txt").write_text(ENTRY_POINTS, encoding="utf-8")
    return folder


@pytest.mark.parametrize("block", [one for one in blocks() if one.kind == "console"], ids=lambda one: one.body[2:60])
def test_an_extension_does_what_the_guide_says(extended: Path, block: Block) -> None:
    """The command below an extension prints the lines that stand there."""
    command, _, expected = block.body.removeprefix("$ ").partition("\n")
    program = f"{sys.executable} -m tui_reader"
    environment = os.environ | {"PYTHONPATH": str(extended), "PYTHONDONTWRITEBYTECODE": "1"}
    shown = subprocess.run(  # noqa: S602 - the commands of our own guide
        command.replace("tui-reader", program, 1), shell=True, cwd=extended, env=environment,
        capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert shown.stdout == expected, shown.stderr


def test_every_extension_is_tried() -> None:
    """Each section of the guide has code and a command."""
    sections = GUIDE.read_text(encoding="utf-8").split("\n## ")[1:]
    assert all("```python file=" in one and "```console\n" in one for one in sections)
