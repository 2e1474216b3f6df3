"""Compare with trafilatura on the pages of trafilatura's own evaluation.

    python -m benchmarks.fragments TESTS_FOLDER

``TESTS_FOLDER`` is the folder ``tests`` of trafilatura's repository (https://github.com/adbar/trafilatura, Apache-2.0): ``evaldata.json``
and the pages in ``eval`` and ``cache``. For each page, a few fragments are given that must or must not be in the text, and for most
pages the title, the author and the date. A value is right if it has the same words, a date if it is the same day.
"""

import argparse
import json
import logging
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from tui_reader.errors import NoArticleError
from tui_reader.model import Resource
from tui_reader.readers import read_resource

_FIELDS = ("title", "author", "date")
_DAY = len("2026-03-01")


class Read(NamedTuple):
    """The text and the metadata of a page that a tool finds."""

    text: str = ""
    title: str = ""
    author: str = ""
    date: str = ""


def by_us(content: bytes, _: str) -> Read:
    """Return the text and the metadata that this program reads."""
    try:
        article = read_resource(Resource("page.html", content, "text/html"))
    except NoArticleError:
        return Read()
    return Read(article.text, article.title or "", article.byline or "", (article.published or "")[:_DAY])


def by_trafilatura(content: bytes, url: str) -> Read:
    """Return what trafilatura extracts by default."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(content, url=url, with_metadata=True)
    if not isinstance(found, Document):
        return Read()
    return Read(found.text or "", found.title or "", (found.author or "").replace(";", " "), (found.date or "")[:_DAY])


def figures(folder: Path, read: Callable[[bytes, str], Read]) -> dict[str, float]:
    """Return the figures of the fragments and of each field of the metadata.

    A field is “invented” where it is given for a page that does not have it.
    """
    counts = Counter[str]()
    for url, gold in json.loads((folder / "evaldata.json").read_text(encoding="utf-8")).items():
        path = next(path for place in ("eval", "cache") if (path := folder / place / gold["file"]).exists())
        found = read(path.read_bytes(), url)
        text = _one_line(found.text)
        counts["right"] += sum(_one_line(fragment) in text for fragment in gold["with"])
        counts["wanted"] += len(gold["with"])
        counts["wrong"] += sum(_one_line(fragment) in text for fragment in gold["without"])
        for name in _FIELDS:
            if name in gold:
                _count(counts, name, gold[name], getattr(found, name))
    precision, recall = counts["right"] / (counts["right"] + counts["wrong"]), counts["right"] / counts["wanted"]
    return {
        "P": precision,
        "R": recall,
        "F1": 2 * precision * recall / (precision + recall),
        **{f"{name} right": counts[f"{name} right"] / counts[name] for name in _FIELDS},
        **{f"{name} invented": counts[f"{name} invented"] / counts[f"no {name}"] for name in _FIELDS},
    }


def _count(counts: Counter[str], name: str, gold: Any, found: str) -> None:
    wanted = _words(" ".join(filter(None, gold)) if isinstance(gold, list) else gold or "")
    counts[name if wanted else f"no {name}"] += 1
    counts[f"{name} right" if wanted else f"{name} invented"] += _words(found) == wanted if wanted else bool(found)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def main() -> int:
    """Print the table of figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tests", type=Path, metavar="TESTS_FOLDER")
    options = parser.parse_args()
    logging.disable()
    ours, theirs = (figures(options.tests, read) for read in (by_us, by_trafilatura))
    print(f"{'':18}{'tui-reader':>12}{'trafilatura':>13}")
    for name, value in ours.items():
        print(f"{name:18}{value:12.3f}{theirs[name]:13.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
