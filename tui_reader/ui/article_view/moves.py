"""The ways through an article: by rows, pages, paragraphs, headings and marks."""

from collections.abc import Callable

from tui_reader import model
from tui_reader.model import MarkKind
from tui_reader.ui.article_view.view import ArticleView

_PAGE_OVERLAP = 2  # rows that stay on the screen, so that the eye finds its line again


class Moves:
    """Moves through the article of a view.

    A command may name each public method that has no argument.

    Methods that look for something return whether it was there.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view

    # By rows and pages

    def line_down(self) -> None:
        """One row on."""
        self._move(1)

    def line_up(self) -> None:
        """One row back."""
        self._move(-1)

    def page_down(self) -> None:
        """A page on; two rows stay."""
        self._move(max(1, self._view.page_height - _PAGE_OVERLAP))

    def page_up(self) -> None:
        """A page back; two rows stay."""
        self._move(-max(1, self._view.page_height - _PAGE_OVERLAP))

    def half_down(self) -> None:
        """Half a page on."""
        self._move(max(1, self._view.page_height // 2))

    def half_up(self) -> None:
        """Half a page back."""
        self._move(-max(1, self._view.page_height // 2))

    def top(self) -> None:
        """To the beginning."""
        self._view.scroll_to(y=0, animate=False)

    def bottom(self) -> None:
        """To the end."""
        self._view.goto_fraction(1.0)

    def _move(self, rows: int) -> None:
        self._view.scroll_to(y=self._view.top_row + rows, animate=False)

    # By blocks

    def next_paragraph(self) -> bool:
        """Bring the next paragraph to the top."""
        return self._step_block(1, headings=False)

    def previous_paragraph(self) -> bool:
        """Bring the beginning of this paragraph to the top, or the one before."""
        return self._step_block(-1, headings=False)

    def next_heading(self) -> bool:
        """Bring the next heading to the top."""
        return self._step_block(1, headings=True)

    def previous_heading(self) -> bool:
        """Bring the heading before to the top."""
        return self._step_block(-1, headings=True)

    def _step_block(self, step: int, *, headings: bool) -> bool:
        view = self._view
        layout, blocks = view.scene.layout, view.scene.article.blocks
        index = layout.block_of_row(view.top_row)
        while 0 <= index < len(blocks):
            row = layout.first_row(index)
            wanted = not headings or blocks[index].kind in ("title", "heading")
            if wanted and (row - view.top_row) * step > 0:
                before = view.top_row
                view.scroll_to(y=row, animate=False)
                return view.top_row != before  # the end of the text may be on the screen already
            index += step
        return False

    # By marks

    def next_mark(self) -> bool:
        """Make the next shown mark current.

        It is counted from the current mark, or from the top of the screen if the current mark is not visible.
        """
        return self._step_mark(1)

    def previous_mark(self) -> bool:
        """Make the mark before current that is shown."""
        return self._step_mark(-1)

    def next_quote(self) -> bool:
        """Make the next shown quote current."""
        return self._step_mark(1, self._is_of("quote"))

    def previous_quote(self) -> bool:
        """Make the quote before current that is shown."""
        return self._step_mark(-1, self._is_of("quote"))

    def next_claim(self) -> bool:
        """Make the next shown claim current."""
        return self._step_mark(1, self._is_of("claim"))

    def previous_claim(self) -> bool:
        """Make the claim before current that is shown."""
        return self._step_mark(-1, self._is_of("claim"))

    def next_promo(self) -> bool:
        """Make the next shown promo current."""
        return self._step_mark(1, self._is_of("promo"))

    def previous_promo(self) -> bool:
        """Make the promo before current that is shown."""
        return self._step_mark(-1, self._is_of("promo"))

    def next_by_speaker(self) -> bool:
        """Make the next mark current that has the speaker of the current one."""
        return self._step_by_speaker(1)

    def previous_by_speaker(self) -> bool:
        """Make the mark before current that has the speaker of the current one."""
        return self._step_by_speaker(-1)

    def nearest_mark(self) -> bool:
        """Make the shown mark current that is nearest to the middle of the screen.

        Return whether another mark was current.
        """
        view, scene = self._view, self._view.scene
        middle = view.top_row + view.page_height // 2
        inside = {number for _, number in scene.marked(*self._on_screen())}
        if inside:
            number = min(sorted(inside), key=lambda each: self._rows_from(middle, each))
        else:
            offset = scene.layout.start(min(middle, len(scene.layout) - 1)) if len(scene.layout) else 0
            beyond = scene.marks.first_from(offset)
            around = (self._first_shown(beyond, 1), self._first_shown(beyond - 1, -1))
            found = [each for each in around if each is not None]
            if not found:
                return False
            number = min(found, key=lambda each: self._rows_from(middle, each))
        if number == view.current:
            return False
        self.choose_mark(number)
        return True

    def _on_screen(self) -> tuple[int, int]:
        """Return where the text on the screen begins and ends."""
        layout, top = self._view.scene.layout, self._view.top_row
        below = top + self._view.page_height
        end = layout.start(below) if below < len(layout) else len(self._view.scene.article.text)
        return (layout.start(top) if len(layout) else 0), end

    def _rows_from(self, row: int, number: int) -> int:
        """Return how many rows are between a row and a mark."""
        mark, row_of = self._view.scene.marks[number], self._view.scene.layout.row_of
        return max(row_of(mark.start) - row, row - row_of(mark.end - 1), 0)

    def _is_of(self, kind: MarkKind) -> Callable[[int], bool]:
        return lambda number: self._view.scene.marks.kind(number) == kind

    def _step_by_speaker(self, step: int) -> bool:
        """Go on among the statements of a speaker; those of the narrator are the claims."""
        from tui_reader.export.summary import source_key, source_name

        mark, scene = self._view.current_mark, self._view.scene
        if mark is None:
            return False
        if not isinstance(mark.annotation, model.Attribution):
            return self._step_mark(step, self._is_of(mark.kind), mark.number + step)
        text = scene.article.text
        key = source_key(source_name(text, mark.annotation))

        def is_theirs(number: int) -> bool:
            annotation = scene.marks[number].annotation
            return isinstance(annotation, model.Attribution) and source_key(source_name(text, annotation)) == key

        return self._step_mark(step, is_theirs, mark.number + step)

    def _step_mark(
        self, step: int, is_wanted: Callable[[int], bool] = lambda _: True, beginning: int | None = None
    ) -> bool:
        first = self._mark_beside(step) if beginning is None else beginning
        number = self._first_shown(first, step, is_wanted)
        if number is None:
            return False
        self.choose_mark(number)
        return True

    def _first_shown(self, number: int, step: int, is_wanted: Callable[[int], bool] = lambda _: True) -> int | None:
        """Return the first shown mark that is wanted, from one number on."""
        scene = self._view.scene
        while 0 <= number < len(scene.marks):
            if scene.is_shown(number) and is_wanted(number):
                return number
            number += step
        return None

    def _mark_beside(self, step: int) -> int:
        scene, mark = self._view.scene, self._view.current_mark
        if mark is not None and self._view.is_in_sight(mark.start, mark.end):
            return mark.number + step
        left = self._view.left
        if mark is None and left is not None and self._view.is_in_sight(left, left + 1):
            first = scene.marks.first_from(left)
        else:
            first = scene.marks.first_from(scene.layout.start(self._view.top_row) if len(scene.layout) else 0)
        return first if step > 0 else first - 1

    def choose_mark(self, number: int) -> None:
        """Make a mark current and bring it into view."""
        self._view.current, self._view.left = number, None
        if mark := self._view.current_mark:
            self._view.go_to(mark.start, mark.end)
