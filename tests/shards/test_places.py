"""Inputs and outputs on other storage, here the memory of this process."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.shards.pages import entries, write_lines
from tui_reader.errors import Cancelled, LocationError, UsageError
from tui_reader.shards.addresses import size_of
from tui_reader.shards.columns import TABLES
from tui_reader.shards.finding import find_shards
from tui_reader.shards.finished import write_manifest
from tui_reader.shards.one_shard import annotate_shard
from tui_reader.shards.places import LocalPlace, place_of
from tui_reader.shards.verifying import verify

fsspec = pytest.importorskip("fsspec", reason="other storage needs the extra scale")


@pytest.fixture
def storage(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Any]:
    """Storage in memory with a shard a story."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    storage = fsspec.filesystem("memory")
    for name in ("ferry", "mill"):
        lines = "".join(json.dumps(line) + "\n" for line in entries(name))
        storage.pipe_file(f"/crawl/2026/{name}.jsonl", lines.encode())
    yield storage
    storage.rm("/", recursive=True)


@pytest.fixture
def local(tmp_path: Path) -> Path:
    """The output of one of the stories on this machine."""
    annotate_shard(write_lines(tmp_path / "ferry.jsonl", entries("ferry")), tmp_path / "local")
    return tmp_path / "local"


@pytest.mark.usefixtures("storage")
def test_patterns_match_on_other_storage() -> None:
    """Names in the output are those that folders of this machine give."""
    found = find_shards(["memory://crawl/*/*.jsonl"])
    assert [shard.name for shard in found] == ["2026/ferry", "2026/mill"]
    assert [size_of(shard.path) > 100 for shard in found] == [True, True]


def test_tables_on_other_storage_are_those_of_this_machine(storage: Any, local: Path) -> None:
    """Nothing is left here, what is done is not done again, and the manifest and verifying work there, too."""
    for _ in range(2):
        summary = annotate_shard("memory://crawl/2026/ferry.jsonl", "memory://out")
    assert summary.pages == 1
    for table in TABLES:
        assert storage.cat_file(f"/out/{table}/ferry.jsonl") == (local / table / "ferry.jsonl").read_bytes()
    place = place_of("memory://out")
    assert not place.unfinished.exists() or list(place.unfinished.iterdir()) == []
    write_manifest(place)
    assert list(json.loads(storage.cat_file("/out/_manifest.json"))["shards"]) == ["ferry"]
    assert [(each.name, list(each.differences)) for each in verify(place)] == [("ferry", [])]


def test_what_was_begun_for_other_storage_goes_on(storage: Any, local: Path) -> None:
    """The rows so far are kept on this machine."""
    with pytest.raises(Cancelled):
        annotate_shard("memory://crawl/2026/ferry.jsonl", "memory://out", cancelled=lambda: True)
    assert not storage.exists("/out/shards")
    seen: list[int] = []
    annotate_shard(
        "memory://crawl/2026/ferry.jsonl", "memory://out", progress=lambda summary, _: seen.append(summary.pages)
    )
    assert seen == []
    assert storage.cat_file("/out/documents/ferry.jsonl") == (local / "documents" / "ferry.jsonl").read_bytes()


def test_an_address_of_this_machine_is_a_path() -> None:
    """No library is needed for it."""
    assert place_of("file:///tmp/out") == LocalPlace(Path("/tmp/out"))  # noqa: S108 - nothing is written there
    assert place_of("out") == LocalPlace(Path("out"))


@pytest.mark.usefixtures("storage")
def test_what_cannot_be_opened_is_told() -> None:
    """A missing file, and storage that nobody knows."""
    with pytest.raises(LocationError, match=r"memory://crawl/none\.jsonl cannot be read"):
        annotate_shard("memory://crawl/none.jsonl", "memory://out")
    with pytest.raises(UsageError, match=r"harbour://a/b\.jsonl cannot be opened: .* Install “tui-reader\[scale\]”"):
        annotate_shard("harbour://a/b.jsonl", "memory://out")
