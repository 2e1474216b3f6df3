"""The exports and the way to add one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands import ARTICLE, loaded_after
from tests.export.articles import ferry
from tui_reader.cli import main
from tui_reader.errors import UsageError
from tui_reader.export import export_for, export_names, find_export, save_article, writers
from tui_reader.export.writers.markdown import to_markdown

# Who is named how often, one row a name: as a person would write the module of a new export.
TALLY = """\
from tui_reader.export import Export


def names(annotated, *, explain=False):
    rows = [f"{each.name},{len(each.mentions)}" for each in annotated.annotations.entities]
    return "".join(f"{row}\\n" for row in rows)


EXPORT = Export(".tally", names, head="name,mentions\\n")
"""


@pytest.fixture
def tally(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An export in a module of its own, ``tally``, and nothing else changed."""
    folder = tmp_path / "added"
    folder.mkdir()
    (folder / "tally.py").write_text(TALLY, encoding="utf-8")
    monkeypatch.setattr(writers, "__path__", [*writers.__path__, str(folder)])
    yield
    monkeypatch.delattr(writers, "tally", raising=False)


def test_each_export_is_a_module_with_an_ending_of_its_own() -> None:
    """The name of the module is what a person asks for, and stays; an ending leads back to one export only."""
    released = {
        "checklist", "claimreview", "criticmarkup", "csv", "footnotes", "html", "json", "markdown", "text", "webannotation"
    }  # fmt: skip
    assert released <= set(export_names())
    endings = [find_export(name).ending for name in export_names()]
    assert len(set(endings)) == len(endings)
    assert all(ending == f".{ending.strip('.').lower()}" for ending in endings)
    for name in export_names():
        assert export_for(Path(f"ferry{find_export(name).ending.upper()}")) is find_export(name)


@pytest.mark.usefixtures("tally")
def test_an_export_is_added_by_one_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command line offers it, a batch joins its articles under one head, and a file is saved by its ending."""
    article = tmp_path / "ferry.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    assert main(["annotate", str(article), str(article), "--format", "tally", "--jobs", "1"]) == 0
    assert capsys.readouterr().out == "name,mentions\nIda Marsh,1\nIda Marsh,1\n"
    assert main(["annotate", str(article), "--format", "tally", "--output", str(tmp_path)]) == 0
    assert (tmp_path / "ferry.tally").read_text(encoding="utf-8") == "name,mentions\nIda Marsh,1\n"
    save_article(ferry(), tmp_path / "saved.TALLY")
    assert (tmp_path / "saved.TALLY").read_text(encoding="utf-8") == "name,mentions\nIda Marsh,1\n"


def test_a_file_with_another_ending_is_markdown(tmp_path: Path) -> None:
    """Whatever a person calls a file, it is written."""
    for name in ("ferry", "ferry.md", "ferry.v2"):
        save_article(ferry(), tmp_path / name)
        assert (tmp_path / name).read_text(encoding="utf-8") == to_markdown(ferry())


def test_an_export_that_is_missing_is_a_sentence() -> None:
    """It names those that are there."""
    with pytest.raises(UsageError, match=r"no format “docx”\. Choose one of checklist, claimreview, criticmarkup"):
        find_export("docx")


def test_naming_the_exports_loads_no_writer() -> None:
    """A writer is imported when it is asked for."""
    loaded = loaded_after("from tui_reader.export import export_names\nexport_names()")
    assert not [name for name in loaded if name.startswith("tui_reader.export.writers.")]


def test_an_export_has_parts_if_its_writer_can_leave_some_out() -> None:
    """The argument of the writer says so, and nothing else has to; every other export refuses to leave parts out."""
    assert [name for name in export_names() if find_export(name).has_parts] == ["criticmarkup", "footnotes", "markdown"]
    find_export("json").refuse_parts(frozenset())
    with pytest.raises(UsageError, match="Only files in criticmarkup, footnotes, markdown have parts"):
        find_export("json").refuse_parts(frozenset({"notes"}))
