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


class MarkChosen(ArticleViewMessage, namespace="article_view"):
    """The current mark was clicked, so that its details are wanted."""

    def __init__(self, view: Widget, mark: Mark) -> None:
        super().__init__(view)
        self.mark = mark


class LinkChosen(ArticleViewMessage, namespace="article_view"):
    """A link was clicked. ``url`` is from the article and not to be trusted."""

    def __init__(self, view: Widget, url: str) -> None:
        super().__init__(view)
        self.url = url


class PlaceChanged(ArticleViewMessage, namespace="article_view"):
    """The view was scrolled.

    ``progress`` is 0 at the beginning, and 1 when the end is on the screen.
    """

    def __init__(self, view: Widget, progress: float) -> None:
        super().__init__(view)
        self.progress = progress
