"""Turn the bytes of a resource into an article, with one reader for each format."""

from tui_reader.model import Article, Resource

__all__ = ["read_resource"]


def read_resource(resource: Resource) -> Article:
    """Return the article in a resource, cleaned, with its structure and metadata.

    Raises:
        NoArticleError: There is no article in it; ``ShellError`` where it only leads to another address.
    """
    from tui_reader.readers.formats import find_format

    _check_onward(resource)
    return find_format(resource).read(resource)


def _check_onward(resource: Resource) -> None:
    """Raise ``ShellError`` where the server redirects the resource by a ``Refresh`` header.

    A page may do the same with an element.
    """
    if not resource.refresh or not resource.url:
        return
    from tui_reader.errors import ShellError
    from tui_reader.readers.refresh import is_same, refresh_address

    url = refresh_address(resource.refresh, resource.url)
    if url and not is_same(url, resource.url):
        raise ShellError(f"{resource.location} has no article; it leads to {url}. Open that.", url)
