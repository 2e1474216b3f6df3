"""The library with several programs at work on it, and with one that dies."""

from pathlib import Path

from benchmarks.library import broken_by_killed_steps, lost_by_kills, lost_by_two_writers


def test_nothing_confirmed_is_lost_when_a_writer_is_killed(tmp_path: Path) -> None:
    """Whatever moment a program dies in, the file opens, and has each correction and article that the program has confirmed."""
    assert lost_by_kills(tmp_path / "library.sqlite3", 6) == 0


def test_two_writers_lose_nothing_of_each_other(tmp_path: Path) -> None:
    """Two programs that correct one article at once both have all of their corrections kept."""
    assert lost_by_two_writers(tmp_path / "library.sqlite3", 100) == 0


def test_a_program_that_is_killed_leaves_an_older_file_whole(tmp_path: Path) -> None:
    """Whatever moment of the step to today's tables a program dies in, the file opens and has every article, found by its words."""
    assert broken_by_killed_steps(tmp_path, 4) == 0
