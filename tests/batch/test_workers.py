"""Processes that annotate side by side."""

import os
import signal
import sys
import time
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from tui_reader.batch.outcome import Outcome
from tui_reader.batch.workers import _interrupts_held_back, outcomes


def capitals(location: str, form: str) -> Outcome:
    return Outcome(location, f"{location.upper()} {form}")


def process_number(location: str, _: str) -> Outcome:
    return Outcome(location, str(os.getpid()))


def interrupted(location: str, _: str) -> Outcome:
    os.kill(os.getpid(), signal.SIGINT)
    return Outcome(location, "still here")


def die_of_b(location: str, form: str) -> Outcome:
    if location == "b":
        os._exit(7)
    return capitals(location, form)


def wait_for_the_next(location: str, form: str) -> Outcome:
    """The first location is done only after the second one has been."""
    if Path(location).name == "first":
        while not Path(location).with_name("second").exists():
            time.sleep(0.01)
    else:
        Path(location).touch()
    return capitals(Path(location).name, form)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_locations(jobs: int) -> None:
    """However many processes there are, the order is that of the locations."""
    locations = [f"article {number}" for number in range(40)]
    found = [each.written for each in outcomes(locations, "text", jobs, capitals)]
    assert found == [f"ARTICLE {number} text" for number in range(40)]


def test_one_job_needs_no_process() -> None:
    """With one job the work is done in this process."""
    assert [each.written for each in outcomes(["a"], "text", 1, process_number)] == [str(os.getpid())]


def test_a_slow_location_does_not_lose_its_place(tmp_path: Path) -> None:
    """A result that is there too early waits for the one before it."""
    locations = [str(tmp_path / "first"), str(tmp_path / "second")]
    assert [each.written for each in outcomes(locations, "json", 2, wait_for_the_next)] == ["FIRST json", "SECOND json"]


def test_a_process_that_dies_is_reported_for_its_location() -> None:
    """The others go on, those too that come after it."""
    found = list(outcomes(["a", "b", "c", "b", "d"], "text", 2, die_of_b))
    assert [each.written for each in found] == ["A text", "", "C text", "", "D text"]
    assert str(found[1].error) == str(found[3].error)
    assert str(found[1].error) == (
        "b could not be annotated: its process died (exit status 7). Try it alone, or with fewer --jobs."
    )


def test_standard_input_is_read_by_this_process() -> None:
    """A worker has another standard input, so that this one is not handed to it."""
    here, there = outcomes(["-", "a"], "text", 2, process_number)
    assert here.written == str(os.getpid())
    assert there.written != str(os.getpid())


def test_processes_end_with_the_one_who_asks() -> None:
    """Whoever stops asking before the end leaves no process behind."""
    with closing(outcomes(["a", "b", "c"], "text", 2, process_number)) as results:
        worker = int(next(islice(results, 1)).written)
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="signals cannot be blocked")
def test_processes_do_not_see_an_interruption() -> None:
    """A terminal sends ctrl+c to all processes; those that annotate leave it to the one that started them."""
    assert [each.written for each in outcomes(["a", "b"], "text", 2, interrupted)] == ["still here"] * 2


@pytest.mark.skipif(sys.platform == "win32", reason="signals cannot be blocked")
def test_an_interruption_while_processes_start_is_not_lost() -> None:
    """A ctrl+c that comes while processes are started ends the work when they have."""
    with pytest.raises(KeyboardInterrupt), _interrupts_held_back():
        os.kill(os.getpid(), signal.SIGINT)
