"""Compare two articles, or two versions of one, by what they give to whom."""

import argparse

from tui_reader.commands.options import STATUSES, Parser, add_loading_options, settle_loading
from tui_reader.commands.written import FORMS, add_output_options, write_result


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the arguments."""
    made = Parser(
        prog=program,
        description="Compare two articles, or two versions of one: sources in both and in one only, sources that became "
        "named, verbs that became stronger, numbers that changed, statements that came or went.",
        epilog=f"Files that this program saved are not analysed again. Exit status: {STATUSES}.",
    )
    made.add_argument("first", metavar="A", help="a URL or a file")
    made.add_argument("second", metavar="B", help="a URL or a file")
    add_output_options(made)
    add_loading_options(made)
    return made


def run(options: argparse.Namespace) -> int:
    """Compare the articles and return the exit status."""
    from tui_reader.batch.outcome import annotated_at
    from tui_reader.ledger import comparison

    settle_loading(options)
    found = comparison.compare(annotated_at(options.first), annotated_at(options.second))
    write_result(
        found, dict(zip(FORMS, (comparison.as_text, comparison.as_data, comparison.as_table), strict=True)), options
    )
    return 0
