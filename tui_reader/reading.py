"""Reads an article that is not all at the address that was asked for: behind a page that sends on, or on several pages.

Readers say where an article is or goes on and open nothing; sources open addresses and know nothing of articles. Here
the two meet.
"""

from collections.abc import Callable
from dataclasses import replace

from tui_reader.errors import Cancelled, LoadError, NoArticleError, ShellError
from tui_reader.language import language_of
from tui_reader.model import Article, Resource
from tui_reader.readers import read_resource

_MOST_STEPS = 3
_MOST_PARTS = 10


def read_whole(location: str, load: Callable[[str], Resource]) -> Article:
    """Return the article that ``location`` has or leads to, all its parts joined, with the language of its words.

    Args:
        location: What the person asked for.
        load: Loads a location, within its limits each time.

    Raises:
        LoadError: It could not be loaded.
        NoArticleError: It was loaded, but there is no article in it.
    """
    article = _read_whole(location, load)
    return replace(article, language=language_of(article))


def _read_whole(location: str, load: Callable[[str], Resource]) -> Article:
    resource = load(location)
    if resource.url is None:
        # A file, even one that says from where it was saved, does not make the program open an address.
        article = read_resource(resource)
        goes_on = f"The article goes on at {article.continues_at}" if article.continues_at else None
        return replace(article, missing=article.missing or goes_on)
    article = _behind_shells(resource, load)
    return _with_parts(article, load) if article.continues_at else article


def _behind_shells(resource: Resource, load: Callable[[str], Resource]) -> Article:
    """Follow pages that are only a shell, at most three of them, and none twice."""
    seen = {resource.url}
    for _ in range(_MOST_STEPS):
        try:
            return read_resource(resource)
        except ShellError as shell:
            if shell.url in seen:
                raise
            resource = _loaded(shell, load)
            if resource.url in seen:
                raise
            seen |= {shell.url, resource.url}
    return read_resource(resource)


def _loaded(shell: ShellError, load: Callable[[str], Resource]) -> Resource:
    """Load where a shell leads; where that fails, what was wrong with the shell says more to the person."""
    try:
        return load(shell.url)
    except Cancelled:
        raise
    except (LoadError, NoArticleError) as error:
        raise shell from error


def _with_parts(first: Article, load: Callable[[str], Resource]) -> Article:
    """Read on while the parts say where they go on, and say so where they end too early."""
    from tui_reader.readers.parts import joined

    parts, seen, missing = [first], {first.url}, first.missing
    while (url := parts[-1].continues_at) and url not in seen:
        if len(parts) == _MOST_PARTS:
            missing = f"Only the first {_MOST_PARTS} pages of the article are here. It goes on at {url}"
            break
        try:
            resource = load(url)
            part = None if resource.url in seen else read_resource(resource)
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
