"""Inputs and outputs on other storage, here the memory of this process."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.shards.pages import entries, rows, write_lines
from tui_reader.errors import Cancelled, LocationError, SaveError, UsageError
from tui_reader.shards.addresses import size_of
from tui_reader.shards.columns import TABLES
from tui_reader.shards.finding import find_shards
from tui_reader.shards.finished import write_manifest
from tui_reader.shards.one_shard import annotate_shard
from tui_reader.shards.places import LocalPlace, RemotePlace, place_of
from tui_reader.shards.verifying import verify

fsspec = pytest.importorskip("fsspec", reason="other storage needs the extra scale")
AbstractFileSystem: Any = fsspec.AbstractFileSystem

pytestmark = pytest.mark.usefixtures("shared_processes")


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
def quay() -> str:
    """Storage whose addresses have a host that its own paths leave out, as those of hdfs do."""

    class Quay(AbstractFileSystem):  # type: ignore[misc]
        protocol = "quay"

        @classmethod
        def _strip_protocol(cls, path: str) -> str:
            return "/" + path.removeprefix("quay://").partition("/")[2] if "://" in path else path.rstrip("/")

        def ls(self, path: str, detail: bool = True, **_: object) -> list[Any]:  # noqa: FBT001, FBT002 - as its base has it
            entry = {"name": "/crawl/may.jsonl", "size": 2, "type": "file"}
            listed = [entry] if path.strip("/") == "crawl" else []
            return listed if detail else [each["name"] for each in listed]

    fsspec.register_implementation("quay", Quay, clobber=True)
    return "quay"


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


def test_addresses_that_are_found_keep_the_host_of_the_pattern(quay: str) -> None:
    """The storage itself finds paths without it."""
    found = find_shards([f"{quay}://gull.example/crawl/*.jsonl"])
    assert found == [("quay://gull.example/crawl/may.jsonl", "may")]


@pytest.mark.usefixtures("storage")
def test_files_of_this_machine_and_of_other_storage_are_given_in_two_runs(tmp_path: Path) -> None:
    """They have no folder in common, from which names could begin."""
    write_lines(tmp_path / "may.jsonl", [])
    with pytest.raises(UsageError, match=r"some other storage\. Give them in two runs"):
        find_shards([str(tmp_path / "*.jsonl"), "memory://crawl/*/*.jsonl"])


@pytest.mark.usefixtures("storage")
def test_offline_no_other_storage_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither for inputs nor for the output."""
    monkeypatch.setenv("TUI_READER_OFFLINE", "1")
    with pytest.raises(
        UsageError, match=r"memory://crawl/.* is on other storage, and --offline keeps from the network"
    ):
        find_shards(["memory://crawl/*/*.jsonl"])
    with pytest.raises(UsageError, match="--offline"):
        write_manifest(place_of("memory://out"))


@pytest.mark.usefixtures("storage")
def test_two_runs_write_a_file_of_one_name_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has a temporary file of its own, which is removed once it is uploaded."""
    place, used = place_of("memory://out"), set()
    put = RemotePlace.put

    def noted(self: RemotePlace, name: str, file: Path) -> None:
        used.add(file)
        put(self, name, file)

    monkeypatch.setattr(RemotePlace, "put", noted)
    for text in ("one", "two"):
        place.write("_manifest.json", text)
    assert len(used) == 2
    assert not any(file.exists() for file in used)


def test_a_cache_that_cannot_be_written_is_told(storage: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file stands where its folder would be made."""
    (tmp_path / "full").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "full"))
    with pytest.raises(SaveError, match="could not be saved: there is no such folder"):
        place_of("memory://out").write("_manifest.json", "{}")
    assert not storage.exists("/out")


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


def test_a_list_on_other_storage_names_files_there(storage: Any, tmp_path: Path) -> None:
    """Relative paths begin at its folder; what is not there is an error, and so is a file of the machine that reads it."""
    [page, *_] = entries("mill")
    storage.pipe_file("/crawl/pages/mill.html", page["html"].encode())
    here = tmp_path / "here.html"
    here.write_text(page["html"], encoding="utf-8")
    storage.pipe_file(
        "/crawl/all.list",
        b"pages/mill.html\nmemory://crawl/pages/mill.html\npages/none.html\n" + here.as_uri().encode(),
    )
    annotate_shard("memory://crawl/all.list", tmp_path / "out")
    addresses = ["pages/mill.html", "memory://crawl/pages/mill.html"]
    assert [row["url"] for row in rows(tmp_path / "out", "documents")] == addresses
    messages = [str(error["message"]) for error in rows(tmp_path / "out", "errors")]
    assert len(messages) == 2
    assert "memory://crawl/pages/none.html cannot be read" in messages[0]
    assert f"{here.as_uri()} is a file of this machine, and the list is on other storage" in messages[1]


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
