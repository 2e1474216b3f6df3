"""One shard: pages in, tables of rows out."""

import gzip
import json
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest
import zstandard

import tui_reader
from tests.shards.pages import GERMAN, SHORT, contents, entries, rows, write_lines
from tui_reader import Cancelled, LoadError, UsageError, annotate_shard
from tui_reader.shards import unfinished
from tui_reader.shards.annotating import Outcome
from tui_reader.shards.columns import TABLES
from tui_reader.shards.inputs import pages_in
from tui_reader.shards.inputs.stream import Stream
from tui_reader.shards.one_shard import Order, annotate_with, outcomes
from tui_reader.shards.page_process import PagePool
from tui_reader.shards.places import place_of
from tui_reader.shards.recipe import Selection
from tui_reader.shards.shard_page import Page
from tui_reader.shards.summary import ShardSummary

pytestmark = pytest.mark.usefixtures("shared_processes")


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a shard with all stories, a page that is too short and one in German."""
    folder = tmp_path_factory.mktemp("done")
    others = [{"url": "https://gull.example/tides", "html": SHORT}, {"url": "https://gull.example/de", "html": GERMAN}]
    annotate_shard(write_lines(folder / "crawl.jsonl", [*entries(), *others]), folder / "out")
    return folder / "out"


def test_each_page_is_a_document_an_error_or_passed_over(tmp_path: Path) -> None:
    """The summary counts every page once, and says how many rows each table has."""
    lines = [
        *entries("ferry"),
        {"html": SHORT},
        {"html": GERMAN},
        {"html": "<html></html>"},
        {"url": "https://a.example/"},
    ]
    summary = annotate_shard(write_lines(tmp_path / "a.jsonl", lines), tmp_path / "out")
    assert (summary.name, summary.pages) == ("a", 5)
    assert summary.passed_over == {"not_a_page": 0, "no_article": 1, "too_short": 1, "language": 1}
    assert (summary.rows["documents"], summary.rows["errors"]) == (1, 1)
    assert summary.words > 50
    [error] = rows(tmp_path / "out", "errors")
    assert error["message"] == 'An entry has neither “html” nor “text”: {"url": "https://a.example/"}'
    assert error["kind"] == "load"


def test_rows_are_what_annotating_each_page_finds(done: Path) -> None:
    """The tables hold the marks of each page, with its key, and with offsets into the text of its document."""
    [document, *_] = rows(done, "documents")
    [page, *_] = entries("ferry")
    found = tui_reader.annotate_content(page["html"].encode(), url=page["url"], media_type="text/html", charset="utf-8")
    assert (document["url"], document["title"], document["text"]) == (
        page["url"],
        "Ferry stops for a month",
        found.article.text,
    )
    said = [row for row in rows(done, "attributions") if row["document"] == document["document"]]
    assert [row["speaker"] for row in said] == [each.speaker for each in found.annotations.attributions]
    assert [row["content_spans"] for row in said] == [
        [list(span) for span in each.content] for each in found.annotations.attributions
    ]
    claims = [row for row in rows(done, "assertions") if row["document"] == document["document"]]
    assert [row["text"] for row in claims] == [
        found.article.text[claim.start : claim.end] for claim in found.annotations.assertions
    ]
    names = [row["name"] for row in rows(done, "entities") if row["document"] == document["document"]]
    assert "Ida Marsh" in names


@pytest.mark.parametrize("table", TABLES)
def test_rows_have_the_columns_of_their_table(table: str, done: Path) -> None:
    """Every row has every column, in the order of the table."""
    for row in rows(done, table):
        assert list(row) == [column.name for column in TABLES[table]]


def test_rows_do_not_depend_on_how_pages_are_cut_into_shards(done: Path, tmp_path: Path) -> None:
    """A shard a page holds the rows that one shard of all pages holds."""
    for name in ("ferry", "mill", "school"):
        annotate_shard(write_lines(tmp_path / f"{name}.jsonl", entries(name)), tmp_path / "out")
    for table in TABLES:
        assert rows(tmp_path / "out", table) == rows(done, table)


@pytest.mark.parametrize("ending", [".jsonl.gz", ".jsonl.zst", ".ndjson"])
def test_a_packed_shard_is_the_same(ending: str, done: Path, tmp_path: Path) -> None:
    """Packing changes nothing, and the name of the output has no ending of the input."""
    plain = write_lines(tmp_path / "plain", entries()).read_bytes()
    packers: dict[str, Callable[[bytes], bytes]] = {".jsonl.gz": gzip.compress, ".jsonl.zst": zstandard.compress}
    packed = packers.get(ending, bytes)(plain)
    (tmp_path / f"crawl{ending}").write_bytes(packed)
    annotate_shard(tmp_path / f"crawl{ending}", tmp_path / "out")
    for table in TABLES:
        assert (tmp_path / "out" / table / "crawl.jsonl").read_bytes() == (done / table / "crawl.jsonl").read_bytes()


def test_a_list_of_paths_is_a_shard(tmp_path: Path) -> None:
    """Its files may have any format; relative paths begin at the list's folder, and a missing file is an error."""
    [page, *_] = entries("mill")
    (tmp_path / "mill.html").write_text(page["html"], encoding="utf-8")
    address = (tmp_path / "mill.html").as_uri()
    (tmp_path / "pages.list").write_text(f"mill.html\nmissing.html\n{address}\n", encoding="utf-8")
    summary = annotate_shard((tmp_path / "pages.list").as_uri(), tmp_path / "out")
    assert (summary.rows["documents"], summary.rows["errors"]) == (2, 1)
    assert [row["url"] for row in rows(tmp_path / "out", "documents")] == ["mill.html", address]
    assert [row["url"] for row in rows(tmp_path / "out", "errors")] == ["missing.html"]


def test_text_is_a_page_too(tmp_path: Path) -> None:
    """Where there is no page, the text is annotated, with the title and the date that the line gives."""
    text = "The toll will rise in May, said Ida Marsh, the harbour master. " * 8
    line = {"url": "https://a.example/t", "text": text, "title": "Toll\u202e", "published": "2026-05-01"}
    annotate_shard(write_lines(tmp_path / "a.jsonl", [line]), tmp_path / "out")
    [document] = rows(tmp_path / "out", "documents")
    assert (document["title"], document["published"]) == ("Toll", "2026-05-01")


def test_a_shard_that_is_done_is_not_done_again(done: Path, tmp_path: Path) -> None:
    """Its record is enough; not even the input has to be there."""
    before = contents(done)
    assert annotate_shard(tmp_path / "crawl.jsonl", done).rows["documents"] == 3
    assert contents(done) == before


def test_a_shard_that_another_run_has_done_meanwhile_is_not_done_again(
    done: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked for again once the other run has given the shard free."""
    shutil.copytree(done, tmp_path / "out")
    before = contents(tmp_path / "out")
    order = Order(place_of(tmp_path / "out"))
    with PagePool(order.selection, 1) as pool:
        monkeypatch.setattr(pool, "begin", None)
        assert annotate_with(pool, str(done.parent / "crawl.jsonl"), "crawl", order).rows["documents"] == 3
    assert contents(tmp_path / "out") == before


def test_a_lock_that_was_removed_while_it_was_waited_for_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other run removes the folder with the lock once its shard is done."""
    take, times = unfinished._take, []

    def removed(lock: BinaryIO, name: str) -> None:
        take(lock, name)
        times.append(name)
        if len(times) == 1:
            shutil.rmtree(tmp_path / "begun")

    monkeypatch.setattr(unfinished, "_take", removed)
    with unfinished.unfinished(tmp_path / "begun", ShardSummary("crawl"), {}):
        assert (tmp_path / "begun" / "lock").exists()
    assert len(times) == 2


def test_pages_read_ahead_grow_with_the_processes_not_with_the_shards(done: Path) -> None:
    """Many shards share the room; each has one page at least."""
    pages = list(pages_in(Stream(str(done.parent / "crawl.jsonl")))) * 20
    read: list[int] = [0] * 4

    def counted(shard: int) -> Iterator[Page]:
        for page in pages:
            read[shard] += 1
            yield replace(page, passed_over="not_a_page")

    with PagePool(Selection(), 2) as pool:
        made = [outcomes(counted(shard), pool) for shard in range(4)]
        for each in made:
            next(each)
        assert sum(read) <= 4 * 2 + 2 * len(made)
        assert [len(list(each)) for each in made] == [len(pages) - 1] * 4
        assert [pool.room.acquire(blocking=False) for _ in range(9)] == [True] * 8 + [False]


def test_pages_of_a_shard_that_fails_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that wait for a process would keep it from the pages of other shards."""
    waiting: list[Future[Outcome]] = []

    def begin(_: Page) -> Future[Outcome]:
        waiting.append(Future())
        return waiting[-1]

    def pages() -> Iterator[Page]:
        yield from (Page("", b"") for _ in range(3))
        raise LoadError("The storage failed.")

    with PagePool(Selection(), 1) as pool:
        monkeypatch.setattr(pool, "begin", begin)
        with pytest.raises(LoadError):
            list(outcomes(pages(), pool))
    assert [each.cancelled() for each in waiting] == [True, True, True]


def test_a_table_of_parquet_is_on_the_disk_before_it_is_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A crash of the machine leaves no record of a table that is not there."""
    pytest.importorskip("pyarrow", reason="Parquet needs the extra scale")
    synced: set[str] = set()
    fsync = os.fsync

    def noted(file: int) -> None:
        synced.add(Path(f"/proc/self/fd/{file}").readlink().name if Path("/proc/self").exists() else "any.parquet")
        fsync(file)

    monkeypatch.setattr(os, "fsync", noted)
    annotate_shard(write_lines(tmp_path / "a.jsonl", entries("ferry")), tmp_path / "out", form="parquet")
    assert any(name.endswith(".parquet") for name in synced)


def test_a_shard_that_was_done_otherwise_is_not_mixed_in(done: Path) -> None:
    """Rows of other arguments are told of, and left as they are."""
    with pytest.raises(UsageError, match="of another version of the program, or of other options"):
        annotate_shard(done.parent / "crawl.jsonl", done, fewest_words=10)


def test_a_shard_is_done_again_by_force(tmp_path: Path) -> None:
    """The tables of the second time take the place of the first."""
    shard = write_lines(tmp_path / "a.jsonl", entries("ferry"))
    annotate_shard(shard, tmp_path / "out", fewest_words=1000)
    assert annotate_shard(shard, tmp_path / "out", force=True).rows["documents"] == 1


def test_a_shard_that_was_stopped_goes_on_to_the_same_bytes(done: Path, tmp_path: Path) -> None:
    """Pages that were done are not done again, and what stands behind the last good row is thrown away."""
    shard = done.parent / "crawl.jsonl"
    with pytest.raises(Cancelled):
        annotate_shard(shard, tmp_path, cancelled=lambda: True)
    begun = tmp_path / "_unfinished" / "crawl" / "documents.jsonl"
    assert len(begun.read_bytes().splitlines()) == 1
    with begun.open("ab") as file:
        file.write(b'{"document":"half of a ro')
    seen: list[int] = []
    annotate_shard(shard, tmp_path, progress=lambda summary, _: seen.append(summary.pages))
    assert seen == [2, 3, 4, 5]
    assert contents(tmp_path) == contents(done)


def test_what_was_begun_otherwise_is_begun_anew(done: Path, tmp_path: Path) -> None:
    """Rows of other arguments are not gone on with."""
    shard = done.parent / "crawl.jsonl"
    with pytest.raises(Cancelled):
        annotate_shard(shard, tmp_path, languages=("de",), cancelled=lambda: True)
    seen: list[int] = []
    annotate_shard(shard, tmp_path, progress=lambda summary, _: seen.append(summary.pages))
    assert seen[0] == 1
    assert contents(tmp_path) == contents(done)


def test_two_processes_do_not_write_one_shard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second one is told so."""
    monkeypatch.setattr(unfinished, "_PATIENCE", 0.0)
    shard = write_lines(tmp_path / "a.jsonl", entries("ferry"))

    def second(*_: object) -> None:
        with pytest.raises(UsageError, match="The shard a is being written by another process"):
            annotate_shard(shard, tmp_path / "out")

    annotate_shard(shard, tmp_path / "out", progress=second)


def test_a_damaged_line_costs_no_other(tmp_path: Path) -> None:
    """It is a row of errors that shows how the line begins, and the pages behind it are read."""
    shard = write_lines(tmp_path / "a.jsonl", [*entries("ferry"), ["no", "object"], *entries("mill")])
    with shard.open("ab") as file:
        file.write(b"\x1b[31m{broken\n")
    assert annotate_shard(shard, tmp_path / "out").rows["documents"] == 2
    assert [row["message"] for row in rows(tmp_path / "out", "errors")] == [
        'A line is not an object of JSON: ["no", "object"]',
        "A line is not an object of JSON: {broken",
    ]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_a_shard_that_was_cut_off_keeps_what_is_there(pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    """The pages before the end are annotated, and a row of errors says that the rest is missing."""
    ending = ".gz" if pack is gzip.compress else ".zst"
    packed = pack(b"".join(json.dumps(line).encode() + b"\n" for line in entries()))
    shard = tmp_path / f"a.jsonl{ending}"
    shard.write_bytes(packed[:-40])
    summary = annotate_shard(shard, tmp_path / "out")
    assert summary.rows["errors"] == 1
    assert "is damaged" in str(rows(tmp_path / "out", "errors")[0]["message"])


def test_a_shard_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    """A missing file and an unknown ending have a sentence each, and nothing is written."""
    with pytest.raises(LoadError, match=r"none\.jsonl cannot be read: No such file"):
        annotate_shard(tmp_path / "none.jsonl", tmp_path / "out")
    (tmp_path / "a.csv").touch()
    with pytest.raises(UsageError, match=r"a\.csv is not a shard: its name ends in none of \.jsonl"):
        annotate_shard(tmp_path / "a.csv", tmp_path / "out")
    assert not (tmp_path / "out" / "shards").exists()


def test_tables_in_parquet_hold_the_same_rows(done: Path, tmp_path: Path) -> None:
    """They have typed columns, and the recipe in their metadata."""
    pytest.importorskip("pyarrow", reason="Parquet needs the extra scale")
    from pyarrow import parquet

    annotate_shard(done.parent / "crawl.jsonl", tmp_path, form="parquet")
    for table, columns in TABLES.items():
        file = tmp_path / table / "crawl.parquet"
        assert parquet.read_table(file).to_pylist() == rows(done, table)
        schema = parquet.read_schema(file)
        assert schema.names == [column.name for column in columns]
        assert json.loads(schema.metadata[b"tui-reader"])["fewest_words"] == 50


def test_an_unknown_form_is_refused(tmp_path: Path) -> None:
    """Before anything is read."""
    with pytest.raises(UsageError, match="Tables are not written as csv"):
        annotate_shard(tmp_path / "a.jsonl", tmp_path, form="csv")  # type: ignore[arg-type]
