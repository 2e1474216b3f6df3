"""Define the page: what a person has before them while the analysis runs."""

from typing import Protocol

from tui_reader.model import Annotations, Span


class Page(Protocol):
    """The page of the article that is being read while the analysis is under way."""

    def span(self) -> Span:
        """Return the stretch of the text that the person sees now."""
        ...

    def show(self, annotations: Annotations) -> None:
        """Take annotations of the page, and of some other places; all come later."""
        ...
