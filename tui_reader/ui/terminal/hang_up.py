"""End the program when its terminal is closed without a signal.

That happens to programs that the terminal does not control.
"""

import os
import select
import signal
import threading
from collections.abc import Callable


def end_without_terminal(keep: Callable[[], object], terminal: int = 0) -> None:
    """End this process as soon as the other side of a terminal is closed.

    Textual (8.2.8) would go on reading the end of its input, and keep a core busy with that. A thread looks: what the screen
    still draws fills a queue that nobody empties any more, and holds the event loop for ever.

    Args:
        keep: What that thread does before the end.
        terminal: The descriptor of the terminal.
    """
    threading.Thread(target=_wait_for_hang_up, args=(terminal, keep), daemon=True, name="hang-up").start()


def _wait_for_hang_up(terminal: int, keep: Callable[[], object]) -> None:
    poll = select.poll()
    poll.register(terminal, 0)  # a hang-up is told whatever is asked for
    if any(event & (select.POLLHUP | select.POLLERR) for _, event in poll.poll()):
        try:
            keep()
        finally:
            os._exit(128 + signal.SIGHUP)
