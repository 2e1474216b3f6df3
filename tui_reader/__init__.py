"""Read an article, and show the source of every statement.

>>> import tui_reader
>>> article = tui_reader.read("article.html")         # doctest: +SKIP
>>> annotations = tui_reader.annotate(article)        # doctest: +SKIP

``docs/api.md`` has a worked example. The heavy rooms (network, parsers, analysis) are imported when a function that needs them is
first called, the classes when they are first asked for: what begins with this package, as the program does, is ready for an
interruption at once.
"""

from __future__ import annotations

from tui_reader.version import __version__

TYPE_CHECKING = False  # as ``typing`` has it, which takes longer to import than this whole package
if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_reader.analysis.attributions.findings import Finding
    from tui_reader.analysis.page import Page
    from tui_reader.analysis.taggers.learned import learned_tagger, quick_tagger
    from tui_reader.analysis.tagging import Facts, Name, Tagger, Tagging
    from tui_reader.analysis.text.document import Document, Quotation, Sentence
    from tui_reader.errors import (
        Cancelled,
        LibraryError,
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
    from tui_reader.export.spacy_doc import to_spacy
    from tui_reader.export.writers.json import to_json
    from tui_reader.export.writers.markdown import to_markdown
    from tui_reader.export.writers.text import to_text
    from tui_reader.kept.schema import from_json
    from tui_reader.model import (
        Anchor,
        AnnotatedArticle,
        Annotations,
        Article,
        Assertion,
        Attribution,
        Block,
        Corrections,
        Entity,
        Genre,
        Kept,
        Link,
        Listed,
        MarkCorrection,
        NameCorrection,
        Note,
        Promo,
        Reason,
        Remark,
        Resource,
        Span,
    )
    from tui_reader.shards.one_shard import annotate_shard
    from tui_reader.shards.summary import ShardSummary

__all__ = [
    "Anchor",
    "AnnotatedArticle",
    "Annotations",
    "Article",
    "Assertion",
    "Attribution",
    "Block",
    "Cancelled",
    "Corrections",
    "Document",
    "Entity",
    "Facts",
    "Finding",
    "Genre",
    "Kept",
    "LibraryError",
    "Link",
    "Listed",
    "LoadError",
    "LocationError",
    "MarkCorrection",
    "Name",
    "NameCorrection",
    "NetworkError",
    "NoArticleError",
    "Note",
    "Promo",
    "Quotation",
    "Reason",
    "Remark",
    "Resource",
    "SaveError",
    "Sentence",
    "ShardSummary",
    "ShellError",
    "Span",
    "Tagger",
    "Tagging",
    "ThemeError",
    "TimeLimitError",
    "TooLargeError",
    "TuiReaderError",
    "UsageError",
    "__version__",
    "annotate",
    "annotate_content",
    "annotate_shard",
    "from_json",
    "learned_tagger",
    "quick_tagger",
    "read",
    "read_content",
    "to_json",
    "to_markdown",
    "to_spacy",
    "to_text",
]

_ELSEWHERE = {
    "Document": "tui_reader.analysis.text.document",
    "Facts": "tui_reader.analysis.tagging",
    "Finding": "tui_reader.analysis.attributions.findings",
    "Name": "tui_reader.analysis.tagging",
    "Quotation": "tui_reader.analysis.text.document",
    "ShardSummary": "tui_reader.shards.summary",
    "Sentence": "tui_reader.analysis.text.document",
    "Tagger": "tui_reader.analysis.tagging",
    "Tagging": "tui_reader.analysis.tagging",
    "annotate_shard": "tui_reader.shards.one_shard",
    "from_json": "tui_reader.kept.schema",
    "learned_tagger": "tui_reader.analysis.taggers.learned",
    "quick_tagger": "tui_reader.analysis.taggers.learned",
    "to_json": "tui_reader.export.writers.json",
    "to_markdown": "tui_reader.export.writers.markdown",
    "to_spacy": "tui_reader.export.spacy_doc",
    "to_text": "tui_reader.export.writers.text",
}
"""The modules of the public names that are neither classes of the model nor errors."""


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    modules = [_ELSEWHERE[name]] if name in _ELSEWHERE else ["tui_reader.errors", "tui_reader.model"]
    found: object = next(getattr(module, name) for module in map(import_module, modules) if hasattr(module, name))
    globals()[name] = found
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
        cancelled: Called between chunks, and while a large document is read; once it returns true, ``Cancelled`` is raised.
        again: Ask the server even where a page that was kept on this machine still holds.

    Returns:
        The article, cleaned, with its blocks, links and metadata.

    Raises:
        LoadError: It could not be loaded, or reading it took too long.
        NoArticleError: It was loaded, but there is no article in it.
    """
    from functools import partial

    from tui_reader.reading import read_whole
    from tui_reader.sources import load
    from tui_reader.sources.visit import Visit

    load_it = partial(load, progress=progress, cancelled=cancelled, visit=Visit(again=again))
    return read_whole(location, load_it, cancelled)


def read_content(  # noqa: PLR0913 - keywords, each with a default
    content: bytes,
    *,
    url: str | None = None,
    media_type: str | None = None,
    charset: str | None = None,
    location: str | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Article:
    """Return the article in bytes that were loaded before.

    No file and no address is opened.

    The bytes may be of any format that ``read`` reads. What is large or packed is read by a process of its own, within limits
    of time and memory.

    Args:
        content: The document, as a file or the body of a response holds it, not packed with gzip.
        url: The address it came from, after redirects. It completes relative links, and its ending helps to tell the format.
        media_type: Type by HTTP's ``Content-Type``, without parameters and in lower case (``text/html``).
        charset: Character encoding by HTTP's ``Content-Type``.
        location: A name for the document in the sentences of errors; by default the URL.
        cancelled: Called while a large document is read; once it returns true, ``Cancelled`` is raised.

    Returns:
        The article. Where the document names a next page, ``continues_at`` has its address and ``missing`` a sentence.

    Raises:
        NoArticleError: There is no article in it; ``ShellError`` where it only leads to another address.
        LoadError: Reading it took too long, or too much memory.
    """
    from tui_reader.model import Resource
    from tui_reader.reading import read_alone
    from tui_reader.sources.location import without_password
    from tui_reader.text import clean_line

    address = clean_line(without_password(url)) if url else None
    name = clean_line(location or "") or address or "-"
    return read_alone(Resource(name, content, media_type, charset, address), cancelled)


def annotate(  # noqa: PLR0913 - keywords, each with a default
    article: Article,
    *,
    tagger: Tagger | None = None,
    threads: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    page: Page | None = None,
) -> Annotations:
    """Find attributions, claims without a source, promotional text and names in ``article``.

    An article from a file of this program has its marks already: they are returned, unless a ``tagger`` is given.

    Args:
        article: What ``read`` or ``read_content`` returned.
        tagger: Finds attributions and names; the default is the tagger that is built in, loaded once a process.
        threads: Threads of the built-in tagger. By default there is one for each core that the process may use; where several
            processes annotate side by side, give each of them 1.
        progress: Called with the characters analysed so far and their total.
        cancelled: Called between paragraphs; once it returns true, ``Cancelled`` is raised.
        page: Where the person reads meanwhile; a long article is analysed there first.

    Returns:
        The annotations, as spans of ``article.text``. Of an article that is not in English they are quotations and names only.

    Raises:
        Cancelled: ``cancelled`` returned true.
        UsageError: The environment variable ``TUI_READER_TAGGER`` or ``TUI_READER_RUNTIME`` has a value
            that does not exist, or cannot run here.
    """
    if article.kept and tagger is None:
        return article.kept.annotations
    from tui_reader.analysis import analyse

    return analyse(article, tagger=tagger, threads=threads, progress=progress, cancelled=cancelled, page=page)


def annotate_content(  # noqa: PLR0913 - keywords, each with a default
    content: bytes,
    *,
    url: str | None = None,
    media_type: str | None = None,
    charset: str | None = None,
    location: str | None = None,
    tagger: Tagger | None = None,
    threads: int | None = None,
) -> AnnotatedArticle:
    """Read and annotate bytes that were loaded before: ``read_content`` and ``annotate`` in one call.

    Args:
        content: The document, as for ``read_content``.
        url: The address it came from.
        media_type: Type by HTTP's ``Content-Type``.
        charset: Character encoding by HTTP's ``Content-Type``.
        location: A name for the document in errors and exports; by default the URL.
        tagger: Finds attributions and names, as for ``annotate``.
        threads: Threads of the built-in tagger, as for ``annotate``.

    Returns:
        The article with its annotations, for the exports. ``retrieved`` is ``None``, because only the caller knows it.

    Raises:
        NoArticleError: There is no article in it; ``ShellError`` where it only leads to another address.
        LoadError: Reading it took too long, or too much memory.
    """
    from dataclasses import replace

    from tui_reader.model import opened
    from tui_reader.sources.location import without_password
    from tui_reader.text import clean_line

    name = clean_line(without_password(location or url or "-"))
    article = read_content(content, url=url, media_type=media_type, charset=charset, location=name)
    return replace(opened(name, article), annotations=annotate(article, tagger=tagger, threads=threads))
