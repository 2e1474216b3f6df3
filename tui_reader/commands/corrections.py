"""Export the corrections of a person as gold data."""

import argparse
from pathlib import Path

from tui_reader.batch.output import print_out, report
from tui_reader.commands.options import Parser
from tui_reader.corrections.gold import gold_line
from tui_reader.corrections.overlay import corrected
from tui_reader.errors import LibraryError, UsageError
from tui_reader.library.folder import default_path
from tui_reader.library.store import Library


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the arguments."""
    made = Parser(prog=program, description="What you have corrected in the articles of your library.")
    actions = made.add_subparsers(required=True, metavar="ACTION", parser_class=Parser)
    export = actions.add_parser(
        "export",
        help="write corrected articles as gold data",
        description="Write the corrected articles, one line of JSON each, as gold data that scorers of attribution read: "
        "text, attributions, claims without a source, promotional text, as spans. Look at every mark of an article first: "
        "a mark that you left alone counts as right.",
    )
    export.add_argument(
        "numbers", nargs="*", type=int, metavar="NUMBER", help="numbers in the library (default: all with corrections)"
    )
    export.add_argument("--output", type=Path, metavar="FILE", help="a new file (default: standard output)")
    return made


def run(options: argparse.Namespace) -> int:
    """Write the gold data and return the exit status.

    Raises:
        LibraryError: The library cannot be read, or has no article of one of the numbers.
        UsageError: Nothing has been corrected.
    """
    with Library(default_path(), looks=True) as library:
        numbers = options.numbers or library.corrected_numbers()
        lines = [_gold(library, number) for number in numbers]
    if not lines:
        raise UsageError("Nothing has been corrected yet. Correct marks on the screen: ? shows the keys.")
    if options.output is None:
        print_out("".join(lines))
    else:
        from tui_reader.export import written_file

        with written_file(options.output) as file:
            file.writelines(lines)
    return 0


def _gold(library: Library, number: int) -> str:
    """Return the line of an article, and report corrections without a place."""
    result = corrected(library.article(number), library.journal(number).entries)
    if result.unplaced:
        count = len(result.unplaced)
        report(
            LibraryError(
                f"Article {number}: the words of {count} corrections are no longer in the text; they are left out."
            )
        )
    return gold_line(f"library-{number}", result.annotated)
