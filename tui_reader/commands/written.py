"""Write the result of a command as text, JSON or a table."""

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from tui_reader.batch.output import print_out

FORMS: Final = ("text", "json", "csv")

_R = TypeVar("_R")


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that choose a form and a file."""
    parser.add_argument("--format", choices=FORMS, default="text", help="csv opens in a spreadsheet (default: text)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="a new file (default: standard output)")


def write_result(result: _R, writers: Mapping[str, Callable[[_R], Any]], options: argparse.Namespace) -> None:
    """Write a result in the form that was asked for.

    Args:
        result: What the command found.
        writers: Of each form the function that makes text of the result, or data for JSON.
        options: The arguments of the command.

    Raises:
        SaveError: The file is there already, or could not be written.
    """
    written = writers[options.format](result)
    text = written if isinstance(written, str) else json.dumps(written, ensure_ascii=False, indent=1) + "\n"
    if options.output is None:
        print_out(text)
        return
    from tui_reader.export import written_file

    with written_file(options.output) as file:
        file.write(text)
