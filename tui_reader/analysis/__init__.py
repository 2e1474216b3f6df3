"""From an article to its annotations: an order of stages, each in a file of its own.

A long article is worked through in windows of whole blocks, so that what is held beside the text does not grow with
it. In each window the tagger finds attributions and names, promotional text is marked, the precedence between the two
is settled, and the narrator's own assertions are found in what is left. Once the whole article is seen, names are
joined into entities, and the speakers of the attributions are resolved among them. What a reader says is an aside is marked as
promotional, and no stage sees it.
"""

from collections.abc import Callable

from tui_reader.analysis.asides import find_asides, without_asides
from tui_reader.analysis.assertions import find_assertions
from tui_reader.analysis.document import Document
from tui_reader.analysis.entities import join_names
from tui_reader.analysis.other_languages import names_by_lists, quotations_by_marks
from tui_reader.analysis.precedence import settle
from tui_reader.analysis.promos import find_promos
from tui_reader.analysis.rules import RuleTagger
from tui_reader.analysis.segmentation import make_document
from tui_reader.analysis.speakers import resolve_speakers
from tui_reader.analysis.tagger import Name, Tagger
from tui_reader.analysis.voice import Voice, of_others
from tui_reader.analysis.windows import windows
from tui_reader.errors import Cancelled
from tui_reader.language import limits
from tui_reader.model import Annotations, Article, Assertion, Attribution, Promo

__all__ = ["analyse"]


def analyse(
    article: Article,
    *,
    tagger: Tagger | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Annotations:
    """Find who says what in ``article``, what nobody is named for, what advertises, and who is named.

    Args:
        article: What a reader made.
        tagger: Finds attributions and names; the rules where none is given.
        progress: Called after each window with the characters analysed so far and their total.
        cancelled: Asked before each window.

    Raises:
        Cancelled: ``cancelled`` said true.
    """
    found = _Found(article, tagger or RuleTagger())
    story = without_asides(article)
    for blocks in windows(story):
        if cancelled is not None and cancelled():
            raise Cancelled("The analysis was stopped before it had seen the whole article.")
        found.look_at(make_document(story, blocks))
        if progress is not None:
            progress(blocks[-1].end, len(article.text))
    return found.annotations()


class _Found:
    """What the windows of an article have shown so far."""

    def __init__(self, article: Article, tagger: Tagger) -> None:
        self._article = article
        self._tagger = tagger
        self._voice = Voice(article)
        self._english = limits(article) is None
        self._attributions: list[Attribution] = []
        self._assertions: list[Assertion] = []
        self._promos: list[Promo] = list(find_asides(article))
        self._names: list[Name] = []

    def look_at(self, document: Document) -> None:
        """Add what one window shows."""
        if not self._english:
            self._attributions += quotations_by_marks(document)
            self._names += names_by_lists(document)
            return
        tagging = self._tagger.tag(document)
        by_others = tuple(of_others(self._article, tagging.attributions, self._voice))
        settled, advertised = settle(by_others, find_promos(document))
        self._attributions += settled
        self._promos += advertised
        self._assertions += find_assertions(document, settled, advertised)
        self._names += tagging.names

    def annotations(self) -> Annotations:
        """All of it, with the names joined and the speakers resolved among them."""
        entities = join_names(self._article, tuple(self._names))
        attributions = resolve_speakers(self._article, self._attributions, entities)
        promos = sorted(self._promos, key=lambda promo: promo.start)
        return Annotations(attributions, tuple(self._assertions), tuple(promos), entities)
