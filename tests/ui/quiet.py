"""Waits until an application has nothing left to do, in place of the pauses of Textual's pilot.

The pilot (8.2.8) sleeps until the process takes little of the processor, at least three times twenty milliseconds a key: on a busy
machine too short, on an idle one too long.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Final, ParamSpec, TypeVar

import pytest
import textual.app
import textual.pilot
from textual._context import active_app
from textual.pilot import Pilot

_PATIENCE = 60.0  # seconds; only a test that fails ever waits so long
_TURNS = 3  # of the loop, until a message of another thread is in the queue of the application

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")
_TO_THREAD: Final = asyncio.to_thread
_under_way = 0  # functions in threads that somebody awaits
_are_held = False


async def quiet(*_: object) -> bool:
    """Let the application work until each of its tasks waits for a clock or a person.

    No task is ready in the loop, what was changed is painted, and no function in a thread is awaited any more.
    """
    loop = asyncio.get_running_loop()
    end = monotonic() + _PATIENCE
    for _turn in range(_TURNS):
        await asyncio.sleep(0)
    while True:
        if not loop._ready:  # type: ignore[attr-defined]
            _paint()
        if loop._ready:  # type: ignore[attr-defined]
            await asyncio.sleep(0)
        elif _under_way and not _are_held:
            assert monotonic() < end, (
                "a function in a thread does not end; a test that holds it says so by held_threads()"
            )
            await asyncio.sleep(0.001)
        else:
            return True


def _paint() -> None:
    """Paint what Textual would paint within the sixtieth part of a second, and call what is to be called after that."""
    app = active_app.get(None)
    if app is not None and app.is_running and app.screen_stack:
        app.screen._on_timer_update()


async def _counted(
    function: Callable[_Arguments, _Result], /, *arguments: _Arguments.args, **named: _Arguments.kwargs
) -> _Result:
    """Run a function in a thread, and count it among those that are awaited."""
    global _under_way  # noqa: PLW0603
    _under_way += 1
    try:
        return await _TO_THREAD(function, *arguments, **named)
    finally:
        _under_way -= 1


@contextmanager
def held_threads() -> Iterator[None]:
    """Do not wait for functions in threads, which a test holds until it has seen what it wants to see."""
    global _are_held  # noqa: PLW0603
    _are_held = True
    try:
        yield
    finally:
        _are_held = False


@contextmanager
def waiting_for_quiet() -> Iterator[None]:
    """Make Textual's pilot wait until the application is quiet, wherever it would pause."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(textual.app, "wait_for_idle", quiet)
        patch.setattr(textual.pilot, "wait_for_idle", quiet)
        patch.setattr(Pilot, "_wait_for_screen", quiet)
        patch.setattr(asyncio, "to_thread", _counted)
        yield
