"""Read the lists of saved articles that other programs export, whichever program it was.

Pocket (HTML, CSV, or the zip archive of them), Instapaper (CSV), Wallabag (JSON), Readwise Reader (CSV), Omnivore (its zip archive, or the JSON
in it), browsers (bookmarks as HTML) and OPML are recognised by their content.
"""

from tui_reader.errors import NoArticleError
from tui_reader.model import Resource
from tui_reader.reading_lists.csv_lists import read_table
from tui_reader.reading_lists.members import members_of
from tui_reader.reading_lists.row import ReadingList, Row
from tui_reader.reading_lists.trees import read_outline, read_page, read_values

__all__ = ["ReadingList", "Row", "read_list"]

_KNOWN = "Pocket, Instapaper, Wallabag, Readwise Reader, Omnivore, bookmarks of browsers and OPML"


def read_list(resource: Resource) -> ReadingList:
    """Return the rows of a reading list, one for each address.

    Raises:
        NoArticleError: It is not a reading list that is known, or it is damaged.
    """
    found = [_read(member) for member in members_of(resource)]
    lists = [each for each in found if each is not None]
    if not lists:
        raise NoArticleError(
            f"{resource.location} is not a reading list that is known ({_KNOWN}), or it is damaged. Export it again from its program."
        )
    rows: dict[str, Row] = {}
    for row in (row for each in lists for row in each.rows):
        rows[row.address] = row.joined(rows[row.address]) if row.address in rows else row
    return ReadingList(lists[0].origin, tuple(rows.values()), sum(each.left_out for each in lists))


def _read(resource: Resource) -> ReadingList | None:
    """Return the rows of one file, ``None`` for a file of another kind."""
    beginning = resource.content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if beginning.startswith((b"[", b"{")):
        return read_values(resource)
    if b"<opml" in beginning:
        return read_outline(resource)
    if beginning.startswith(b"<"):
        return read_page(resource)
    return read_table(resource)
