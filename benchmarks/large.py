"""Measure the time and the memory of reading large and hostile documents.

    python -m benchmarks.large [MEGABYTES...] [--only KIND...]

Each document is made here and read in a fresh process, as the program reads documents. The processor time includes that of the
isolated process in which the program reads; the memory is that of the larger of the two processes.
"""

import argparse
import subprocess
import sys
import time
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from tui_reader.errors import TuiReaderError
from tui_reader.model import Resource
from tui_reader.readers.apart import read_apart

_PROSE = "<p>The harbour office counted <a href='/boats'>nine boats</a> on Tuesday, two more than the week before, and the ferry ran late.</p>\n"
# Of each kind, its beginning and the piece that is repeated up to the size. The end tags are missing, which is one trap more.
_PAGE = "<html><head><title>Boats come back</title></head><body><article><h1>Boats come back</h1>"
KINDS = {
    "prose": (_PAGE, _PROSE, "text/html"),
    "one paragraph": (f"{_PAGE}<p>", "Nine boats came back. ", "text/html"),
    "boxes": (
        _PAGE,
        "<div class='row'><div class='cell'>Nine boats <a href='/'>came back</a></div></div>",
        "text/html",
    ),
    "items": (f"{_PAGE}<ul>", "<li>a b", "text/html"),
    "cells": (f"{_PAGE}<table>", "<tr><td>a<td>b", "text/html"),
    "nothing": (_PAGE, "<p></p>", "text/html"),
    "lines": (f"{_PAGE}<p>", "Nine boats.<br>", "text/html"),
    "emphasis": (f"{_PAGE}<p>", "<b>a</b> ", "text/html"),
    "links": (f"{_PAGE}<p>", "<a href=x>a</a> ", "text/html"),
    "depth": (_PAGE, "<div>a", "text/html"),
    "open emphasis": (_PAGE, "<b>a<i>", "text/html"),
    "scripts": (_PAGE, "<script>x</script>", "text/html"),
    "data": (f"{_PAGE}<script type=application/ld+json>", "[", "text/html"),
    "references": (f"{_PAGE}<p>", "&#1;&amp;", "text/html"),
    "comments": (_PAGE, "<!--", "text/html"),
    "names": (_PAGE, "<p class='a-b_c related'>word</p>", "text/html"),
    "by lines": (_PAGE, "<p class=byline>By</p>", "text/html"),
    "mathematics": ("", "𝐀", "text/html"),
    "a line": ("", "x", "text/plain"),
    "plain prose": ("", "Nine boats came back on Tuesday.\n\n", "text/plain"),
    "brackets": ("", "[“", "text/markdown"),
    "Markdown": ("", "Nine *boats* came [back](/boats) on Tuesday.\n\n", "text/markdown"),
    "quotations": ("", ">", "text/markdown"),
    "stars": ("", "*a **b ", "text/markdown"),
}


def main() -> int:
    """Print the table of figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("megabytes", type=float, nargs="*", default=[0.5, 10.0], metavar="MEGABYTES")
    parser.add_argument("--only", nargs="+", choices=KINDS, default=list(KINDS), metavar="KIND")
    parser.add_argument("--here", action="store_true", help="read one document in this process, and print its row")
    options = parser.parse_args()
    if options.here:
        print(row(options.only[0], options.megabytes[0]))
        return 0
    print(f"{'MB':>5}  {'document':16}{'s':>7}{'MB':>7}")
    for size in options.megabytes:
        for kind in options.only:
            command = [sys.executable, "-m", "benchmarks.large", str(size), "--only", kind, "--here"]
            subprocess.run(command, check=True)
    return 0


def row(kind: str, megabytes: float) -> str:
    """Read a document, and return a row with its time, memory and outcome."""
    beginning, piece, media_type = KINDS[kind]
    count = int(megabytes * 1_000_000 / len(piece.encode()))
    resource = Resource("boats", (beginning + piece * count).encode(), media_type, "utf-8")
    begun = time.process_time() + _of_children()
    try:
        outcome = f"{len(read_apart(resource).text)} characters"
    except TuiReaderError as error:
        outcome = f"{error.kind}: {error.message[:60]}"
    seconds = time.process_time() + _of_children() - begun
    memory = max(getrusage(who).ru_maxrss for who in (RUSAGE_SELF, RUSAGE_CHILDREN)) / 1024
    return f"{megabytes:5g}  {kind:16}{seconds:7.2f}{memory:7.0f}  {outcome}"


def _of_children() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
