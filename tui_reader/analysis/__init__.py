"""From an article to its annotations: the stages of ``stages``, in their order.

A long article is worked through in windows of whole blocks, so that what is held beside the text does not grow with the article. Once
all windows have been looked at, their marks are joined; a person who reads meanwhile is shown them before.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from tui_reader.analysis.page import Page
from tui_reader.analysis.stages import (
    IN_WINDOW,
    IN_WINDOW_OF_OTHER_LANGUAGES,
    JOINING,
    OPENING,
    Joined,
    Opened,
    Window,
    check_names,
    run,
)
from tui_reader.analysis.taggers import Choice, choose_tagger, given_tagger
from tui_reader.analysis.tagging import Name, Tagger
from tui_reader.analysis.text.windows import windows
from tui_reader.errors import Cancelled
from tui_reader.language import limits
from tui_reader.model import Annotations, Article, Assertion, Attribution, Block, Promo
from tui_reader.packed import Packed, kept
from tui_reader.version import __version__

__all__ = ["analyse"]

# Characters, more than a large screen holds. The encoder takes 0.15 s for so many words on two cores, and 1.2 s for those of a window.
_GLANCE = 6_000


def analyse(  # noqa: PLR0913 - keywords, each with a default
    article: Article,
    *,
    tagger: Tagger | None = None,
    threads: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    page: Page | None = None,
    without: Collection[str] = (),
) -> Annotations:
    """Find the attributions, assertions, promos and entities of ``article``.

    Args:
        article: What a reader made.
        tagger: Finds attributions and names; where none is given, the best there is.
        threads: Threads of the tagger, where none is given; by default one for each core that the process may use.
        progress: Called after each window with the characters analysed so far and their total.
        cancelled: Asked before each window.
        page: Where the person reads: of a long article the window there is the next to be looked at, its first few paragraphs
            there alone, so that the page is given their marks at once, and those of the window as soon as it is done.
        without: Names of stages to leave out, to measure what they are worth.

    Raises:
        Cancelled: ``cancelled`` returned true.
        UsageError: There is no such stage, or the others need it.
    """
    analysis = _Analysis(article, _choice_for(article, tagger, threads), check_names(without))
    cut = analysis.windows
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
        if page is not None and number == here and (glance := analysis.glance(number, page.place())) is not None:
            page.show(glance)
        analysis.look_at(number)
        characters += cut[number][-1].end - cut[number][0].start
        if progress is not None:
            progress(characters if left else len(article.text), len(article.text))
        if page is not None and left and here not in left and here not in shown:
            page.show(analysis.joined())
            shown.update(set(range(len(cut))) - left.keys())
    return analysis.joined()


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks and names of a window, without its document."""

    attributions: Sequence[Attribution]
    names: Sequence[Name]
    assertions: Sequence[Assertion]
    promos: Sequence[Promo]


class _Analysis:
    """Looks at the windows of one article, in any order, and joins what they hold."""

    def __init__(self, article: Article, choice: Choice | None, without: frozenset[str]) -> None:
        self._without = without
        self._choice = choice
        self._opened = run(OPENING, Opened(article), without)
        self._found: dict[int, _Marks] = {}
        self.windows = list(windows(self._opened.story))

    def glance(self, number: int, place: int) -> Annotations | None:
        """Return the marks so far, with those of some blocks of a window.

        The marks of the whole window, which may be other ones, take their place. Of a window that is not much longer, ``None``.
        """
        blocks = self.windows[number]
        near = tuple(block for block in blocks if place < block.end and block.start < place + _GLANCE)
        if not near or 2 * (near[-1].end - near[0].start) > blocks[-1].end - blocks[0].start:
            return None
        self._find(number, near)
        return self.joined()

    def look_at(self, number: int) -> None:
        """Find the marks and names of the ``number``-th window."""
        self._find(number, self.windows[number])

    def _find(self, number: int, blocks: tuple[Block, ...]) -> None:
        window = Window(self._opened.story, blocks, self._opened.voices)
        if self._choice is None:
            run(IN_WINDOW_OF_OTHER_LANGUAGES, window, self._without)
        else:
            window.tagger = self._choice.tagger
            run(IN_WINDOW, window, self._without)
        keep = Packed if len(self.windows) > 1 else tuple
        self._found[number] = _Marks(
            keep(window.attributions), keep(window.names), keep(window.assertions), tuple(window.promos)
        )

    def joined(self) -> Annotations:
        """Return all marks in text order, with names joined and speakers resolved."""
        there = [self._found[number] for number in sorted(self._found)]
        joined = Joined(
            self._opened.article,
            kept(one for each in there for one in each.attributions),
            (name for each in there for name in each.names),
            [one for each in there for one in each.promos],
            kept(one for each in there for one in each.assertions),
        )
        run(JOINING, joined, self._without)
        return Annotations(
            joined.attributions,
            joined.assertions,
            kept(joined.promos),
            joined.entities,
            self._choice and self._choice.name,
            self._choice and self._choice.runtime,
            __version__,
            self._choice and self._choice.weights,
            self._opened.genre,
        )


def _choice_for(article: Article, tagger: Tagger | None, threads: int | None) -> Choice | None:
    """Return the tagger for an article, ``None`` where no tagger knows the language."""
    if limits(article) is not None:
        return None
    return choose_tagger(threads) if tagger is None else given_tagger(tagger)
