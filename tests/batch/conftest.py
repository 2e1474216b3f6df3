"""Shards of a story each, and what one process makes of them."""

from pathlib import Path

import pytest

from tests.commands import run
from tests.shards.pages import STORIES, entries, write_lines


@pytest.fixture(scope="package")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a shard a story."""
    folder = tmp_path_factory.mktemp("crawl")
    for name in STORIES:
        write_lines(folder / f"{name}.jsonl", entries(name))
    return folder


@pytest.fixture(scope="package")
def done(crawl: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of an undisturbed run on one process."""
    output = tmp_path_factory.mktemp("done") / "out"
    result = run("annotate", "--input", f"{crawl}/*.jsonl", "--output", output, "--jobs", "1")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith(f"3 of 3 shards in {output}: 3 articles of 3 pages,")
    return output
