"""The messages that the article view sends to the screen."""

from textual.message import Message
from textual.widget import Widget

from tui_reader.ui.article_view.marks import Mark


class ArticleViewMessage(Message):
    """The root of the view's messages."""

    def __init__(self, view: Widget) -> None:
        super().__init__()
        self.view = view
        """The view that sent it."""

    @property
    def control(self) -> Widget:
        """The view that sent it, for ``textual.on``."""
        return self.view


class CurrentMarkChanged(ArticleViewMessage, namespace="article_view"):
    """Another mark is current, or none."""

    def __init__(self, view: Widget, mark: Mark | None) -> None:
        super().__init__(view)
        self.mark = mark


class MarkChosen(ArticleViewMessage, namespace="article_view"):
    """A mark was clicked, in the text or in the gutter. It is the current one."""

    def __init__(self, view: Widget, mark: Mark) -> None:
        super().__init__(view)
        self.mark = mark


class LinkChosen(ArticleViewMessage, namespace="article_view"):
    """A link was clicked. ``url`` is from the article and not to be trusted."""

    def __init__(self, view: Widget, url: str) -> None:
        super().__init__(view)
        self.url = url


class PlaceChanged(ArticleViewMessage, namespace="article_view"):
    """The view was scrolled. ``progress`` is 0 at the beginning and 1 where the end is on the screen."""

    def __init__(self, view: Widget, progress: float) -> None:
        super().__init__(view)
        self.progress = progress


class SearchChanged(ArticleViewMessage, namespace="article_view"):
    """More was found, another match is current, or the search was cleared.

    ``index`` is the current match, from 0, ``None`` where there is none. ``searching`` says that more may come.
    ``problem`` is a sentence where the search could not be finished.
    """

    def __init__(
        self,
        view: Widget,
        index: int | None,
        count: int,
        *,
        searching: bool = False,
        problem: str | None = None,
    ) -> None:
        super().__init__(view)
        self.index = index
        self.count = count
        self.searching = searching
        self.problem = problem
