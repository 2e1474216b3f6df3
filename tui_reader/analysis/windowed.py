"""Look at the windows of an article, in any order, and join what they hold."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tui_reader.analysis.stages import (
    IN_WINDOW,
    IN_WINDOW_OF_OTHER_LANGUAGES,
    JOINING,
    OPENING,
    Joined,
    Opened,
    Window,
    go_on,
    run,
)
from tui_reader.analysis.taggers import Choice
from tui_reader.analysis.tagging import Name, PausingTagger, Tagger
from tui_reader.analysis.text.windows import WINDOW, windows
from tui_reader.model import Annotations, Article, Assertion, Attribution, Block, Genre, Promo, Span
from tui_reader.packed import Packed, kept
from tui_reader.version import __version__

# Characters of a glance before the place, where speakers are named, and behind it at least; a page is read to its end. The marks
# on the screen wait for what a glance reads: at 5,000 behind the place it takes 0.32 s of the processor, and at 2,500 0.19 s.
_BEFORE, _BEHIND = 1_500, 2_500
# Characters of an article that is looked at once: all its marks come hardly later than those of a glance, and stay as they are.
_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks and names of some blocks, without their document."""

    attributions: Sequence[Attribution]
    names: Sequence[Name]
    assertions: Sequence[Assertion]
    promos: Sequence[Promo]


@dataclass(frozen=True, slots=True)
class Glance:
    """The marks of a few paragraphs; ``None`` where all of their window takes hardly longer."""

    span: Span
    annotations: Annotations | None


class Windowed:
    """An article, with the marks of those of its windows that have been looked at.

    Args:
        article: What a reader made.
        choice: The tagger; ``None`` where no tagger knows the language.
        without: Names of stages to leave out.

    Its methods take a function that they call between two steps of the work, and that may raise. They do not keep it: where no garbage is
    collected, as behind a long article, whatever refers to itself stays in memory for good.
    """

    def __init__(self, article: Article, choice: Choice | None, without: frozenset[str]) -> None:
        self._article = article
        self._choice = choice
        self._without = without
        self._opened: Opened | None = None
        self._found: dict[int, _Marks] = {}
        self._starts: list[int] = []
        self.windows: list[tuple[Block, ...]] = []

    def open(self, pause: Callable[[], None] = go_on) -> Opened:
        """Look at the article as a whole, and cut it into windows."""
        self._opened = opened = run(OPENING, Opened(self._article), self._without, pause)
        self.windows = list(windows(opened.story))
        self._starts = [blocks[0].start for blocks in self.windows]
        return opened

    def numbers_in(self, span: Span) -> range:
        """Return the numbers of the windows that a stretch touches.

        Before the article is opened, the range is empty.
        """
        if not self._starts:
            return range(0)
        first, last = (
            max(bisect_right(self._starts, place) - 1, 0) for place in (span.start, max(span.start, span.end - 1))
        )
        return range(first, last + 1)

    def span_of(self, number: int) -> Span:
        """Return the stretch from the beginning of a window to that of the next one."""
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._article.text)
        return Span(self._starts[number] if number else 0, end)

    def has_found(self, number: int) -> bool:
        """Check whether the ``number``-th window has been looked at."""
        return number in self._found

    def look_at(self, number: int, pause: Callable[[], None] = go_on) -> None:
        """Find the marks and names of the ``number``-th window."""
        opened = self._opened or self.open()
        found = self._marks(opened, self.windows[number], pause)
        if len(self.windows) > 1:
            found = _Marks(Packed(found.attributions), Packed(found.names), Packed(found.assertions), found.promos)
        self._found[number] = found

    def joined(self, pause: Callable[[], None] = go_on) -> Annotations:
        """Return all marks in text order, with names joined and speakers resolved."""
        opened = self._opened or self.open()
        there = [self._found[number] for number in sorted(self._found)]
        return self._joined(opened.article, opened.genre, there, pause)

    def part(self, number: int) -> Annotations:
        """Return the marks of one window, joined by themselves."""
        opened = self._opened or self.open()
        return self._joined(_only(opened.article, self.windows[number]), opened.genre, [self._found[number]])

    def glance(self, page: Span) -> Glance:
        """Return the marks of the paragraphs of a page and around it, joined by themselves.

        The marks of whole windows, which may be other ones, are to take their place.
        """
        opened = self._opened or self._opened_around(page.start)
        blocks = [block for number in self.numbers_in(page) for block in self.windows[number]] or opened.story.blocks
        near = _within(blocks, page.start - _BEFORE, max(page.end, page.start + _BEHIND))
        if not near:
            return Glance(page, None)
        span = _around(page, near)
        if max(2 * (span.end - span.start), _AT_ONCE) > blocks[-1].end - blocks[0].start:
            return Glance(_around(page, blocks), None)
        marks = self._marks(opened, near)
        return Glance(span, self._joined(_only(opened.article, near), opened.genre, [marks]))

    def _opened_around(self, place: int) -> Opened:
        """Open as much of the article as a window holds.

        The genre is one of the whole article, and so is not looked for here.
        """
        around = _within(self._article.blocks, place - WINDOW // 2, place + WINDOW // 2)
        return run(OPENING, Opened(replace(self._article, blocks=around)), self._without | {"genre"})

    def _marks(self, opened: Opened, blocks: Sequence[Block], pause: Callable[[], None] = go_on) -> _Marks:
        window = Window(opened.story, blocks, opened.voices)
        if self._choice is None:
            run(IN_WINDOW_OF_OTHER_LANGUAGES, window, self._without, pause)
        else:
            window.tagger = _pausing(self._choice.tagger, pause)
            run(IN_WINDOW, window, self._without, pause)
        return _Marks(window.attributions, window.names, window.assertions, tuple(window.promos))

    def _joined(
        self, article: Article, genre: Genre | None, there: Sequence[_Marks], pause: Callable[[], None] = go_on
    ) -> Annotations:
        joined = Joined(
            article,
            kept(one for each in there for one in each.attributions),
            (name for each in there for name in each.names),
            [one for each in there for one in each.promos],
            kept(one for each in there for one in each.assertions),
        )
        run(JOINING, joined, self._without, pause)
        return Annotations(
            joined.attributions,
            joined.assertions,
            kept(joined.promos),
            joined.entities,
            self._choice and self._choice.name,
            self._choice and self._choice.runtime,
            __version__,
            self._choice and self._choice.weights,
            genre,
        )


def _pausing(tagger: Tagger, pause: Callable[[], None]) -> Tagger:
    return tagger.pausing(pause) if isinstance(tagger, PausingTagger) and pause is not go_on else tagger


def _within(blocks: Sequence[Block], start: int, end: int) -> tuple[Block, ...]:
    """Return the blocks that touch ``text[start:end]``."""
    first = bisect_right(blocks, start, key=lambda block: block.end)
    return tuple(blocks[first : bisect_left(blocks, end, key=lambda block: block.start)])


def _around(page: Span, blocks: Sequence[Block]) -> Span:
    """Return the stretch that a page and some blocks take together."""
    return Span(min(page.start, blocks[0].start), max(page.end, blocks[-1].end))


def _only(article: Article, blocks: Sequence[Block]) -> Article:
    """Return an article without all that is before and behind some blocks of its story."""
    return replace(article, blocks=_within(article.blocks, blocks[0].start, blocks[-1].end))
