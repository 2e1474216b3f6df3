"""Outputs that are verified against their inputs."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.analysis.taggers.test_taggers import install
from tests.commands import run
from tests.shards.pages import SHORT, entries, rows, write_lines
from tui_reader.errors import UsageError
from tui_reader.shards import one_shard, verifying
from tui_reader.shards.annotating import Outcome
from tui_reader.shards.finished import Record, finish, record_of
from tui_reader.shards.one_shard import annotate_shard
from tui_reader.shards.page_process import PagePool
from tui_reader.shards.places import place_of
from tui_reader.shards.recipe import Selection
from tui_reader.shards.shard_page import Page
from tui_reader.shards.verifying import verify

pytestmark = pytest.mark.usefixtures("shared_processes")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a shard, in which one page is twice and one is passed over, and its output."""
    folder = tmp_path_factory.mktemp("made")
    lines = [*entries(), {"url": "https://gull.example/tides", "html": SHORT}, *entries("mill"), {"url": "x"}]
    annotate_shard(write_lines(folder / "crawl.jsonl", lines), folder / "out")
    return folder


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made / "out", tmp_path / "out"))


def differences(output: Path, sample: int = 20) -> list[str]:
    [result] = verify(place_of(output), sample)
    return list(result.differences)


def change(output: Path, table: str, old: str, new: str, record: Record | None) -> None:
    """Change a table, and write its record as if that had been found."""
    assert record is not None
    files = {name: output / name / "crawl.jsonl" for name in record.digests}
    text = files[table].read_text(encoding="utf-8")
    assert old in text
    files[table].write_text(text.replace(old, new), encoding="utf-8")
    finish(place_of(output), files, record.summary, {"input": record.input, "recipe": record.recipe}, record.form)


def test_an_output_that_is_whole_has_no_differences(copy: Path) -> None:
    """All pages of the sample give the rows that are there, errors and pages without rows among them."""
    [result] = verify(place_of(copy))
    assert (result.name, result.pages, list(result.differences)) == ("crawl", 6, [])


def test_a_sample_is_pages_at_equal_distances(copy: Path) -> None:
    """A small one is quick, and the same each time."""
    [result] = verify(place_of(copy), sample=2)
    assert (result.pages, list(result.differences)) == (2, [])


def test_a_sample_is_never_larger_than_was_asked(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of six pages every second one makes up a sample of four, and no page is read again for nothing."""
    made: list[int] = []

    def noted(pages: Iterable[Page], pool: PagePool) -> Iterator[Outcome]:
        pages = list(pages)
        made.append(len(pages))
        return one_shard.outcomes(pages, pool)

    monkeypatch.setattr(verifying, "outcomes", noted)
    [result] = verify(place_of(copy), sample=4)
    assert (result.pages, made, list(result.differences)) == (3, [3], [])


def test_shards_of_one_selection_share_their_processes(made: Path, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To start one takes longer than to annotate the sample of a small shard."""
    annotate_shard(made / "crawl.jsonl", copy, name="again")
    annotate_shard(made / "crawl.jsonl", copy, name="long", fewest_words=60)
    started: list[int] = []
    begin = PagePool.__init__

    def noted(self: PagePool, selection: Selection, jobs: int) -> None:
        started.append(selection.fewest_words)
        begin(self, selection, jobs)

    monkeypatch.setattr(PagePool, "__init__", noted)
    monkeypatch.setattr(verifying, "PagePool", PagePool)
    assert [(each.name, list(each.differences)) for each in verify(place_of(copy), sample=1)] == [
        ("again", []), ("crawl", []), ("long", [])
    ]  # fmt: skip
    assert started == [50, 60]


def test_a_file_that_changed_is_told_of(copy: Path) -> None:
    """Its digest is another one; a file that is gone has no digest."""
    (copy / "promos" / "crawl.jsonl").unlink()
    with (copy / "entities" / "crawl.jsonl").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert differences(copy) == [
        f"{copy}/promos/crawl.jsonl is not as it was written", f"{copy}/entities/crawl.jsonl is not as it was written"
    ]  # fmt: skip


def test_rows_that_the_pages_do_not_give_are_told_of(copy: Path) -> None:
    """The sentence names the page and the table."""
    change(copy, "attributions", '"speaker":"Lena Holt"', '"speaker":"Ida Marsh"', record_of(place_of(copy), "crawl"))
    assert differences(copy) == ["the page https://gull.example/school: other attributions"]


def test_what_cannot_be_made_again_is_told_of(copy: Path) -> None:
    """Another version is named, and a missing input, too."""
    record = record_of(place_of(copy), "crawl")
    assert record is not None
    files = {name: copy / name / "crawl.jsonl" for name in record.digests}
    origin = {"input": str(copy / "gone.jsonl"), "recipe": record.recipe}
    finish(place_of(copy), files, record.summary, origin, record.form)
    assert "crawl cannot be made again: " in differences(copy)[0]
    finish(
        place_of(copy), files, record.summary, origin | {"recipe": {**record.recipe, "version": "0.0.1"}}, record.form
    )
    assert "crawl was made otherwise (version 0.0.1, here " in differences(copy)[0]
    with pytest.raises(UsageError, match="of another version of the program"):
        one_shard.Order(place_of(copy)).done("crawl")


def test_tables_are_verified_by_the_tagger_that_made_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their record names it, wherever they were made; where it is missing here, that is said."""
    install(tmp_path)
    with monkeypatch.context() as here:
        here.syspath_prepend(tmp_path)
        annotate_shard(write_lines(tmp_path / "crawl.jsonl", entries("ferry")), tmp_path / "out", tagger="ferries")
        assert [row["text"] for row in rows(tmp_path / "out", "attributions")] == ["“The hull is worn,”"]
        assert differences(tmp_path / "out") == []
    [told] = differences(tmp_path / "out")
    assert told.startswith("crawl cannot be made again: There is no tagger “ferries”.")


def test_an_empty_folder_is_told_of(tmp_path: Path) -> None:
    """There is nothing to verify."""
    with pytest.raises(UsageError, match="has no shard that is done"):
        list(verify(place_of(tmp_path)))


def test_the_command_prints_a_line_a_shard(copy: Path) -> None:
    """Its status says whether anything differs."""
    result = run("verify", copy, "--sample", "2")
    assert (result.returncode, result.stdout) == (0, "crawl: as it was written. Pages annotated again: 2.\n")
    (copy / "promos" / "crawl.jsonl").unlink()
    result = run("verify", copy)
    assert result.returncode == 1
    assert "is not as it was written. Pages annotated again: 0." in result.stdout


def test_tables_in_parquet_are_verified_alike(made: Path, tmp_path: Path) -> None:
    """Their rows are those of the pages."""
    pytest.importorskip("pyarrow", reason="Parquet needs the extra scale")
    annotate_shard(made / "crawl.jsonl", tmp_path, form="parquet")
    assert differences(tmp_path) == []
