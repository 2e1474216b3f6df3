"""Open a saved article, without its notes and corrections where these are damaged."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final, NamedTuple

from tui_reader.kept.codec import MisfitError
from tui_reader.kept.offsets import check_offsets
from tui_reader.model import AnnotatedArticle

_KEYS: Final = ("remarks", "corrections")


class Opened(NamedTuple):
    """An article as it was saved.

    Attributes:
        annotated: The article.
        loss: A sentence on notes and corrections that could not be read, ``None`` where nothing was lost.
    """

    annotated: AnnotatedArticle
    loss: str | None


def opened_with_review(read: Callable[[Any], AnnotatedArticle], data: Any, holders: Iterable[Any]) -> Opened:
    """Return the article in data, without notes and corrections that do not fit.

    Args:
        read: Makes the article from data.
        data: Data for JSON.
        holders: The objects in ``data`` that may hold notes and corrections; those that do not fit are removed from the objects.

    Raises:
        MisfitError: The data do not fit without them either.
    """
    try:
        annotated = read(data)
        _check(annotated)
    except MisfitError as error:
        taken = [one.pop(key) for one in holders if isinstance(one, dict) for key in _KEYS if key in one]
        if not taken:
            raise
        told = f"Its notes and corrections could not be read ({error}), so they are left out."
        return Opened(read(data), told)
    return Opened(annotated, None)


def _check(annotated: AnnotatedArticle) -> None:
    """Check that notes and former marks are within the text.

    Raises:
        MisfitError: One is not.
    """
    length = len(annotated.article.text)
    if any(not 0 <= one.start <= one.end <= length for one in annotated.remarks):
        raise MisfitError("a note is outside of the text")
    if annotated.corrections is not None:
        check_offsets(replace(annotated, annotations=annotated.corrections.before))
