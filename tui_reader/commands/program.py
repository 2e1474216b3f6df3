"""Define the arguments of the program without a command: reading on the screen."""

import argparse

from tui_reader.commands import COMMANDS, NAME
from tui_reader.commands.options import STATUSES, Parser, add_archive_option, add_loading_options
from tui_reader.version import __version__


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the arguments."""
    made = Parser(
        prog=program,
        description="Read an article in the terminal and see, for every statement, who says so.",
        epilog=f"Other commands: {_commands()}; “{NAME} annotate --help” and so on show their options. “{NAME} annotate "
        f"LOCATION...” does the same without a screen, for many articles. Where standard output is not a terminal, the annotated "
        f"text is printed. Exit status: {STATUSES}.",
    )
    made.add_argument(
        "locations",
        nargs="*",
        metavar="LOCATION",
        help="a URL (http, https; also www.example.org/a, localhost:8000), a file (also packed with gzip), or - for standard "
        "input; several are read one after the other",
    )
    made.add_argument("--theme", metavar="NAME", help="colours: reader-dark, reader-light, sepia or another theme")
    made.add_argument("--no-color", action="store_true", help="attributes and letters only, as with NO_COLOR=1")
    made.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    add_archive_option(made)
    add_loading_options(made)
    made.add_argument("--version", action="version", version=f"{NAME} {__version__}")
    return made


def _commands() -> str:
    return ", ".join(f"“{NAME} {name}”" for name in COMMANDS)
