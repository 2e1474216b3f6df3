"""From an article to its annotations: an order of stages, each in a file of its own.

A long article is worked through in windows of whole blocks, so that what is held beside the text does not grow with
it. In each window the tagger finds attributions and names, promotional text is marked, the precedence between the two
is settled, and the narrator's own assertions are found in what is left. Once the whole article is seen, names are
joined into entities, and the speakers of the attributions are resolved among them. What a reader says is an aside is marked as
promotional, and no stage sees it.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui_reader.analysis.assertions import find_assertions
from tui_reader.analysis.first_person import Voice, of_others
from tui_reader.analysis.layout import hear
from tui_reader.analysis.names import join_names
from tui_reader.analysis.other_languages import names_by_lists, quotations_by_marks
from tui_reader.analysis.page import Page
from tui_reader.analysis.precedence import settle
from tui_reader.analysis.promos import find_promos
from tui_reader.analysis.promotional_boxes import beside_asides, find_asides, without_asides
from tui_reader.analysis.speakers import resolve_speakers
from tui_reader.analysis.taggers import Choice, choose_tagger
from tui_reader.analysis.tagging import Name, Tagger
from tui_reader.analysis.text.note_marks import without_note_marks
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.analysis.text.windows import windows
from tui_reader.errors import Cancelled
from tui_reader.language import limits
from tui_reader.model import Annotations, Article, Assertion, Attribution, Block, Promo
from tui_reader.packed import Packed

__all__ = ["analyse"]


def analyse(  # noqa: PLR0913 - keywords, each with a default
    article: Article,
    *,
    tagger: Tagger | None = None,
    threads: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    page: Page | None = None,
) -> Annotations:
    """Find who says what in ``article``, what nobody is named for, what advertises, and who is named.

    Args:
        article: What a reader made.
        tagger: Finds attributions and names; where none is given, the best there is.
        threads: Threads of the tagger, where none is given; by default one for each core that the process may use.
        progress: Called after each window with the characters analysed so far and their total.
        cancelled: Asked before each window.
        page: Where the person reads: of a long article the window there is the next to be looked at, and the page is
            given what is found as soon as that includes it.

    Raises:
        Cancelled: ``cancelled`` said true.
    """
    analysis = _Analysis(article, _choice_for(article, tagger, threads))
    cut = list(windows(analysis.story))
    starts = [blocks[0].start for blocks in cut]
    left = dict.fromkeys(range(len(cut)))
    shown: set[int] = set()
    characters = 0
    while left:
        if cancelled is not None and cancelled():
            raise Cancelled("The analysis was stopped before it had seen the whole article.")
        here = max(bisect_right(starts, page.place()) - 1, 0) if page is not None else 0
        number = here if here in left else next(iter(left))
        del left[number]
        analysis.look_at(number, cut[number])
        characters += cut[number][-1].end - cut[number][0].start
        if progress is not None:
            progress(characters if left else len(article.text), len(article.text))
        if page is not None and left and here not in left and here not in shown:
            page.show(analysis.joined())
            shown.update(set(range(len(cut))) - left.keys())
    return analysis.joined()


@dataclass(frozen=True, slots=True)
class _Found:
    """What one window holds, before names and speakers are seen across the article."""

    attributions: Sequence[Attribution]
    names: Sequence[Name]
    assertions: Sequence[Assertion] = ()
    promos: Sequence[Promo] = ()


class _Analysis:
    """Looks at the windows of one article, in any order, and joins what they hold."""

    def __init__(self, article: Article, choice: Choice | None) -> None:
        self._article = article = without_note_marks(article)
        self._voice = Voice(article)
        self._choice = choice
        self._found: dict[int, _Found] = {}
        self.story = without_asides(article)

    def look_at(self, number: int, blocks: Sequence[Block]) -> None:
        """Find what stands in ``blocks``, the ``number``-th window."""
        document = make_document(self.story, blocks)
        if self._choice is None:
            self._found[number] = _Found(tuple(quotations_by_marks(document)), names_by_lists(document))
            return
        tagging = self._choice.tagger.tag(document)
        heard = hear(document, tagging)
        by_others = of_others(document, heard.attributions, self._voice)
        attributions, promos = settle(by_others, find_promos(document))
        assertions = find_assertions(document, attributions, promos, tagging.facts, heard.not_narrated)
        self._found[number] = _Found(Packed(attributions), Packed(tagging.names), Packed(assertions), promos)

    def joined(self) -> Annotations:
        """Return all that was found, in text order, with its names joined and its speakers resolved."""
        there = [self._found[number] for number in sorted(self._found)]
        entities = join_names(self._article, (name for each in there for name in each.names))
        attributions = Packed(beside_asides(self._article, (one for each in there for one in each.attributions)))
        promos = [*find_asides(self._article), *(one for each in there for one in each.promos)]
        return Annotations(
            resolve_speakers(self._article, attributions, entities),
            Packed(one for each in there for one in each.assertions),
            Packed(sorted(promos, key=lambda promo: promo.start)),
            entities,
            self._choice and self._choice.name,
            self._choice and self._choice.limits,
        )


def _choice_for(article: Article, tagger: Tagger | None, threads: int | None) -> Choice | None:
    """The tagger that reads an article, ``None`` where none knows its language."""
    if limits(article) is not None:
        return None
    return choose_tagger(threads) if tagger is None else Choice(tagger, getattr(tagger, "name", None))
