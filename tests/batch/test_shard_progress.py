"""How far a run over many shards is."""

from tui_reader.batch.shard_progress import Tally
from tui_reader.shards.summary import ShardSummary


def counts(name: str, pages: int, words: int, errors: int = 0) -> ShardSummary:
    rows = dict(ShardSummary(name).rows) | {"errors": errors}
    return ShardSummary(name, pages, words, rows)


def test_the_counts_are_pages_speed_errors_and_time_left() -> None:
    """What was done before this run counts as pages, and neither for the speed nor for the time left."""
    clock = [100.0]
    tally = Tally(shards=2, bytes=3000, clock=lambda: clock[0])
    tally.report(1000, counts("a", 10, 5000), 0.5)
    assert tally.line() == "shards 0 of 2, pages 10, words a second 0, errors 0, left unknown"
    clock[0] += 100
    tally.report(1000, counts("a", 20, 25_000, errors=1), 1.0)
    tally.finish()
    tally.report(2000, counts("b", 1, 100), 0.0)
    assert tally.line() == "shards 1 of 2, pages 21, words a second 200, errors 1, left 0:06:40"
    assert round(tally.share, 2) == 0.33


def test_nothing_done_is_no_division_by_zero() -> None:
    """An empty input has a line, too."""
    assert Tally(shards=1, bytes=0).line().startswith("shards 0 of 1, pages 0, words a second 0, errors 0")
    assert Tally(shards=1, bytes=0).share == 0
