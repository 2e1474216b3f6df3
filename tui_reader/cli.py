"""The command line: reading on the screen, or ``annotate`` without one.

Neither the screen nor the parsers are imported before it is clear that they are needed.
"""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Never

from tui_reader import interrupts
from tui_reader.cores import cores
from tui_reader.errors import TuiReaderError, UsageError, internal_error
from tui_reader.sources.settings import Settings
from tui_reader.tagger_names import VARIABLE, wanted_tagger
from tui_reader.version import __version__

_NAME = "tui-reader"
_STATUSES = (
    "0 done, 1 a fault inside or a file that could not be written, 2 wrong usage, "
    "3 could not be loaded, 4 no article found in it; in a batch, the highest of them"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    Args:
        arguments: Those behind the program's name; by default those it was started with.
    """
    try:
        status = _command(list(sys.argv[1:] if arguments is None else arguments))
        if sys.stdout:
            sys.stdout.flush()
    except TuiReaderError as error:
        return _failed(error)
    except BrokenPipeError:
        return _unread()
    except KeyboardInterrupt:
        _say("stopped.")
        return interrupts.STATUS
    except Exception as error:  # noqa: BLE001 - the last resort: a sentence instead of a traceback
        return _failed(internal_error(error, "tui-reader had to stop"))
    return status


def _command(arguments: list[str]) -> int:
    run, parser = (_annotate, _annotate_parser()) if arguments[:1] == ["annotate"] else (_read, _reading_parser())
    options = parser.parse_args(arguments[1:] if run is _annotate else arguments)
    Settings(options.user_agent, options.offline, options.no_cache).put_into(os.environ)
    if options.tagger is not None:
        os.environ[VARIABLE] = options.tagger
    wanted_tagger()  # a name that no tagger has ends here, before anything is loaded
    return run(options)


def _read(options: argparse.Namespace) -> int:
    if not _has_screen():
        from tui_reader import batch, sample

        return batch.run([options.location or str(sample.ARTICLE)], "text")
    from tui_reader.ui import run

    return run(options.location, theme=options.theme, no_color=options.no_color, mouse=not options.no_mouse)


def _has_screen() -> bool:
    """Check whether standard output is a terminal on which a cursor can be moved."""
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM", "dumb") not in {"", "dumb"}


def _annotate(options: argparse.Namespace) -> int:
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


def _say(sentence: str) -> None:
    if sys.stderr:
        sys.stderr.write(f"{_NAME}: {sentence}\n")


def _failed(error: TuiReaderError) -> int:
    _say(error.message)
    return error.exit_status


def _unread() -> int:
    """Return success where the reader of our output has closed it.

    That is not a fault. Python is kept from writing the rest when it ends.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


class _Parser(argparse.ArgumentParser):
    """Raises a sentence instead of printing the usage and leaving."""

    def error(self, message: str) -> Never:
        raise UsageError(f"{message}. “{self.prog} --help” shows the options.")


def _reading_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=_NAME,
        description="Read an article in the terminal and see, for every statement, who says so.",
        epilog=f"“{_NAME} annotate LOCATION...” does the same without a screen, for many articles; see “{_NAME} "
        f"annotate --help”. Where standard output is no terminal, the annotated text is printed. Exit status: {_STATUSES}.",
    )
    parser.add_argument(
        "location",
        nargs="?",
        metavar="LOCATION",
        help="a URL (http, https; also www.example.org/a, localhost:8000), a file (also packed with gzip), or - for standard input",
    )
    parser.add_argument("--theme", metavar="NAME", help="colours: reader-dark, reader-light, sepia or another theme")
    parser.add_argument("--no-color", action="store_true", help="attributes and letters only, as with NO_COLOR=1")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    _add_common_options(parser)
    parser.add_argument("--version", action="version", version=f"{_NAME} {__version__}")
    return parser


def _annotate_parser() -> argparse.ArgumentParser:
    from tui_reader.export import export_names

    parser = _Parser(
        prog=f"{_NAME} annotate",
        description="Annotate articles without a screen: who says what, what nobody is named for, what advertises.",
        epilog=f"Errors are reported on standard error and the other locations go on. Exit status: {_STATUSES}.",
    )
    parser.add_argument("locations", nargs="+", metavar="LOCATION", help="a URL, a file, or - for standard input")
    parser.add_argument(
        "--format",
        choices=export_names(),
        default="text",
        help="json prints one object a line, in the order of the locations (default: text)",
    )
    parser.add_argument(
        "--explain",
        action="store_true",
        help="explain each mark: its cue, its rule, how its speaker was resolved (JSON and Markdown always have that)",
    )
    parser.add_argument(
        "--output",
        type=Path,
        metavar="PATH",
        help="a file, or a folder for several locations (default: standard output)",
    )
    parser.add_argument(
        "--jobs", type=_positive, default=cores(), metavar="N", help="processes (default: the number of cores)"
    )
    _add_common_options(parser)
    return parser


def _add_common_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--offline", action="store_true", help="use no network: read files, and pages that were loaded before"
    )
    parser.add_argument("--no-cache", action="store_true", help="neither keep pages on this machine nor use kept ones")
    parser.add_argument("--user-agent", metavar="NAME", help="the program's name in requests to servers")
    parser.add_argument(
        "--tagger", metavar="NAME", help="the tagger, which finds statements and names (default: learned)"
    )


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number of processes; 1 is the least")
    return int(text)
