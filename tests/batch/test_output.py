"""Where results go."""

from pathlib import Path

import pytest

from tui_reader.batch.outcome import Outcome
from tui_reader.batch.output import Output, file_names
from tui_reader.batch.progress import ProgressBar
from tui_reader.errors import NoArticleError, UsageError
from tui_reader.export import find_export


def names(locations: list[str], folder: Path) -> list[str]:
    return [path.name for path in file_names(locations, ".json", folder)]


def test_one_location_goes_into_the_file_that_is_named(tmp_path: Path) -> None:
    """A path that is no folder is the file itself."""
    assert file_names(["a.html"], ".json", tmp_path / "x.txt") == [tmp_path / "x.txt"]


def test_names_are_those_of_the_locations(tmp_path: Path) -> None:
    """A file gives its stem, a page the last part of its address, standard input its name."""
    locations = ["in/a.html", "in/b.txt.gz", "https://example.org/News/The-Ferry.php?x=1", "https://example.org/", "-"]
    assert names(locations, tmp_path) == [
        "a.json",
        "b.json",
        "the-ferry.json",
        "example-org.json",
        "standard-input.json",
    ]


def test_names_that_are_taken_get_a_number(tmp_path: Path) -> None:
    """Two locations of one name do not overwrite each other, not even where capitals do not count."""
    assert names(["1/a.html", "2/a.html", "3/A.txt"], tmp_path) == ["a.json", "a-2.json", "A-3.json"]


def test_a_location_is_never_overwritten(tmp_path: Path) -> None:
    """A result goes beside a file of its own name that is to be read."""
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    assert [path.name for path in file_names([str(one), str(other)], ".txt", tmp_path)] == ["a-2.txt", "b-2.txt"]
    with pytest.raises(UsageError, match="is to be read; name another file"):
        file_names([str(one)], ".txt", one)


def test_the_folder_is_made(tmp_path: Path) -> None:
    """A folder for several results comes into being; a file in its place is refused."""
    file_names(["a", "b"], ".json", tmp_path / "new" / "folder")
    assert (tmp_path / "new" / "folder").is_dir()
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="is a file; name a folder"):
        file_names(["a", "b"], ".json", tmp_path / "file")
    with pytest.raises(UsageError, match="could not be made"):
        file_names(["a", "b"], ".json", tmp_path / "file" / "folder")


def test_texts_of_several_locations_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """Each text is headed by its location; a lone one is not."""
    several = Output(find_export("text"), None, ProgressBar(), several=True)
    assert [several.accept(Outcome("a", "one\n")), several.accept(Outcome("b", "two\n"))] == [0, 0]
    assert capsys.readouterr().out == "==> a <==\n\none\n\n==> b <==\n\ntwo\n"
    Output(find_export("text"), None, ProgressBar(), several=False).accept(Outcome("a", "one\n"))
    assert capsys.readouterr().out == "one\n"


def test_an_error_goes_to_standard_error_and_into_the_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever reads the lines finds one for each location."""
    failed = Outcome("a", error=NoArticleError("No article was found in a."))
    assert Output(find_export("json"), None, ProgressBar(), several=True).accept(failed) == 4
    printed = capsys.readouterr()
    assert printed.err == "tui-reader: No article was found in a.\n"
    assert printed.out.startswith('{"schema": 2, "location": "a", "error": {"kind": "no_article"')
    assert Output(find_export("text"), None, ProgressBar(), several=True).accept(failed) == 4
    assert capsys.readouterr().out == ""


def test_a_file_that_cannot_be_written_is_the_error_of_its_location(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The next file is written all the same."""
    files = [tmp_path / "missing" / "a.txt", tmp_path / "b.txt"]
    output = Output(find_export("text"), files, ProgressBar(), several=True)
    assert [output.accept(Outcome("a", "one")), output.accept(Outcome("b", "two"))] == [1, 0]
    assert "there is no such folder" in capsys.readouterr().err
    assert files[1].read_text(encoding="utf-8") == "two"


def test_an_address_that_is_none_has_a_file_name(tmp_path: Path) -> None:
    """It is refused where it is opened, not where files are named, so that the other locations go on."""
    one, other = file_names(["http://[", "http://[/b"], ".txt", tmp_path)
    assert one.parent == other.parent == tmp_path
    assert one != other
