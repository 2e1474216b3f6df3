"""Delay fast keys: each waits until the key before it is handled completely."""

from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from time import thread_time
from typing import NamedTuple

from textual.app import App
from textual.events import Key, Paste
from textual.message_pump import MessagePump

# So often it is looked whether a key's way through the widgets has ended nowhere: in one that has been closed meanwhile.
_PATIENCE = 1.0
# So many seconds a key may hold up the next while nothing is done for it. Where the screen works, however slowly on a busy machine, it
# spends time of the processor: this share of a second at least, of a machine that a hundred others use as well.
_LONGEST = 10.0
_WORKING = 0.01
# How often the way is gone: behind the key itself, behind the message that its command sends ("closed", "submitted"), and behind
# what answers that (the question that comes after a prompt).
_ROUNDS = 3


class _Way(NamedTuple):
    """The path of a key: its number, its first widget, and its repetitions."""

    number: int
    target: MessagePump
    round: int = 1


class TypeAhead:
    """Hands keys and pastes to the application one after the other.

    A key goes from the widget with the focus up to the application, which runs the command that it is bound to; meanwhile
    Textual (8.2.8) sends the next ones to where the focus still is, so that of "/quarter" in one packet the ``q`` would quit.
    Each widget works through its messages in their order. So a message that follows a key on its way, and then passes
    through the screen that is on top by now, comes back when whatever the key opened has the focus.
    """

    def __init__(
        self,
        app: App[None],
        deliver: Callable[[Key | Paste], Awaitable[None]],
        asks: Callable[[Key], bool],
        takes_keys: Callable[[], bool],
    ) -> None:
        """Hand the events of an application on.

        Args:
            app: The application.
            deliver: What the application does with a key otherwise.
            asks: Whether a key is to open what takes the keys that follow. Where it could not, these are dropped.
            takes_keys: Whether such a thing is open.
        """
        self._app = app
        self._deliver = deliver
        self._asks = asks
        self._takes_keys = takes_keys
        self._is_asking = False  # the key that is under way
        self._holder: MessagePump = app  # has the key, or what follows it, in its queue
        self._waiting: deque[Key | Paste] = deque()
        self._under_way = 0  # the number of the key that is, 0 where none is
        self._count = 0

    async def take(self, events: Iterable[Key | Paste]) -> None:
        """Deliver events that came together, the first at once if no other is under way."""
        self._waiting.extend(events)
        await self._next()

    async def _next(self) -> None:
        if self._under_way or not self._waiting:
            return
        event = self._waiting.popleft()
        self._is_asking = isinstance(event, Key) and self._asks(event)
        self._count += 1
        self._under_way = self._count
        target = self._app.focused or self._top()
        await self._deliver(event)
        self._wait(self._count, _LONGEST)
        self._follow(_Way(self._count, target), target)

    def _wait(self, number: int, seconds: float) -> None:
        """Look after a key in a while, unless the screen has rested too long."""
        self._app.set_timer(_PATIENCE, partial(self._look_after, number, seconds, thread_time()))

    async def _look_after(self, number: int, seconds: float, spent: float) -> None:
        """Give a key up that nothing works at.

        Args:
            number: The number of the key.
            seconds: How long the screen may still rest.
            spent: The processor's time of the screen at the last look.
        """
        if thread_time() - spent < _WORKING * _PATIENCE:
            seconds -= _PATIENCE
        if number == self._under_way and self._holder.is_running and seconds > 0:
            self._wait(number, seconds)
        else:
            await self._done(number)

    def _follow(self, way: _Way, node: MessagePump) -> None:
        """Follow a key upwards from a node that has it queued or just passed it."""
        if node is not self._app:
            parent = node._parent or self._app  # noqa: SLF001 - by this Textual itself passes messages on
            if node.call_later(self._follow, way, parent):
                self._holder = node
                return
        self._holder = self._app
        self._app.call_later(self._through_top, way)

    def _through_top(self, way: _Way) -> None:
        """Pass through the screen on top, which composes itself and takes the focus first."""
        top = self._top()
        if top.call_later(self._app.call_later, self._arrived, way):
            self._holder = top
        else:
            self._app.call_later(self._arrived, way)

    async def _arrived(self, way: _Way) -> None:
        if way.round < _ROUNDS:
            self._follow(way._replace(round=way.round + 1), way.target)
        else:
            await self._done(way.number)

    async def _done(self, number: int) -> None:
        if number == self._under_way:
            self._under_way = 0
            if self._is_asking and not self._takes_keys():
                self._waiting.clear()
            await self._next()

    def _top(self) -> MessagePump:
        return self._app.screen if self._app.screen_stack else self._app
