"""The jump list: places of an article that leaps began at."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from tui_reader.ui.article_view.view import ArticleView

MOST_PLACES = 100


class JumpList:
    """Remembers the places of one article that leaps began at.

    A leap is a search, a way to an end, a heading, a name and whatever else moves the text by more than reading does.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._before: deque[int] = deque(maxlen=MOST_PLACES)
        self._after: deque[int] = deque(maxlen=MOST_PLACES)

    def clear(self) -> None:
        """Forget all places: they belong to another article."""
        self._before.clear()
        self._after.clear()

    @contextmanager
    def leap(self, least_rows: int = 1) -> Iterator[None]:
        """Enter the place of now, if the text is moved inside.

        Args:
            least_rows: By how many rows at least.
        """
        row, place = self._view.top_row, self._view.place
        yield
        if abs(self._view.top_row - row) >= least_rows:
            self.enter(place)

    def enter(self, place: int) -> None:
        """Remember a place that is being left.

        There is nothing to go forward to from now on.
        """
        self._after.clear()
        if not self._before or self._before[-1] != place:
            self._before.append(place)

    def step(self, step: int) -> int | None:
        """Go to the place before (-1) or after (1), if there is one.

        Return the number of places beyond it.
        """
        left, entered = (self._before, self._after) if step < 0 else (self._after, self._before)
        while left:
            place = left.pop()
            if self._is_elsewhere(place):
                entered.append(self._view.place)
                self._view.place = place
                return len(left)
        return None

    def _is_elsewhere(self, place: int) -> bool:
        row = self._view.scene.layout.row_of(place)
        return min(row, int(self._view.max_scroll_y)) != self._view.top_row
