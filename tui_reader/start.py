"""Where the program begins: whoever interrupts it while it is being imported gets a word, and no traceback."""

import os


def run() -> int:
    """Run the command line and return its exit status; to be called by what is installed, and by nobody twice."""
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
