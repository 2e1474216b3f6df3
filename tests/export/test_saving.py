"""A file stands there whole, or not at all."""

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from tests.export.articles import ferry
from tui_reader.errors import SaveError
from tui_reader.export import default_folder, save_article, written_file
from tui_reader.export.writers.markdown import to_markdown

needs_permissions = pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")


def test_the_to_markdown_is_saved(tmp_path: Path) -> None:
    """The file holds the document and nothing is left beside it."""
    path = tmp_path / "ferry.md"
    save_article(ferry(), path)
    assert path.read_text(encoding="utf-8") == to_markdown(ferry())
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_exists_is_kept_unless_asked(tmp_path: Path) -> None:
    """Without the wish to overwrite, the file stays and the sentence says what to do."""
    path = tmp_path / "ferry.md"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(SaveError, match=r"there is such a file already; choose another name\.$"):
        save_article(ferry(), path)
    assert path.read_text(encoding="utf-8") == "mine"
    save_article(ferry(), path, overwrite=True)
    assert path.read_text(encoding="utf-8") == to_markdown(ferry())
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_comes_to_stand_there_meanwhile_is_kept(tmp_path: Path) -> None:
    """Somebody else who saves under that name while we write is not overwritten."""
    path = tmp_path / "ferry.md"

    def save_too_late() -> None:
        with written_file(path) as file:
            file.write("ours")
            path.write_text("theirs", encoding="utf-8")

    with pytest.raises(SaveError, match="such a file already"):
        save_too_late()
    assert path.read_text(encoding="utf-8") == "theirs"
    assert list(tmp_path.iterdir()) == [path]


def test_without_hard_links_it_is_saved_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems know no hard links; a file that is there is kept on those, too."""

    def refuse(*_: object) -> NoReturn:
        raise OSError(errno.EOPNOTSUPP, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "ferry.md"
    save_article(ferry(), path)
    assert path.read_text(encoding="utf-8") == to_markdown(ferry())
    with pytest.raises(SaveError):
        save_article(ferry(), path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_while_writing_leaves_nothing(tmp_path: Path) -> None:
    """When the disk is full in the middle, the old file is still there and no part of the new one is."""
    path = tmp_path / "ferry.md"
    path.write_text("old", encoding="utf-8")

    def run_out_of_room() -> None:
        with written_file(path, overwrite=True) as file:
            file.write("half of it")
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(SaveError, match="the disk is full; make room"):
        run_out_of_room()
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    """A mistyped folder gets a sentence, not a new folder."""
    with pytest.raises(SaveError, match="there is no such folder; make it or choose another one"):
        save_article(ferry(), tmp_path / "typo" / "ferry.md")
    assert not list(tmp_path.iterdir())


def test_the_default_folder_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server without a documents folder can save there all the same."""
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Documents"))
    save_article(ferry(), default_folder() / "ferry.md")
    assert (tmp_path / "Documents" / "ferry.md").is_file()


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_is_no_file(tmp_path: Path, *, overwrite: bool) -> None:
    """The name of a folder gets a sentence."""
    with pytest.raises(SaveError, match="there is a folder of that name"):
        save_article(ferry(), tmp_path, overwrite=overwrite)


@needs_permissions
def test_a_folder_that_one_may_not_write_in(tmp_path: Path) -> None:
    """The sentence names the file and says what to do."""
    tmp_path.chmod(0o500)
    with pytest.raises(SaveError, match="you may not write there; choose another folder"):
        save_article(ferry(), tmp_path / "ferry.md")


def test_the_umask_decides_who_may_read(tmp_path: Path) -> None:
    """A saved file has the mode of any other new file, not that of a temporary one."""
    before = os.umask(0o027)
    try:
        save_article(ferry(), tmp_path / "ferry.md")
    finally:
        os.umask(before)
    assert (tmp_path / "ferry.md").stat().st_mode & 0o777 == 0o640


def test_a_symbolic_link_is_followed(tmp_path: Path) -> None:
    """The file that a link leads to is replaced, not the link."""
    (tmp_path / "real.md").write_text("old", encoding="utf-8")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    save_article(ferry(), tmp_path / "link.md", overwrite=True)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text(encoding="utf-8") == to_markdown(ferry())


def test_a_device_is_written_to() -> None:
    """``/dev/null`` is not replaced by a file."""
    save_article(ferry(), Path(os.devnull), overwrite=True)
    assert not Path(os.devnull).is_file()


def test_a_hostile_name_is_clean_in_the_sentence(tmp_path: Path) -> None:
    """Control bytes of a file's name do not reach the terminal by way of an error."""
    with pytest.raises(SaveError) as caught:
        save_article(ferry(), tmp_path / "no\x1b]0;x\x07" / "ferry.md")
    assert "\x1b" not in str(caught.value)
