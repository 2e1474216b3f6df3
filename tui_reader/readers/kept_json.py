"""Read articles that this program saved as JSON, with their marks."""

from dataclasses import replace

from tui_reader.errors import NoArticleError, UsageError
from tui_reader.kept.codec import MisfitError
from tui_reader.kept.offsets import check_offsets
from tui_reader.kept.schema import opened_json
from tui_reader.model import Article, Resource, as_kept
from tui_reader.readers.encoding import as_written, find_encoding


def read_kept_json(resource: Resource) -> Article:
    """Return the first article in a file of JSON, with its marks.

    Marks that a server sends are somebody else's: the article is read without them.

    Raises:
        NoArticleError: The JSON is damaged, of another schema, or stands for a location that failed.
    """
    text = as_written(resource.content, find_encoding(resource.content, resource.charset))
    lines = [line for line in text.removeprefix("\ufeff").split("\n") if line.strip()]
    is_one_value = not lines[0].rstrip().endswith("}")
    try:
        annotated, lost = opened_json(text if is_one_value else lines[0])
        check_offsets(annotated)
    except (UsageError, MisfitError) as error:
        reason = str(error).rstrip(".")
        raise NoArticleError(f"{resource.location} could not be opened: {reason}. Open the article itself.") from error
    article = annotated.article
    if resource.url:
        return replace(article, url=resource.url)
    several = len(lines) > 1 and not is_one_value
    one_of_several = f"The file has {len(lines)} lines, one an article; this is the first." if several else None
    loss = " ".join(told for told in (one_of_several, lost) if told) or None
    return as_kept(annotated, annotated.location, loss)
