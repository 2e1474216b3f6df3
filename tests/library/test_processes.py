"""The library with several programs at work on it, and with one that dies."""

from pathlib import Path

from benchmarks.library import lost_by_kills, lost_by_two_writers


def test_nothing_confirmed_is_lost_when_a_writer_is_killed(tmp_path: Path) -> None:
    """Whatever moment a program dies in, the file opens, and has each correction that the program has confirmed."""
    assert lost_by_kills(tmp_path / "library.sqlite3", 6) == 0


def test_two_writers_lose_nothing_of_each_other(tmp_path: Path) -> None:
    """Two programs that correct one article at once both have all of their corrections kept."""
    assert lost_by_two_writers(tmp_path / "library.sqlite3", 100) == 0
