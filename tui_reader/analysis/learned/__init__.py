"""The tagger that is learned: a small encoder reads the words, rules turn what it says into attributions and names."""

import multiprocessing
import os

from tui_reader.analysis.document import Document
from tui_reader.analysis.learned.attributions import findings_in
from tui_reader.analysis.learned.encoder import Encoder
from tui_reader.analysis.learned.facts import facts_in
from tui_reader.analysis.learned.names import mentions_in, settled
from tui_reader.analysis.learned.reading import read
from tui_reader.analysis.rules.attributions.assembly import assemble
from tui_reader.analysis.rules.attributions.continuation import continue_quotations
from tui_reader.analysis.rules.names.candidate import Search
from tui_reader.analysis.rules.names.dates import find_dates
from tui_reader.analysis.tagger import Tagging

__all__ = ["LearnedTagger", "learned_tagger"]


class LearnedTagger:
    """Finds attributions and names with the encoder; it keeps nothing between calls."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def tag(self, document: Document) -> Tagging:
        """Return the attributions and the names in ``document``, and how likely its words state facts."""
        windows = list(read(document, self._encoder))
        findings = [finding for window in windows for finding in findings_in(document, window)]
        findings += continue_quotations(document, findings)
        dates = find_dates(Search(document, document.article.text))
        mentions = (mention for window in windows for mention in mentions_in(window, dates))
        names = sorted([*settled(document.article.text, mentions), *dates], key=lambda name: name.start)
        return Tagging(assemble(document, findings), tuple(names), facts_in(windows))


def learned_tagger() -> LearnedTagger:
    """Return the tagger with the weights that the package ships.

    A worker process of a batch has one core to itself; any other process uses all there are.

    Raises:
        ImportError: The runtime is not installed.
    """
    alone = multiprocessing.parent_process() is None
    return LearnedTagger(Encoder(threads=os.cpu_count() or 1 if alone else 1))
