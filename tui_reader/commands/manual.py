"""Print the manual page."""

import argparse

from tui_reader.commands import NAME
from tui_reader.commands.completion import whole_parser
from tui_reader.commands.options import Parser
from tui_reader.version import __version__


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the command, which has no arguments."""
    return Parser(
        prog=program,
        description=f"Print the manual page: “{program} > ~/.local/share/man/man1/{NAME}.1” installs it, "
        f"“{program} | man -l -” shows it.",
    )


def run(_: argparse.Namespace) -> int:
    """Print the page and return the exit status."""
    from argparse_manpage.manpage import Manpage

    from tui_reader.batch.output import print_out

    whole = whole_parser()
    page = Manpage(whole)
    page.source, page.manual = f"{NAME} {__version__}", "User commands"
    page.description = "read an article in the terminal and see, for every statement, who says so"
    print_out(str(page))
    return 0
