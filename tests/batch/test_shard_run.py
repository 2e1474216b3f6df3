"""Many shards on one machine, by the command line."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from tests.commands import PROGRAM, environment, run
from tests.shards.pages import STORIES, contents, entries, rows, write_lines
from tui_reader.batch import shard_progress, shard_run
from tui_reader.batch.engines import Ended
from tui_reader.batch.shard_run import Cluster
from tui_reader.shards.columns import TABLES
from tui_reader.shards.finding import Found, find_shards
from tui_reader.shards.one_shard import Order
from tui_reader.shards.places import place_of
from tui_reader.shards.summary import ShardSummary


def test_the_manifest_sums_up_the_shards(done: Path) -> None:
    """It has the recipe, the counts of each shard, and their sums."""
    manifest = json.loads((done / "_manifest.json").read_text(encoding="utf-8"))
    assert sorted(manifest["shards"]) == sorted(STORIES)
    assert manifest["total"]["pages"] == 3
    assert manifest["total"]["rows"]["attributions"] == len(rows(done, "attributions"))
    assert [recipe["languages"] for recipe in manifest["recipes"]] == [["en"]]


def test_several_processes_and_parts_come_to_the_same_bytes(crawl: Path, done: Path, tmp_path: Path) -> None:
    """Two processes, or two machines that do a part each, write what one process writes."""
    run("annotate", "--input", f"{crawl}/*.jsonl", "--output", tmp_path / "two", "--jobs", "2")
    for part in ("2/2", "1/2"):
        run("annotate", "--input", f"{crawl}/*.jsonl", "--output", tmp_path / "parts", "--shard", part)
    assert contents(tmp_path / "two") == contents(done)
    assert contents(tmp_path / "parts") == contents(done)


def test_one_shard_is_shared_by_the_processes(done: Path, tmp_path: Path) -> None:
    """Cut differently, the rows are the same, in the order of the pages."""
    write_lines(tmp_path / "all.jsonl", entries())
    run("annotate", "--input", tmp_path / "all.jsonl", "--output", tmp_path / "out", "--jobs", "2")
    for table in TABLES:
        assert rows(tmp_path / "out", table) == rows(done, table)


def test_a_run_that_is_killed_again_and_again_comes_to_the_same_bytes(crawl: Path, done: Path, tmp_path: Path) -> None:
    """Whenever it is killed, the next run goes on, and nothing is left behind."""
    command = [*PROGRAM, "annotate", "--input", f"{crawl}/*.jsonl", "--output", str(tmp_path), "--jobs", "2"]
    for seconds in (0.5, 1.0, 1.5, 2.0):
        process = subprocess.Popen(command, env=environment(), stdout=subprocess.DEVNULL)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=seconds)
        process.kill()
        process.wait()
    assert run(*command[3:]).returncode == 0
    assert contents(tmp_path) == contents(done)


def test_a_run_that_is_told_to_stop_does_so_in_order(crawl: Path, done: Path, tmp_path: Path) -> None:
    """SIGTERM ends it with the usual status; the next run goes on."""
    command = [*PROGRAM, "annotate", "--input", f"{crawl}/*.jsonl", "--output", str(tmp_path), "--jobs", "1"]
    process = subprocess.Popen(command, env=environment(), stderr=subprocess.PIPE, encoding="utf-8")
    while not (tmp_path / "_unfinished").exists():
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGTERM)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (128 + signal.SIGTERM, "")
    assert run(*command[3:]).returncode == 0
    assert contents(tmp_path) == contents(done)


def test_a_second_run_does_nothing_again(crawl: Path, done: Path) -> None:
    """What is done is counted, and not touched."""
    before = {path: path.stat().st_mtime_ns for path in (done / "documents").iterdir()}
    result = run("annotate", "--input", f"{crawl}/*.jsonl", "--output", done)
    assert result.stdout.startswith("3 of 3 shards in ")
    assert {path: path.stat().st_mtime_ns for path in (done / "documents").iterdir()} == before


def test_the_speed_of_a_cluster_is_known_from_its_first_shard_on(
    crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its workers report a shard only at its end."""

    def run_on(_: str, shards: Sequence[Found], __: Order, ended: Ended, *___: object) -> None:
        ended(ShardSummary(shards[0].name, pages=10, words=10_000))

    monkeypatch.setattr(shard_run, "run_on", run_on)
    monkeypatch.setattr(shard_progress, "_SECONDS_A_LINE", 0.0)
    shard_run.run_shards(find_shards([f"{crawl}/*.jsonl"]), Order(place_of(tmp_path)), 1, Cluster("dask"))
    shown = capsys.readouterr().err
    assert "shards 1 of 3, pages 10, words a second " in shown
    assert "words a second 0," not in shown
    assert "left unknown" not in shown


def test_other_options_do_not_mix_with_what_is_there(crawl: Path, done: Path) -> None:
    """Before anything is annotated, a sentence says so."""
    result = run("annotate", "--input", f"{crawl}/*.jsonl", "--output", done, "--languages", "all")
    assert result.returncode == 2
    assert "of another version of the program, or of other options. Write to another folder" in result.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="the system has no such file")
def test_a_shard_that_cannot_be_read_does_not_stop_the_others(crawl: Path, tmp_path: Path) -> None:
    """It is reported, and the status is that of a load that failed."""
    folder = tmp_path / "crawl"
    folder.mkdir()
    (folder / "ferry.jsonl").write_bytes((crawl / "ferry.jsonl").read_bytes())
    (folder / "mill.jsonl").symlink_to("/proc/self/mem")  # which nobody may read from its beginning
    result = run("annotate", "--input", f"{folder}/*", "--output", tmp_path / "out")
    assert result.returncode == 3
    assert "mill.jsonl could not be read to its end: Input/output error." in result.stderr
    assert result.stdout.startswith("1 of 2 shards")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--input", "*.jsonl"), "--input needs a folder for the tables"),
        (("a.html", "--output", "out", "--input", "*.jsonl"), "--input names files of many pages"),
        (("--input", "*.jsonl", "--output", "out", "--explain"), "--explain is for locations"),
        (("--input", "*.jsonl", "--output", "out", "--format", "json"), "Tables are not written as json."),
        (("--input", "*.jsonl", "--output", "out", "--shard", "3/2"), "3/2 is not a part such as 3/8"),
        (("--input", "*.jsonl", "--output", "out", "--languages", "English"), "English is not a list of languages"),
        (("--input", "none/*.jsonl", "--output", "out"), "No file matches none/*.jsonl."),
        ((), "Name an article to annotate, or files of many with --input."),
    ],
)
def test_options_that_do_not_fit_are_told(
    arguments: tuple[str, ...], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written, and a sentence says what to do."""
    monkeypatch.chdir(tmp_path)
    result = run("annotate", *arguments)
    assert result.returncode == 2
    assert sentence in result.stderr
    assert not (tmp_path / "out" / "shards").exists()
