"""Keep the articles that were read, with their corrections, in the library."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, TypeVar

from tui_reader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui_reader.corrections.journal import Journal
    from tui_reader.errors import TuiReaderError
    from tui_reader.library.article_entry import Found
    from tui_reader.library.feeds import Feed, NewsRow
    from tui_reader.library.store import Library
    from tui_reader.model import AnnotatedArticle, Correction
    from tui_reader.subscriptions import News

Answer = TypeVar("Answer")
_LONGEST: Final = 2_000_000  # characters; writing a longer text with its marks takes seconds of the processor


class Shelf:
    """The library as the screen uses it; without a path nothing is kept.

    Each method opens the library for itself, which takes a millisecond, so that any thread may call it. A library that cannot be used
    never stops the reading: ``trouble`` then has a sentence, until it is taken.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._trouble = ""

    def take_trouble(self) -> str:
        """Return the sentence on the last failure, once; empty without one."""
        trouble, self._trouble = self._trouble, ""
        return trouble

    def keep(self, address: str, annotated: AnnotatedArticle) -> None:
        """Keep an article with the marks of its analysis.

        An article that was opened as it was saved is in a file already.
        """
        if annotated.article.kept is not None or len(annotated.article.text) > _LONGEST:
            return
        from tui_reader.sources.location import is_web_address
        from tui_reader.sources.settings import Settings  # not before the first frame

        archives = Settings.from_environment().archive and is_web_address(address)

        def keep(library: Library) -> None:
            _keep(library, address, annotated)
            page = library.page(address)
            if archives and not page.exists():
                raise LibraryError(
                    f"The page could not be kept as it was received, in {page.parent}. Look whether the disk is full."
                )

        self._with_library(keep)

    def journal(self, address: str, of_file: Journal) -> Journal:
        """Return the corrections of an article: those of its file, and those made since.

        Args:
            address: The address of the article.
            of_file: The corrections that came with a saved article; empty for any other.
        """

        def look(library: Library) -> Journal:
            number = library.number_of(address)
            if number is None:
                return of_file
            library.take_over(number, of_file)
            return library.journal(number)

        return self._asked(look, of_file)

    def correct(self, address: str, annotated: AnnotatedArticle, before: Journal, *entries: Correction) -> None:
        """Add corrections of an article to those ``before``."""
        self._change(address, annotated, before, lambda library, number: library.correct(number, *entries))

    def undo(self, address: str, annotated: AnnotatedArticle, before: Journal) -> None:
        """Undo the last of the corrections ``before``."""
        self._change(address, annotated, before, lambda library, number: library.undo(number))

    def redo(self, address: str, annotated: AnnotatedArticle, before: Journal) -> None:
        """Make the correction that was undone last again."""
        self._change(address, annotated, before, lambda library, number: library.redo(number))

    def _change(
        self,
        address: str,
        annotated: AnnotatedArticle,
        before: Journal,
        do: Callable[[Library, int], object],
    ) -> None:
        """Change the journal of an article, which is kept first if needed."""

        def change(library: Library) -> None:
            number = library.number_of(address)
            if number is None:
                number = _keep(library, address, annotated)
                library.take_over(number, before)
            do(library, number)

        self._with_library(change)

    def leave(self, address: str, share_read: float) -> None:
        """Keep how far an article was read."""
        now = datetime.now(UTC)
        self._asked(
            lambda library: _with_number(library, address, lambda number: library.leave(number, share_read, now)), None
        )

    def size(self) -> int:
        """Return the number of articles in the library."""
        return self._asked(lambda library: library.size(), 0)

    def found(self, words: str, *, most: int) -> list[Found]:
        """Return the articles with all of these words, those read last first."""
        return self._asked(lambda library: library.found(words, most=most), [])

    def delete(self, number: int) -> None:
        """Delete an article; ``restore`` brings it back."""
        self._asked(lambda library: library.delete([number]), None)

    def restore(self, number: int) -> None:
        """Bring a deleted article back."""
        self._asked(lambda library: library.restore([number]), None)

    def article(self, number: int) -> AnnotatedArticle | None:
        """Return an article of the library, ``None`` if it cannot be read."""
        return self._asked(lambda library: library.article(number), None)

    @property
    def keeps(self) -> bool:
        """Whether anything is kept."""
        return self._path is not None

    def subscribe(self, address: str, title: str) -> None:
        """Add a feed to the library."""
        self._with_library(lambda library: library.feeds.subscribe(address, title))

    def feeds(self) -> list[Feed]:
        """Return the feeds of the library, those with unread articles first."""
        return self._asked(lambda library: library.feeds.all(), [])

    def news(self, number: int) -> list[NewsRow]:
        """Return the articles of a feed, unread ones first."""
        return self._asked(lambda library: library.feeds.news(number), [])

    def see_feed(self, number: int) -> None:
        """Mark all articles of a feed as seen."""
        self._asked(lambda library: library.feeds.see([number]), None)

    def note_news(self, number: int, news: News | TuiReaderError) -> int:
        """Keep the news of a feed, or its error, and count the new articles."""
        return self._asked(lambda library: library.feeds.take(number, news, datetime.now(UTC)), 0)

    def _asked(self, ask: Callable[[Library], Answer], otherwise: Answer) -> Answer:
        """Return an answer of the library; ``otherwise`` without a usable library.

        No library is made for it.
        """
        answers: list[Answer] = []
        if not self._is_missing:
            self._with_library(lambda library: answers.append(ask(library)))
        return answers[0] if answers else otherwise

    @property
    def _is_missing(self) -> bool:
        """Whether the library has no file.

        Of a file that cannot be looked at, the opening says why.
        """
        try:
            return self._path is None or not self._path.exists()
        except OSError:
            return False

    def _with_library(self, do: Callable[[Library], object]) -> None:
        if self._path is None:
            return
        from tui_reader.library.store import Library

        try:
            with Library(self._path) as library:
                do(library)
        except LibraryError as error:
            self._trouble = error.message


def _keep(library: Library, address: str, annotated: AnnotatedArticle) -> int:
    return library.keep(annotated, address, datetime.now(UTC))


def _with_number(library: Library, address: str, do: Callable[[int], object]) -> None:
    number = library.number_of(address)
    if number is not None:
        do(number)
