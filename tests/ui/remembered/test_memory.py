"""The file that is shared by all readers of a person."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tui_reader.ui.remembered.memory import Memory
from tui_reader.ui.remembered.state import State, parsed

TEXT = "The ferry stops.\n\nThe quay is closed, said Ida Marsh.\n\nNobody asked her why."
QUAY = TEXT.index("The quay")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "state.json"


def state_in(path: Path) -> State:
    return parsed(path.read_bytes())


def test_the_place_of_an_article_is_remembered(path: Path) -> None:
    """It is the last one where the person was; the beginning needs no place."""
    memory = Memory(path)
    assert memory.open("a", "A", TEXT) is None
    memory.go_to(QUAY)
    assert memory.keep() == ""
    kept = Memory(path).open("a", "A", TEXT)
    assert kept is not None
    assert (kept.start, kept.exact) == (QUAY, "The quay is closed, said Ida Marsh.")
    memory.go_to(0)
    memory.keep()
    assert Memory(path).open("a", "A", TEXT) is None


def test_an_article_that_is_only_looked_at_keeps_its_place(path: Path) -> None:
    """Where the person has not moved, the place stays."""
    memory = Memory(path)
    memory.open("a", "A", TEXT)
    memory.go_to(QUAY)
    memory.open("b", "B", TEXT)
    memory.open("a", "A", TEXT)
    memory.keep()
    assert state_in(path).place_in("a") is not None
    assert state_in(path).place_in("b") is None


def test_an_article_without_an_address_is_not_remembered(path: Path) -> None:
    """Neither standard input nor where somebody was in it."""
    memory = Memory(path)
    memory.open("a", "A", TEXT)
    memory.open(None, "-", TEXT)
    memory.go_to(QUAY)
    memory.keep()
    assert [(one.address, one.place) for one in state_in(path).recent] == [("a", None)]


def test_two_readers_lose_nothing_of_each_other(path: Path) -> None:
    """Each adds to the file as the other has left it."""
    one, other = Memory(path), Memory(path)
    one.open("a", "A", TEXT)
    other.note_look("width", 60)
    other.note_typed("b.html")
    one.keep()
    other.keep()
    one.note_look("theme", "sepia")
    one.keep()
    state = state_in(path)
    assert [recent.address for recent in state.recent] == ["a"]
    assert (state.look, state.typed) == ({"width": 60, "theme": "sepia"}, ("b.html",))


def test_many_readers_at_once_lose_nothing(path: Path) -> None:
    """Whoever writes keeps the others waiting for that moment."""

    def write(number: int) -> str:
        memory = Memory(path)
        memory.note_typed(str(number))
        return memory.keep()

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(write, range(40))) == {""}
    assert sorted(map(int, state_in(path).typed)) == list(range(40))


def test_only_the_person_can_read_the_file(path: Path) -> None:
    """The folder is made, and nothing else is left in it."""
    memory = Memory(path)
    memory.note_typed("a")
    memory.keep()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert list(path.parent.iterdir()) == [path]


def test_nothing_is_written_where_nothing_has_changed(path: Path) -> None:
    """A start alone makes no file."""
    assert Memory(path).keep() == ""
    assert not path.parent.exists()


def test_a_private_reader_knows_and_writes_nothing_new(path: Path) -> None:
    """What was remembered is used, and the file stays as it is."""
    memory = Memory(path)
    memory.open("a", "A", TEXT)
    memory.go_to(QUAY)
    memory.keep()
    before = path.read_bytes()
    private = Memory(path, is_kept=False)
    assert private.open("a", "A", TEXT) is not None
    private.go_to(1)
    private.note_look("theme", "sepia")
    assert private.keep() == ""
    assert private.state.look["theme"] == "sepia"
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"typed": [1]}', b"x" * 4_000_001])
def test_a_damaged_file_is_set_aside_and_said(path: Path, content: bytes) -> None:
    """It is not lost, whatever had been set aside before, and what comes now is remembered."""
    for name in ("state-damaged.json", "state-damaged-2.json"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        memory = Memory(path)
        assert f"It is {name} now" in memory.trouble
        assert path.with_name(name).read_bytes() == content
        memory.note_typed("a")
        assert memory.keep() == ""
        assert state_in(path).typed == ("a",)


def test_a_private_reader_leaves_a_damaged_file_where_it_is(path: Path) -> None:
    """It says so, and writes nothing."""
    path.parent.mkdir()
    path.write_bytes(b"{")
    assert "cannot be read" in Memory(path, is_kept=False).trouble
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_is_damaged_meanwhile_is_set_aside(path: Path) -> None:
    """What this reader knows is written in its place."""
    memory = Memory(path)
    memory.note_typed("a")
    memory.keep()
    path.write_bytes(b"{")
    memory.note_typed("b")
    assert memory.keep() == ""
    assert state_in(path).typed == ("b", "a")
    assert path.with_name("state-damaged.json").read_bytes() == b"{"


def test_a_file_that_cannot_be_written_is_said_once(tmp_path: Path) -> None:
    """A file in the place of the folder is told the first time, and nothing fails."""
    (tmp_path / "state").touch()
    memory = Memory(tmp_path / "state" / "state.json")
    memory.note_typed("a")
    sentences = [memory.trouble or memory.keep(), memory.keep()]
    assert "remembered" in sentences[0]
    assert sentences[1] == ""


def test_a_link_to_the_file_stays_a_link(path: Path, tmp_path: Path) -> None:
    """A person may keep the file elsewhere."""
    real = tmp_path / "elsewhere.json"
    path.parent.mkdir()
    path.symlink_to(real)
    memory = Memory(path)
    memory.note_typed("a")
    memory.keep()
    assert path.is_symlink()
    assert state_in(real).typed == ("a",)
