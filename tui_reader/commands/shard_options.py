"""The options of the command line for many pages, and their run."""

import argparse
import re
from typing import TYPE_CHECKING, Final, get_args

from tui_reader.errors import UsageError
from tui_reader.shards.recipe import FEWEST_WORDS, Form, Selection, check_form

if TYPE_CHECKING:
    from tui_reader.shards.finding import Part

FORMS: Final[tuple[str, ...]] = get_args(Form)
"""The formats of tables."""
_EVERY: Final = "all"


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add the options to the command ``annotate``."""
    group = parser.add_argument_group(
        "many pages",
        "Files of many pages become tables in the folder --output (docs/data.md). What was ended goes on where it was.",
    )
    group.add_argument(
        "--input",
        nargs="+",
        action="extend",
        metavar="PATTERN",
        help="files of pages, such as 'crawl/*.warc.gz' or 's3://crawl/*.jsonl': WARC, JSON lines, Parquet, lists of paths",
    )
    group.add_argument("--shard", type=_part, metavar="I/N", help="do the I-th of N parts of the files (1/8 … 8/8)")
    group.add_argument(
        "--languages",
        type=_languages,
        default=("en",),
        metavar="TAGS",
        help=f"articles that are annotated: en,de or {_EVERY} (default: en)",
    )
    group.add_argument(
        "--fewest-words",
        type=int,
        default=FEWEST_WORDS,
        metavar="N",
        help=f"words of the shortest article (default: {FEWEST_WORDS})",
    )
    group.add_argument(
        "--engine",
        choices=("dask", "ray"),
        help="let a cluster annotate the files (default: processes of this machine)",
    )
    group.add_argument(
        "--address",
        metavar="HOST:PORT",
        help="the scheduler of the engine (default: one of its own on this machine, for --jobs shards side by side)",
    )
    group.add_argument("--force", action="store_true", help="do again what is done")


def run(options: argparse.Namespace) -> int:
    """Annotate the files that ``--input`` names, and return the exit status.

    Raises:
        UsageError: There is no folder for the output, or other options do not fit.
    """
    from tui_reader.batch.output import make_folder
    from tui_reader.batch.shard_run import Cluster, run_shards
    from tui_reader.shards.finding import find_shards
    from tui_reader.shards.one_shard import Order
    from tui_reader.shards.places import LocalPlace, place_of

    if options.locations:
        raise UsageError("--input names files of many pages; give other locations in a run of their own.")
    if options.output is None:
        raise UsageError("--input needs a folder for the tables; name one with --output.")
    if options.explain:
        raise UsageError("--explain is for locations; tables name the rules of each mark.")
    if options.address and not options.engine:
        raise UsageError("--address is that of an engine; name it with --engine dask or --engine ray.")
    if options.corrected:
        raise UsageError("--corrected is for locations; tables hold what was found alone.")
    if options.without:
        raise UsageError("--without is for locations; tables have no parts.")
    form = check_form(options.format or FORMS[0])
    output = place_of(options.output)
    if isinstance(output, LocalPlace):
        make_folder(output.folder)
    order = Order(output, form, Selection(options.languages, options.fewest_words), options.force)
    cluster = Cluster(options.engine, options.address) if options.engine else None
    return run_shards(find_shards(options.input, options.shard), order, options.jobs, cluster)


def _part(text: str) -> "Part":
    from tui_reader.shards.finding import Part

    found = re.fullmatch(r"(\d{1,6})/(\d{1,6})", text)
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise argparse.ArgumentTypeError(f"{text} is not a part such as 3/8, the third of eight")
    return Part(int(found[1]), int(found[2]))


def _languages(text: str) -> tuple[str, ...]:
    if text == _EVERY:
        return ()
    tags = tuple(tag.strip().lower() for tag in text.split(","))
    if not all(re.fullmatch("[a-z]{2,3}", tag) for tag in tags):
        raise argparse.ArgumentTypeError(f"{text} is not a list of languages such as en,de")
    return tags
