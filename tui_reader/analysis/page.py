"""What a long analysis knows of the person who waits for it."""

from typing import Protocol

from tui_reader.model import Annotations


class Page(Protocol):
    """The page of the article that is being read while the analysis is under way."""

    def place(self) -> int:
        """Return the offset in the text at which the person reads now."""
        ...

    def show(self, annotations: Annotations) -> None:
        """Take what is found so far; it includes what stands on the page, and more will come."""
        ...
