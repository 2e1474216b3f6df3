"""Verify tables of many pages against their inputs."""

import argparse

from tui_reader.batch.output import print_out
from tui_reader.commands.options import Parser, positive
from tui_reader.cores import cores
from tui_reader.shards.recipe import SAMPLE


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the arguments."""
    made = Parser(
        prog=program,
        description="Check that the tables that “annotate --input” wrote are as they were written, and annotate a sample of the pages "
        "again to compare the rows. The inputs have to be where they were.",
        epilog="Exit status: 0 all is the same, 1 something differs, 2 wrong usage.",
    )
    made.add_argument("output", metavar="FOLDER", help="the folder of the tables, or its address")
    made.add_argument(
        "--sample",
        type=positive,
        default=SAMPLE,
        metavar="N",
        help=f"pages of each shard that are annotated again (default: {SAMPLE})",
    )
    made.add_argument(
        "--jobs", type=positive, default=cores(), metavar="N", help="processes (default: the number of cores)"
    )
    return made


def run(options: argparse.Namespace) -> int:
    """Verify each shard, print the result, and return the exit status."""
    from tui_reader.shards.places import place_of
    from tui_reader.shards.verifying import verify

    status = 0
    for result in verify(place_of(options.output), options.sample, options.jobs):
        if result.differences:
            status = 1
        told = "; ".join(result.differences) or "as it was written"
        print_out(f"{result.name}: {told}. Pages annotated again: {result.pages}.\n")
    return status
