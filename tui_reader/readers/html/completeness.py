"""Check whether a page's text is a whole article, a part, or nothing."""

from dataclasses import replace
from typing import TYPE_CHECKING

from tui_reader.errors import NoArticleError, ShellError
from tui_reader.model import Article
from tui_reader.readers.html.barriers import Evidence
from tui_reader.readers.html.onward import Onward

if TYPE_CHECKING:
    from tui_reader.readers.html.page import Page


class Completeness:
    """Signs of missing text in a page.

    The page is examined before its invisible elements are removed, and the article when it is found.
    """

    def __init__(self, page: "Page", location: str) -> None:
        """Examine the page.

        Raises:
            ShellError: The page only sends its readers on.
        """
        self._page = page
        self._location = location
        self._evidence = Evidence(page)
        self._onward = Onward.of(page)
        if self._onward.refresh:
            raise ShellError(
                f"{location} has no article; it leads to {self._onward.refresh}. Open that.", self._onward.refresh
            )

    def checked(self, article: Article | None) -> Article:
        """Return the article, with its missing part and the address of its continuation.

        Raises:
            ShellError: There is nothing to read, but the page names another address that has it.
            NoArticleError: There is nothing to read.
        """
        blocks = (
            [article.text[block.start : block.end] for block in article.blocks if block.kind != "title"]
            if article
            else []
        )
        barrier = self._evidence.barrier(self._page.root, blocks)
        if article and barrier is None:
            return replace(article, continues_at=self._onward.next_part)
        if article and barrier and barrier.is_passable:
            return replace(article, missing=barrier.note)
        if barrier is None:
            message = f"There is no article in {self._location}. Open one of the pages it leads to."
        else:
            message = barrier.refusal(self._location)
        # Text that is reserved for payment or login is not looked for at other addresses.
        if self._onward.versions and (barrier is None or barrier.kind == "javascript"):
            raise ShellError(message, self._onward.versions[0])
        raise NoArticleError(message)
