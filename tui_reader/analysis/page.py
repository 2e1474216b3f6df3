"""Define the page: the place that a person reads while the analysis runs."""

from typing import Protocol

from tui_reader.model import Annotations


class Page(Protocol):
    """The page of the article that is being read while the analysis is under way."""

    def place(self) -> int:
        """Return the offset in the text at which the person reads now."""
        ...

    def show(self, annotations: Annotations) -> None:
        """Take annotations of the page, and of some other places; all come later."""
        ...
