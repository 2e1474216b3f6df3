"""Read an article across several addresses.

The article may be behind a page that redirects, or on several pages. Readers find the addresses and open nothing;
sources open addresses without reading articles. Here the two meet.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from tui_reader.errors import Cancelled, LoadError, NoArticleError, ShellError
from tui_reader.language import language_of
from tui_reader.model import Article, Resource
from tui_reader.readers.apart import read_apart

_MOST_STEPS = 3
_MOST_PARTS = 10


_Read: TypeAlias = Callable[[Resource], Article]


def read_whole(location: str, load: Callable[[str], Resource], cancelled: Callable[[], bool] | None = None) -> Article:
    """Return the article at ``location``, complete and with the language of its words.

    Pages that only lead to the article are followed, and its parts are joined.

    Args:
        location: What the person asked for.
        load: Loads a location, within its limits each time.
        cancelled: Called while a large document is read; reading stops once it returns true.

    Raises:
        LoadError: It could not be loaded, or reading it took too long.
        NoArticleError: It was loaded, but there is no article in it.
    """
    article = _read_whole(location, load, partial(read_apart, cancelled=cancelled))
    return _with_language(article)


def read_alone(resource: Resource, cancelled: Callable[[], bool] | None = None) -> Article:
    """Return the article in a resource, with the language of its words.

    No other address is opened.

    Args:
        resource: What was loaded before.
        cancelled: Called while a large document is read; reading stops once it returns true.

    Raises:
        LoadError: Reading it took too long.
        NoArticleError: There is no article in it; ``ShellError`` where it only leads to another address.
    """
    article = _alone(resource, partial(read_apart, cancelled=cancelled))
    return _with_language(article)


def _with_language(article: Article) -> Article:
    """Return an article with the language of its words; a kept one stays."""
    return article if article.kept else replace(article, language=language_of(article))


def _alone(resource: Resource, read: _Read) -> Article:
    article = read(resource)
    if article.kept:
        return article
    goes_on = f"The article goes on at {article.continues_at}" if article.continues_at else None
    return replace(article, missing=article.missing or goes_on)


def _read_whole(location: str, load: Callable[[str], Resource], read: _Read) -> Article:
    resource = load(location)
    if resource.url is None:
        # A file, even one with the address that it was saved from, does not make the program open an address.
        return _alone(resource, read)
    article = _behind_shells(resource, load, read)
    return _with_parts(article, load, read) if article.continues_at else article


def _behind_shells(resource: Resource, load: Callable[[str], Resource], read: _Read) -> Article:
    """Follow pages that are only a shell, at most three of them, and none twice."""
    seen = {resource.url}
    for _ in range(_MOST_STEPS):
        try:
            return read(resource)
        except ShellError as shell:
            if shell.url in seen:
                raise
            resource = _loaded(shell, load)
            if resource.url in seen:
                raise
            seen |= {shell.url, resource.url}
    return read(resource)


def _loaded(shell: ShellError, load: Callable[[str], Resource]) -> Resource:
    """Load the address of a shell, or raise the shell's error where loading fails.

    The error of the shell is more useful to the person than that of the load.
    """
    try:
        return load(shell.url)
    except Cancelled:
        raise
    except (LoadError, NoArticleError) as error:
        raise shell from error


def _with_parts(first: Article, load: Callable[[str], Resource], read: _Read) -> Article:
    """Load and join the further parts of an article.

    Where a part cannot be read, the article's ``missing`` says so.
    """
    from tui_reader.readers.parts import joined

    parts, seen, missing = [first], {first.url}, first.missing
    while (url := parts[-1].continues_at) and url not in seen:
        if len(parts) == _MOST_PARTS:
            missing = f"Only the first {_MOST_PARTS} pages of the article are here. It goes on at {url}"
            break
        try:
            resource = load(url)
            part = None if resource.url in seen else read(resource)
        except Cancelled:
            raise
        except (LoadError, NoArticleError) as error:
            missing = f"Only the first {len(parts)} pages of the article are here: {error.message}"
            break
        if part is None:
            break
        seen |= {url, resource.url}
        parts.append(part)
    last = parts[-1]
    missing = missing or last.missing
    return replace(joined(parts), missing=missing, continues_at=last.continues_at if missing else None)
