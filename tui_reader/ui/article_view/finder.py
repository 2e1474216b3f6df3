"""The search in the article on the screen, and the moves between matches."""

import threading
from typing import TYPE_CHECKING

from tui_reader.ui.article_view.scene import Found
from tui_reader.ui.article_view.spans import SpanList
from tui_reader.ui.article_view.view import ArticleView

if TYPE_CHECKING:
    from tui_reader.ui.article_view.search import Search


class Finder:
    """Searches the article of a view, and highlights the matches.

    Each result is in ``ArticleView.found``.
    """

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._search: Search | None = None
        self._origin: int | None = None

    @property
    def count(self) -> int:
        """The number of matches."""
        return len(self._view.scene.matches)

    @property
    def index(self) -> int | None:
        """The current match, from 0."""
        return self._view.scene.match_index

    def search(self, query: str, *, regex: bool = False, case_sensitive: bool | None = None) -> int | None:
        """Highlight all matches and go to the first from where the search began.

        A search that may take long (a regular expression, a text above 1 MB) goes on in the background.

        Args:
            query: What to find. Its blanks match line ends too, its straight quotation marks also curly ones.
            regex: It is a regular expression, matched within paragraphs.
            case_sensitive: ``None`` is smart: case matters if the query has a capital letter.

        Returns:
            The number of matches, ``None`` while the search goes on.

        Raises:
            ValueError: ``query`` is not a regular expression; the message is a sentence for a person.
        """
        from tui_reader.ui.article_view.search import Query, Search

        self.stop()
        view = self._view
        if self._origin is None:
            self._origin = view.place if len(view.scene.layout) else 0
        search = Search(Query(query, regex, case_sensitive), view.scene.article.text)
        if search.is_short:
            self._take(search.run())
            return self.count
        self._search = search
        threading.Thread(target=self._run, args=(search,), daemon=True).start()
        view.found = Found(self.index, self.count, searching=True)
        return None

    def _run(self, search: "Search") -> None:
        try:
            found, problem = search.run(), ""
        except TimeoutError as error:
            found, problem = SpanList(), str(error)
        self._view.call_later(self._ended, search, found, problem)

    def _ended(self, search: "Search", found: SpanList, problem: str) -> None:
        if search is self._search:
            self._search = None
            self._take(found, problem)

    def _take(self, found: SpanList, problem: str = "") -> None:
        scene = self._view.scene
        first = found.first_from(self._origin or 0)
        scene.matches = found
        scene.match_index = (first if first < len(found) else 0) if len(found) else None
        self._show(problem)

    def _show(self, problem: str = "") -> None:
        view = self._view
        if self.index is not None:
            view.go_to(*view.scene.matches[self.index])
        elif self._origin is not None:
            view.place = self._origin
        view.changed()
        view.found = Found(self.index, self.count, problem=problem)

    def next(self) -> bool:
        """Go to the next match, and from the last to the first.

        Return whether there is a match.
        """
        return self._step(1)

    def previous(self) -> bool:
        """Go to the match before, and from the first to the last.

        Return whether there is a match.
        """
        return self._step(-1)

    def _step(self, step: int) -> bool:
        if self.index is None:
            return False
        scene = self._view.scene
        scene.match_index = (self.index + step) % self.count
        self._origin = scene.matches[scene.match_index].start
        self._show()
        return True

    def clear(self) -> None:
        """Forget the matches, and keep the place."""
        self.stop()
        self._origin = None
        if self.count or self.index is not None:
            self._view.scene.matches, self._view.scene.match_index = SpanList(), None
            self._show()

    def stop(self) -> None:
        """End a search that still runs."""
        if self._search is not None:
            self._search.stop()
            self._search = None
