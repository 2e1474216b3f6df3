"""Annotate articles without a screen."""

import argparse
import signal
from pathlib import Path
from typing import Never

from tui_reader import interrupts
from tui_reader.commands import shard_options
from tui_reader.commands.options import (
    STATUSES,
    Parser,
    add_loading_options,
    add_parts_option,
    positive,
    settle_loading,
)
from tui_reader.cores import cores
from tui_reader.errors import UsageError


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the arguments."""
    from tui_reader.export import export_names

    made = Parser(
        prog=program,
        description="Annotate articles without a screen: who says what, what nobody is named for, what advertises.",
        epilog=f"Errors are reported on standard error and the other locations go on. Exit status: {STATUSES}.",
    )
    made.add_argument("locations", nargs="*", metavar="LOCATION", help="a URL, a file, or - for standard input")
    made.add_argument(
        "--format",
        choices=[*export_names(), *shard_options.FORMS],
        help="json prints one object a line, in the order of the locations (default: text); "
        f"{' and '.join(shard_options.FORMS)} are tables, for --input (default there: {shard_options.FORMS[0]})",
    )
    made.add_argument(
        "--explain",
        action="store_true",
        help="explain each mark: its cue, its rule, how its speaker was resolved (JSON and Markdown always have that)",
    )
    add_parts_option(made)
    made.add_argument(
        "--corrected",
        action="store_true",
        help="lay the corrections, notes and ticks that your library has of these articles over their marks",
    )
    made.add_argument(
        "--output",
        metavar="PATH",
        help="a file, or a folder for several locations (default: standard output)",
    )
    made.add_argument(
        "--jobs", type=positive, default=cores(), metavar="N", help="processes (default: the number of cores)"
    )
    shard_options.add_to(made)
    add_loading_options(made)
    return made


def run(options: argparse.Namespace) -> int:
    """Annotate the locations and return the exit status."""
    settle_loading(options)
    _end_in_order_when_told_to()
    if options.input:
        return shard_options.run(options)
    if not options.locations:
        raise UsageError("Name an article to annotate, or files of many with --input.")
    from tui_reader import batch
    from tui_reader.export.parts import parts_named

    form = options.format or "text"
    output = Path(options.output) if options.output else None
    return batch.run(
        options.locations,
        form,
        explain=options.explain,
        output=output,
        jobs=options.jobs,
        is_corrected=options.corrected,
        without=parts_named(options.without.split(",")),
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
