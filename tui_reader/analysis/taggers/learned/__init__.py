"""The learned tagger: an encoder scores words, rules form attributions and names."""

from typing import TYPE_CHECKING

from tui_reader.analysis.taggers.learned.attributions import findings_in
from tui_reader.analysis.taggers.learned.encoder import Encoder
from tui_reader.analysis.taggers.learned.facts import facts_in
from tui_reader.analysis.taggers.learned.names import mentions_in, settled
from tui_reader.analysis.taggers.learned.networks import NETWORKS, digest_of_weights
from tui_reader.analysis.taggers.learned.reading import read
from tui_reader.analysis.tagging import Facts, Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.cores import cores
from tui_reader.tagger_names import DEFAULT, QUICK

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_reader.analysis.attributions.findings import Finding
    from tui_reader.analysis.taggers.learned.mentions import Mention

__all__ = ["LearnedTagger", "learned_tagger", "quick_tagger", "shipped_tagger"]


class LearnedTagger:
    """Finds attributions and names with the encoder; it keeps nothing between calls."""

    def __init__(
        self,
        encoder: Encoder,
        weights: str | None = None,
        pause: "Callable[[], None] | None" = None,
        name: str = DEFAULT,
    ) -> None:
        """Keep an encoder, and what the provenance of marks names: the tagger and its weights.

        Args:
            encoder: The network.
            weights: The SHA-256 of its weights.
            pause: Called behind each window of the encoder.
            name: The name of the tagger.
        """
        self.name = name
        self._encoder = encoder
        self.weights = weights
        self._pause = pause

    @property
    def runtime(self) -> str:
        """The runtime of the network: onnxruntime or numpy."""
        return self._encoder.runtime

    def tag(self, document: Document) -> Tagging:
        """Return the findings, the names, and the probabilities of facts in a document."""
        findings: list[Finding] = []
        mentions: list[Mention] = []
        facts = Facts()
        for window in read(document, self._encoder):  # the scores of a window take 0.3 MB, so they are not kept
            findings += findings_in(document, window)
            mentions += mentions_in(window)
            facts.extend(*facts_in(window))
            if self._pause is not None:
                self._pause()
        return Tagging(findings, settled(document.article.text, mentions), facts, is_raw=True)

    def pausing(self, pause: "Callable[[], None]") -> "LearnedTagger":
        """Return this tagger with ``pause`` called behind each window of the encoder."""
        return LearnedTagger(self._encoder, self.weights, pause, self.name)


def learned_tagger(threads: int | None = None) -> LearnedTagger:
    """Load the tagger with the shipped weights in about 0.1 s.

    Args:
        threads: Threads that read a window of text together. By default there is one for each core that the process may use;
            where several processes annotate side by side, give each of them 1.

    Returns:
        A tagger that any number of articles can be annotated with, one after another.

    Raises:
        UsageError: The environment asks for a runtime that does not exist, or that cannot run here.
    """
    return shipped_tagger(DEFAULT, threads)


def quick_tagger(threads: int | None = None) -> LearnedTagger:
    """Load the tagger for batches, whose smaller network takes half the time.

    It is less often right than ``learned_tagger``.

    Args:
        threads: As of ``learned_tagger``.

    Raises:
        UsageError: The environment asks for a runtime that does not exist, or that cannot run here, or the file of the weights does not
            fit to that of the embeddings.
    """
    return shipped_tagger(QUICK, threads)


def shipped_tagger(name: str, threads: int | None = None) -> LearnedTagger:
    """Load a tagger of this package by its name, as ``learned_tagger`` does.

    Raises:
        UsageError: The environment asks for a runtime that does not exist, or that cannot run here, or two files do not fit together.
    """
    shipped = NETWORKS[name]
    encoder = Encoder(threads=cores() if threads is None else threads, shipped=shipped)
    return LearnedTagger(encoder, digest_of_weights(shipped.file), name=name)
