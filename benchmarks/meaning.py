"""Measure the stages after tagging: ``python -m benchmarks.meaning``.

These stages find promos and claims with their strengths, cluster names, and resolve speakers. The tagger runs once beforehand, and
the analysis uses its taggings again. The time of splitting the text into sentences and quotations is subtracted. Prints the
processor time for 1,000 words, in texts of 1,000 words, 100 kB and 1 MB; the exit status is 1 where a budget is broken.
"""

import sys
import time
from collections.abc import Callable, Iterator

from benchmarks.figures import Figure
from benchmarks.texts import text_of_size
from tui_reader.analysis import analyse
from tui_reader.analysis.taggers import choose_tagger
from tui_reader.analysis.tagging import Tagger, Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.analysis.text.windows import windows
from tui_reader.model import Article, Resource
from tui_reader.readers import read_resource

_BUDGET = 15.0  # ms for 1,000 words
_GROWTH = 1.5  # how much more a word of 1 MB may take than one of 100 kB
_SIZES = {"1,000 words": 6_200, "100 kB": 100_000, "1 MB": 1_000_000}
_WORDS_A_ROUND = 20_000  # a short text is analysed so often that it is timed as well as a long one
_ROUNDS = 3


class Recorded:
    """A tagger that repeats the taggings of another one."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger
        self._said: dict[int, Tagging] = {}

    def tag(self, document: Document) -> Tagging:
        """Return the tagging of a document; the other tagger runs the first time only."""
        place = document.blocks[0].start
        if place not in self._said:
            self._said[place] = self._tagger.tag(document)
        return self._said[place]


def figures() -> Iterator[Figure]:
    """Yield the time for 1,000 words in texts of each size, and its growth."""
    taken: dict[str, float] = {}
    for name, size in _SIZES.items():
        text = text_of_size(size, "Xylophone:")
        article = read_resource(Resource("text.txt", text.encode(), "text/plain", "utf-8"))
        words = len(article.text.split())
        repeats = max(1, _WORDS_A_ROUND // words)
        taken[name] = _meaning(article, repeats) * 1000 / (words / 1000)
        yield Figure(f"findings to meaning, a text of {name}", taken[name], "ms/1,000", _BUDGET)
    yield Figure("a word of 1 MB / a word of 100 kB", taken["1 MB"] / taken["100 kB"], "x", _GROWTH)


def _meaning(article: Article, repeats: int) -> float:
    """Return the seconds for an article, the best of some rounds."""
    tagger = Recorded(choose_tagger().tagger)
    analyse(article, tagger=tagger)
    all_stages = _seconds(lambda: analyse(article, tagger=tagger), repeats)
    return all_stages - _seconds(lambda: [make_document(article, blocks) for blocks in windows(article)], repeats)


def _seconds(work: Callable[[], object], repeats: int) -> float:
    rounds = []
    for _ in range(_ROUNDS):
        begun = time.process_time()
        for _ in range(repeats):
            work()
        rounds.append((time.process_time() - begun) / repeats)
    return min(rounds)


def main() -> int:
    """Print the figures, and return 1 if a budget is broken."""
    kept = True
    for figure in figures():
        print(figure, flush=True)
        kept = kept and figure.is_kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
