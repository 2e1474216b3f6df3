"""``python -m tui_reader``."""

import sys

from tui_reader.start import run

if __name__ == "__main__":  # the processes of a batch import this module, too
    sys.exit(run())
