import gzip
import os
import socket
from pathlib import Path

import pytest

from tui_reader.errors import Cancelled, LoadError, LocationError, TooLargeError
from tui_reader.sources import load
from tui_reader.sources.limits import Limits

TEXT = b"The ferry is late.\n"


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_bytes(TEXT)
    return path


def test_a_file_is_read_as_it_is(text_file: Path) -> None:
    """The bytes come unchanged, and no type is guessed."""
    resource = load(str(text_file))
    assert (resource.content, resource.media_type, resource.charset, resource.url) == (TEXT, None, None, None)
    assert resource.location == str(text_file)


def test_gzip_is_known_by_its_content(tmp_path: Path) -> None:
    """A packed file is unpacked whatever it is called, and so are several members in one."""
    (tmp_path / "ferry").write_bytes(gzip.compress(TEXT) + gzip.compress(TEXT))
    assert load(str(tmp_path / "ferry")).content == TEXT * 2


def test_a_name_that_only_looks_packed_is_no_error(tmp_path: Path) -> None:
    """The ending ``.gz`` alone unpacks nothing."""
    (tmp_path / "ferry.gz").write_bytes(TEXT)
    assert load(str(tmp_path / "ferry.gz")).content == TEXT


def test_a_damaged_packed_file_is_an_error(tmp_path: Path) -> None:
    """A packed file that was cut off gets a sentence."""
    (tmp_path / "ferry.gz").write_bytes(gzip.compress(TEXT * 100)[:-12])
    with pytest.raises(LoadError, match="cannot be unpacked"):
        load(str(tmp_path / "ferry.gz"))


def test_a_packed_bomb_is_stopped_at_the_limit(tmp_path: Path) -> None:
    """The limit counts unpacked bytes."""
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(bytes(5_000_000)))
    with pytest.raises(TooLargeError, match="64 KiB"):
        load(str(tmp_path / "bomb.gz"), limits=Limits(local_bytes=64 * 1024))


def test_the_tilde_is_the_home_folder(text_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``~`` is understood as the shell does."""
    monkeypatch.setenv("HOME", str(text_file.parent))
    assert load("~/ferry.txt").content == TEXT


def test_a_file_may_be_called_as_an_address_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What exists under that very name is a file."""
    monkeypatch.chdir(tmp_path)
    Path("note: ferry").write_bytes(TEXT)
    assert load("note: ferry").content == TEXT


def test_what_is_no_regular_file_is_refused_without_opening_it(tmp_path: Path) -> None:
    """A folder, a pipe that nobody writes to, a socket and a device each get their sentence, and nothing hangs."""
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        for path, noun in (
            (tmp_path, "folder"),
            (tmp_path / "pipe", "named pipe"),
            (tmp_path / "socket", "socket"),
            (Path("/dev/null"), "device"),
        ):
            with pytest.raises(LocationError, match=noun):
                load(str(path))


def test_a_missing_file_is_an_error() -> None:
    """A missing file is named, and what looks like a host is told how to be one."""
    with pytest.raises(LocationError, match="There is no file no-such-file"):
        load("no-such-file")
    with pytest.raises(LocationError, match=r"https://ferry\.museum"):
        load("ferry.museum")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_an_error(text_file: Path) -> None:
    """A file that may not be read says so."""
    text_file.chmod(0)
    with pytest.raises(LocationError, match="may not be read"):
        load(str(text_file))


@pytest.mark.parametrize("location", ["a\0b", "x" * 5000, "~no-such-user-here/a"])
def test_a_path_that_cannot_be_one_is_an_error(location: str) -> None:
    """Paths that the system refuses get a sentence."""
    with pytest.raises(LocationError):
        load(location)


def test_a_symbolic_link_in_a_circle_is_an_error(tmp_path: Path) -> None:
    """A link to itself leads nowhere."""
    (tmp_path / "a").symlink_to("a")
    with pytest.raises(LocationError):
        load(str(tmp_path / "a"))


def test_progress_knows_the_size_and_reaches_it(tmp_path: Path) -> None:
    """Of a file the total is known from the start."""
    (tmp_path / "long").write_bytes(bytes(3_000_000))
    seen: list[tuple[int, int | None]] = []
    load(str(tmp_path / "long"), progress=lambda *numbers: seen.append(numbers))
    assert len(seen) > 1
    assert seen[-1] == (3_000_000, 3_000_000)


def test_reading_stops_when_the_person_says_so(tmp_path: Path) -> None:
    """Between two chunks the person is asked."""
    (tmp_path / "long").write_bytes(bytes(5_000_000))
    seen: list[int] = []
    with pytest.raises(Cancelled):
        load(str(tmp_path / "long"), progress=lambda count, _: seen.append(count), cancelled=lambda: bool(seen))
    assert seen[-1] < 5_000_000
