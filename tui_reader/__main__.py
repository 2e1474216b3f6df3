"""``python -m tui_reader``."""

import sys

from tui_reader.cli import main

if __name__ == "__main__":  # the processes of a batch import this module, too
    sys.exit(main())
