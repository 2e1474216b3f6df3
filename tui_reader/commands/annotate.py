"""Annotate articles without a screen."""

import argparse
import signal
from pathlib import Path
from typing import Never

from tui_reader import interrupts
from tui_reader.commands.options import STATUSES, Parser, add_loading_options, positive, settle_loading
from tui_reader.cores import cores


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the arguments."""
    from tui_reader.export import export_names

    made = Parser(
        prog=program,
        description="Annotate articles without a screen: who says what, what nobody is named for, what advertises.",
        epilog=f"Errors are reported on standard error and the other locations go on. Exit status: {STATUSES}.",
    )
    made.add_argument("locations", nargs="+", metavar="LOCATION", help="a URL, a file, or - for standard input")
    made.add_argument(
        "--format",
        choices=export_names(),
        default="text",
        help="json prints one object a line, in the order of the locations (default: text)",
    )
    made.add_argument(
        "--explain",
        action="store_true",
        help="explain each mark: its cue, its rule, how its speaker was resolved (JSON and Markdown always have that)",
    )
    made.add_argument(
        "--output",
        type=Path,
        metavar="PATH",
        help="a file, or a folder for several locations (default: standard output)",
    )
    made.add_argument(
        "--jobs", type=positive, default=cores(), metavar="N", help="processes (default: the number of cores)"
    )
    add_loading_options(made)
    return made


def run(options: argparse.Namespace) -> int:
    """Annotate the locations and return the exit status."""
    settle_loading(options)
    from tui_reader import batch

    _end_in_order_when_told_to()
    return batch.run(
        options.locations, options.format, explain=options.explain, output=options.output, jobs=options.jobs
    )


def _end_in_order_when_told_to() -> None:
    """Raise an exception on SIGINT, SIGTERM and SIGHUP, so that everything is cleaned up.

    Processes end and temporary files are removed.
    """
    interrupts.stop_in_order()

    def leave(number: int, _: object) -> Never:
        raise SystemExit(128 + number)

    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        if signal.getsignal(number) == signal.SIG_DFL:  # nohup ignores SIGHUP, and means it
            signal.signal(number, leave)
