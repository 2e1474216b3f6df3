"""The selection by keys: a caret that motions lead away from where the selection began."""

from tui_reader.model import Span
from tui_reader.ui.article_view.cells import character_widths
from tui_reader.ui.article_view.motions import Motions
from tui_reader.ui.article_view.selection import selection_of, span_of
from tui_reader.ui.article_view.view import ArticleView
from tui_reader.ui.article_view.word_pattern import WORD

_MOST = 200_000  # characters whose words are counted at each key: some 10 ms


class Selector:
    """Selects text of a view by keys, over marks and blocks.

    What is selected is the screen's selection, as by mouse; the caret, one end of it, is drawn in the text.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._motions = Motions(view.scene)
        self._anchor = 0

    @property
    def is_on(self) -> bool:
        """Whether there is a caret; another article takes it away."""
        return self._view.scene.caret is not None

    @property
    def span(self) -> Span:
        """The selected text."""
        scene = self._view.scene
        caret = self._anchor if scene.caret is None else scene.caret
        start, end = min(caret, self._anchor), max(caret, self._anchor) + 1
        while end < len(scene.article.text) and not character_widths(scene.article.text[end - 1 : end + 1])[-1]:
            end += 1  # an accent that joins its letter
        return Span(start, end)

    @property
    def words(self) -> int | None:
        """The number of selected words; ``None`` where there are too many to count."""
        start, end = self.span
        return sum(1 for _ in WORD.finditer(self._view.scene.article.text, start, end)) if end - start < _MOST else None

    def begin(self) -> bool:
        """Begin with what is selected, or at the current mark, or at the top.

        Return whether there is text to select.
        """
        view = self._view
        scene, mark, selection = view.scene, view.current_mark, view.text_selection
        top = scene.layout.start(view.top_row) if len(scene.layout) else 0
        start = mark.start if mark is not None and view.is_in_sight(mark.start, mark.end) else top
        end = start
        if selection is not None:
            start, end = span_of(selection, len(scene.article.text))
            end = max(start, end - 1)
        first, last = self._motions.first_from(start), self._motions.first_from(end)
        if first is None or last is None:
            return False
        self._anchor = first
        self._put(last)
        return True

    def move(self, motion: str) -> bool:
        """Lead the caret along a motion, and return whether it leads anywhere."""
        caret = self._view.scene.caret
        if caret is None:
            return False
        place = self._motions.go(motion, caret, self._view.page_height)
        self._put(place)
        return place != caret

    def swap(self) -> None:
        """Lead the other end from now on."""
        caret = self._view.scene.caret
        if caret is not None:
            anchor, self._anchor = self._anchor, caret
            self._put(anchor)

    def leave(self) -> None:
        """Take the caret away; what is selected stays selected."""
        self._view.scene.caret = None
        self._view.repaint()

    def _put(self, caret: int) -> None:
        view = self._view
        view.scene.caret = caret
        view.screen.selections = {view: selection_of(self.span)}
        view.keep_in_sight(caret)
        view.repaint()
