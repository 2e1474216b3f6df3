"""Keep the keys of one packet together.

A terminal sends in one packet what is pasted without brackets, and what ssh or tmux have gathered. Textual's driver (8.2.8) reads it in
a thread of its own and posts one key after the other; on a busy machine the first is handled before the last is posted.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from textual.events import Event, Key, Paste
from textual.message import Message


class Packet(Event, bubble=False):
    """Hold keys and pastes that were read at once, in their order."""

    def __init__(self, events: Sequence[Key | Paste]) -> None:
        """Hold the events of a packet."""
        super().__init__()
        self.events = events


def gathered(messages: Iterable[Message]) -> Iterator[Message]:
    """Yield the messages of one reading, with consecutive keys and pastes as a ``Packet``."""
    for are_typed, group in groupby(messages, lambda message: isinstance(message, Key | Paste)):
        together = list(group)
        if are_typed and len(together) > 1:
            yield Packet([message for message in together if isinstance(message, Key | Paste)])
        else:
            yield from together
