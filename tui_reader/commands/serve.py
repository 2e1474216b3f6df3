"""Serve the reading screen to a browser on this machine."""

import argparse
import shlex
import sys

from tui_reader.commands.options import STATUSES, Parser, add_archive_option, add_loading_options, settle_loading
from tui_reader.errors import UsageError


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the arguments."""
    made = Parser(
        prog=program,
        description="Read in a browser on this machine: the same screen, at an address that nobody else can guess or reach.",
        epilog=f"Ctrl+C ends it. Needs one more library: pip install 'tui-reader[serve]'. Exit status: {STATUSES}.",
    )
    made.add_argument(
        "locations", nargs="*", metavar="LOCATION", help="a URL or a file; several are read one after the other"
    )
    made.add_argument("--theme", metavar="NAME", help="colours, as for reading in a terminal")
    made.add_argument(
        "--port", type=_port, default=0, metavar="NUMBER", help="the port on 127.0.0.1 (default: any that is free)"
    )
    add_archive_option(made)
    add_loading_options(made)
    return made


def run(options: argparse.Namespace) -> int:
    """Serve until Ctrl+C and return the exit status."""
    settle_loading(options)
    if "-" in options.locations:
        raise UsageError("A browser cannot read standard input. Save the article in a file, and serve that.")
    try:
        from tui_reader.serving.server import serve
    except ImportError as error:
        raise UsageError("Serving needs one more library. Install it: pip install 'tui-reader[serve]'") from error
    return serve(shlex.join(_command(options)), options.port)


def _command(options: argparse.Namespace) -> list[str]:
    """Return the command that reads; what ``settle_loading`` settled is in its environment."""
    command = [sys.executable, "-P", "-m", "tui_reader"]
    command += ["--theme", options.theme] if options.theme is not None else []
    return [*command, "--", *options.locations]


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:  # noqa: PLR2004 - the last port
        raise argparse.ArgumentTypeError(f"{text} is not a port; they go from 1 to 65535")
    return int(text)
