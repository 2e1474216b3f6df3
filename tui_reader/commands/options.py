"""Make parsers of arguments that raise a sentence, with the options that commands share."""

import argparse
import os
from collections.abc import Callable
from typing import Final, Never

from tui_reader.errors import UsageError
from tui_reader.sources.settings import Settings
from tui_reader.tagger_names import DEFAULT, QUICK, VARIABLE, wanted_tagger

STATUSES: Final = (
    "0 done, 1 a fault inside or a file that could not be written, 2 wrong usage, "
    "3 could not be loaded, 4 no article found in it; in a batch, the highest of them"
)
"""The exit statuses in words, for the help texts."""


class Parser(argparse.ArgumentParser):
    """A parser that raises ``UsageError`` instead of printing the usage and leaving."""

    def error(self, message: str) -> Never:
        """Raise the error as a sentence."""
        raise UsageError(f"{message}. “{self.prog} --help” shows the options.")


class Actions:
    """The actions of a command, such as ``open`` of ``tui-reader library open``."""

    def __init__(self, parser: Parser) -> None:
        self._parsers = parser.add_subparsers(required=True, metavar="ACTION", parser_class=Parser)

    def add(self, name: str, run: Callable[[argparse.Namespace], int], told: str) -> argparse.ArgumentParser:
        """Add an action, and return the parser of its arguments.

        Args:
            name: The word on the command line.
            run: Runs the action and returns the exit status.
            told: What the action does, a phrase that begins with a verb.
        """
        action = self._parsers.add_parser(name, help=told, description=f"{told[0].upper()}{told[1:]}.")
        action.set_defaults(run=run)
        return action


def add_loading_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of commands that load and annotate articles."""
    parser.add_argument(
        "--offline", action="store_true", help="use no network: read files, and pages that were loaded before"
    )
    parser.add_argument("--no-cache", action="store_true", help="neither keep pages on this machine nor use kept ones")
    parser.add_argument(
        "--private", action="store_true", help="remember nothing of this run: no article, no place, no page"
    )
    parser.add_argument("--user-agent", metavar="NAME", help="the program's name in requests to servers")
    parser.add_argument(
        "--tagger",
        metavar="NAME",
        help=f"the tagger, which finds statements and names: {DEFAULT}, {QUICK} (half the time of its network, less often right; for batches), or one of another package (default: {DEFAULT})",
    )


def add_archive_option(parser: argparse.ArgumentParser) -> None:
    """Add the option that keeps pages as they are received."""
    parser.add_argument(
        "--archive",
        action="store_true",
        help="keep the page as it was received beside the article in the library (WARC)",
    )


def add_parts_option(parser: argparse.ArgumentParser) -> None:
    """Add the option that leaves parts out of saved files."""
    from tui_reader.export.parts import PARTS

    parser.add_argument(
        "--without",
        metavar="PARTS",
        default="",
        help=f"leave parts out of Markdown, with commas between them: {', '.join(PARTS)}; only with the record it opens again with its marks",
    )


def settle_loading(options: argparse.Namespace) -> None:
    """Put the options of ``add_loading_options`` where the rest of the program finds them.

    Raises:
        UsageError: There is no tagger of that name, which so is known before anything is loaded.
    """
    Settings(
        options.user_agent, options.offline, options.no_cache, options.private, getattr(options, "archive", False)
    ).put_into(os.environ)
    if options.tagger is not None:
        os.environ[VARIABLE] = options.tagger
    wanted_tagger()


def positive(text: str) -> int:
    """Return a number of processes.

    Raises:
        ArgumentTypeError: It is not a whole number from 1 on.
    """
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of processes; 1 is the least")
    return int(text)
