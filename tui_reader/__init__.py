"""Reads an article and shows, for every statement, who says so.

>>> import tui_reader
>>> article = tui_reader.read("article.html")         # doctest: +SKIP
>>> annotations = tui_reader.annotate(article)        # doctest: +SKIP

The heavy rooms (network, parsers, analysis) are imported when ``read`` or ``annotate`` is first called, the classes when they are
first asked for: what begins with this package, as the program does, is ready for an interruption at once.
"""

from __future__ import annotations

from tui_reader.version import __version__

TYPE_CHECKING = False  # as ``typing`` has it, which takes longer to import than this whole package
if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_reader.analysis.page import Page
    from tui_reader.analysis.tagging import Tagger
    from tui_reader.errors import (
        Cancelled,
        LoadError,
        LocationError,
        NetworkError,
        NoArticleError,
        SaveError,
        ShellError,
        ThemeError,
        TimeLimitError,
        TooLargeError,
        TuiReaderError,
        UsageError,
    )
    from tui_reader.model import (
        AnnotatedArticle,
        Annotations,
        Article,
        Assertion,
        Attribution,
        Block,
        Entity,
        Link,
        Promo,
        Resource,
        Span,
    )

__all__ = [
    "AnnotatedArticle",
    "Annotations",
    "Article",
    "Assertion",
    "Attribution",
    "Block",
    "Cancelled",
    "Entity",
    "Link",
    "LoadError",
    "LocationError",
    "NetworkError",
    "NoArticleError",
    "Promo",
    "Resource",
    "SaveError",
    "ShellError",
    "Span",
    "ThemeError",
    "TimeLimitError",
    "TooLargeError",
    "TuiReaderError",
    "UsageError",
    "__version__",
    "annotate",
    "read",
]


def __getattr__(name: str) -> object:
    """Import a class of the model, or an error, when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tui_reader import errors, model

    found = globals()[name] = getattr(errors, name, None) or getattr(model, name)
    return found


def __dir__() -> list[str]:
    """Name what is public, imported or not."""
    return __all__


def read(
    location: str,
    *,
    progress: Callable[[int, int | None], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    again: bool = False,
) -> Article:
    """Load a URL, a file or ``-`` (standard input) and return the article in it.

    A page that only leads to the article is followed, and an article of several pages is read to its end.

    Args:
        location: A URL (http, https), a path, or ``-``.
        progress: Called with the bytes so far and the total, which is ``None`` where it is not known.
        cancelled: Asked between chunks, and while a large document is read; once it says true, ``Cancelled`` is raised.
        again: Ask the server even where a page that was kept on this machine still holds.

    Raises:
        LoadError: It could not be loaded, or reading it took too long.
        NoArticleError: It was loaded, but there is no article in it.
    """
    from functools import partial

    from tui_reader.reading import read_whole
    from tui_reader.sources import Visit, load

    load_it = partial(load, progress=progress, cancelled=cancelled, visit=Visit(again=again))
    return read_whole(location, load_it, cancelled)


def annotate(
    article: Article,
    *,
    tagger: Tagger | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    page: Page | None = None,
) -> Annotations:
    """Find who says what in ``article``, what nobody is named for, what advertises, and who is named.

    Args:
        article: What ``read`` gave.
        tagger: Finds attributions and names; the default is the one that is built in.
        progress: Called with the characters analysed so far and their total.
        cancelled: Asked between paragraphs; once it says true, ``Cancelled`` is raised.
        page: Where the person reads meanwhile; a long article is analysed there first.
    """
    from tui_reader.analysis import analyse

    return analyse(article, tagger=tagger, progress=progress, cancelled=cancelled, page=page)
