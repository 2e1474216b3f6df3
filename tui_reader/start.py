"""Start the program, so that an interruption of its imports shows no traceback."""

import os


def run() -> int:
    """Run the command line and return its exit status.

    The installed script calls it, once in a process.
    """
    try:
        from tui_reader import interrupts

        interrupts.stop_at_once()
        from tui_reader.cli import main

        try:
            return main()
        finally:
            interrupts.stop_no_more()
    except KeyboardInterrupt:
        os._exit(130)  # so early, or so late, that there is nothing to be put in order
