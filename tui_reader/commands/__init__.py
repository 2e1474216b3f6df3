"""List the commands of the command line; reading on the screen needs none.

To add one, write a module with ``parser(program)`` and ``run(options)``, and a row here.
"""

from collections.abc import Mapping
from typing import Final

NAME: Final = "tui-reader"
"""The name of the program."""

COMMANDS: Final[Mapping[str, str]] = {
    "annotate": "tui_reader.commands.annotate",
    "compare": "tui_reader.commands.compare",
    "completion": "tui_reader.commands.completion",
    "config": "tui_reader.commands.config",
    "corrections": "tui_reader.commands.corrections",
    "feeds": "tui_reader.commands.feeds",
    "library": "tui_reader.commands.library",
    "manual": "tui_reader.commands.manual",
    "serve": "tui_reader.commands.serve",
    "sources": "tui_reader.commands.sources",
    "verify": "tui_reader.commands.verify",
}
"""The module of each command, which is imported only if it is asked for."""
