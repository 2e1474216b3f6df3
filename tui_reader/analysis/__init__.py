"""From an article to its annotations: the stages of ``stages``, in their order.

A long article is worked through in windows of whole blocks, so that what is held beside the text does not grow with the article. Once
all windows have been looked at, their marks are joined; a person who reads meanwhile is shown some of them before.
"""

from collections.abc import Callable, Collection

from tui_reader.analysis.glances import Glances
from tui_reader.analysis.page import Page
from tui_reader.analysis.stages import check_names, go_on
from tui_reader.analysis.taggers import Choice, choose_tagger, given_tagger
from tui_reader.analysis.tagging import Tagger
from tui_reader.analysis.windowed import Windowed
from tui_reader.errors import Cancelled
from tui_reader.language import limits
from tui_reader.model import Annotations, Article

__all__ = ["analyse"]

# Characters of an article that is opened before the page has marks: it takes a twentieth of a second, and a second for ten million.
_OPENED_FIRST = 500_000
# Windows that are joined while the page waits: it takes a twentieth of a second for each.
_JOINED_AT_ONCE = 8


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
        cancelled: Asked between two steps of the work.
        page: Where the person reads. Of a long article the few paragraphs there are looked at before all else, even in the middle
            of something else; their windows are the next ones, and the page is given the marks of each as soon as it is done.
        without: Names of stages to leave out, to measure what they are worth.

    Raises:
        Cancelled: ``cancelled`` returned true.
        UsageError: There is no such stage, or the others need it.
    """

    def pause() -> None:
        if cancelled is not None and cancelled():
            raise Cancelled("The analysis was stopped before it had seen the whole article.")
        if glances is not None:
            glances.look()

    work = Windowed(article, _choice_for(article, tagger, threads), check_names(without))
    glances = Glances(page, work) if page is not None else None
    work.open(pause if len(article.text) > _OPENED_FIRST else go_on)
    left = dict.fromkeys(range(len(work.windows)))
    characters = 0
    while left:
        pause()
        here = work.numbers_in(page.span()) if page is not None else ()
        number = next((number for number in here if number in left), None)
        number = next(iter(left)) if number is None else number
        del left[number]
        work.look_at(number, pause)
        characters += work.windows[number][-1].end - work.windows[number][0].start
        if progress is not None:
            progress(characters if left else len(article.text), len(article.text))
    return work.joined(pause if len(work.windows) > _JOINED_AT_ONCE else go_on)


def _choice_for(article: Article, tagger: Tagger | None, threads: int | None) -> Choice | None:
    """Return the tagger for an article, ``None`` where no tagger knows the language."""
    if limits(article) is not None:
        return None
    return choose_tagger(threads) if tagger is None else given_tagger(tagger)
