"""Measure the extraction of articles, beside two libraries and a second parser.

    python -m benchmarks.extraction DATA_FOLDER [--only SET...]

``DATA_FOLDER`` holds ``pages/SET/html`` and ``pages/SET/truth.json`` (``docs/corpora.md``).
Each extractor reads every page, from its bytes to its text, in this process. Times are processor time without imports. The figures
of a set are followed by the words that our tree loses and gains in comparison with a second parser (``differential``). Our text
begins with the title, that of the others does not; ``ours, body`` is our text without the title.
"""

import argparse
import json
import logging
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.differential import report
from benchmarks.scoring.extraction import score_extraction
from tui_reader.errors import NoArticleError
from tui_reader.model import Resource
from tui_reader.readers import read_resource

_SETS = ("scrapinghub-dev", "mozilla-dev", "wcxb-dev")


@dataclass(frozen=True, slots=True)
class Outcome:
    """The texts that an extractor returned for a set, by page, and its seconds."""

    texts: dict[str, str]
    seconds: float


def ours(content: bytes) -> str:
    """Return the text of the article with its title first."""
    return _blocks(content, with_title=True)


def our_body(content: bytes) -> str:
    """Return the text of the article without its title."""
    return _blocks(content, with_title=False)


def by_readability(content: bytes) -> str:
    """Return the text that readability-lxml extracts, a line for each text node."""
    from lxml.html import fromstring
    from readability import Document

    return "\n".join(str(text) for text in fromstring(Document(content).summary()).itertext())


def by_trafilatura(content: bytes) -> str:
    """Return what trafilatura extracts by default."""
    import trafilatura

    return trafilatura.extract(content) or ""


def by_trafilatura_precisely(content: bytes) -> str:
    """Return the text that trafilatura extracts with ``favor_precision``."""
    import trafilatura

    return trafilatura.extract(content, favor_precision=True) or ""


EXTRACTORS: dict[str, Callable[[bytes], str]] = {
    "ours": ours,
    "ours, body": our_body,
    "readability-lxml": by_readability,
    "trafilatura": by_trafilatura,
    "trafilatura, precise": by_trafilatura_precisely,
}


def main() -> int:
    """Print the table of figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER")
    parser.add_argument("--only", nargs="+", metavar="SET", choices=_SETS, default=_SETS)
    options = parser.parse_args()
    for library in ("readability", "trafilatura"):
        logging.getLogger(library).setLevel(logging.CRITICAL + 1)
    print(f"{'set':17}{'extractor':22}{'P':>7}{'R':>7}{'F1':>7}{'ms a page':>11}{'/ trafilatura':>15}")
    for name in options.only:
        folder = options.data / "pages" / name
        for row in _rows(folder):
            print(f"{name:17}{row}", flush=True)
        for line in report(sorted((folder / "html").glob("*.html"))):
            print(f"{name:17}{line}", flush=True)
    return 0


def _rows(folder: Path) -> Iterator[str]:
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    pages = {name: (folder / "html" / f"{name}.html").read_bytes() for name in truth}
    outcomes = {name: _outcome(extract, pages) for name, extract in EXTRACTORS.items()}
    for name, outcome in outcomes.items():
        entries: list[dict[str, Any]] = [
            {"id": page, "article": {"text": text}, "promos": []} for page, text in outcome.texts.items()
        ]
        text = score_extraction(truth, entries)["text"]
        share = outcome.seconds / outcomes["trafilatura"].seconds
        figures = "".join(f"{text[figure]:7.3f}" for figure in ("p", "r", "f1"))
        yield f"{name:22}{figures}{1000 * outcome.seconds / len(pages):11.1f}{share:15.2f}"


def _outcome(extract: Callable[[bytes], str], pages: dict[str, bytes]) -> Outcome:
    extract(next(iter(pages.values())))  # the first call imports
    begun = time.process_time()
    texts = {name: extract(content) for name, content in pages.items()}
    return Outcome(texts, time.process_time() - begun)


def _blocks(content: bytes, *, with_title: bool) -> str:
    try:
        article = read_resource(Resource("page.html", content, "text/html"))
    except NoArticleError:
        return ""
    blocks = [block for block in article.blocks if with_title or block.kind != "title"]
    return "\n\n".join(article.text[block.start : block.end] for block in blocks)


if __name__ == "__main__":
    sys.exit(main())
