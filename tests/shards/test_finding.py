"""Shards that patterns name, and their names in the output."""

from pathlib import Path

import pytest

from tui_reader.errors import UsageError
from tui_reader.shards.finding import Part, find_shards

FILES = ("2026/may.jsonl", "2026/june.jsonl.gz", "2027/may.jsonl")


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    for name in FILES:
        path = tmp_path / "crawl" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path / "crawl"


def names(*patterns: str, part: Part | None = None) -> list[str]:
    return [shard.name for shard in find_shards(patterns, part)]


def test_a_name_is_the_path_behind_the_fixed_folder(crawl: Path) -> None:
    """It has no endings, and files of one name in two folders stay apart."""
    assert names(f"{crawl}/*/*") == ["2026/june", "2026/may", "2027/may"]
    assert names(f"{crawl}/**/*.jsonl") == ["2026/may", "2027/may"]
    assert names(f"{crawl}/2026/*") == ["june", "may"]


def test_a_pattern_that_the_shell_has_expanded_names_the_same(crawl: Path) -> None:
    """Paths that are given one by one have their common folder taken away."""
    assert names(*(f"{crawl}/{name}" for name in FILES)) == names(f"{crawl}/*/*")


def test_relative_patterns_begin_at_the_current_folder(crawl: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The paths that are found are as they were written."""
    monkeypatch.chdir(crawl)
    assert find_shards(["2027/*"]) == [("2027/may.jsonl", "may")]


def test_parts_are_all_shards_once(crawl: Path) -> None:
    """However many parts there are, together they are all; some may be empty."""
    for count in (1, 2, 5):
        parts = [names(f"{crawl}/*/*", part=Part(number, count)) for number in range(1, count + 1)]
        assert sorted(name for part in parts for name in part) == names(f"{crawl}/*/*")


def test_what_cannot_be_is_told(crawl: Path) -> None:
    """No match, an unknown ending and two files of one name have a sentence each."""
    with pytest.raises(UsageError, match=r"No file matches .*warc\.gz\. Put the pattern in quotation marks"):
        find_shards([f"{crawl}/*.warc.gz"])
    (crawl / "2027" / "may.warc").touch()
    with pytest.raises(UsageError, match=r"may\.jsonl and .*may\.warc would have one name in the output, may\."):
        find_shards([f"{crawl}/2027/*"])
    (crawl / "notes.csv").touch()
    with pytest.raises(UsageError, match=r"notes\.csv is not a shard"):
        find_shards([f"{crawl}/*"])
