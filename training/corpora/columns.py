"""Reads names from columns of words and tags ("Marlow<tab>B-LOC") into spans of a text."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

Name: TypeAlias = dict[str, int | str]
"""``start``, ``end``, ``type``, and ``orig``: the label of the corpus."""

_REACH: Final = 100
"""Characters between two words at most; a word that is further away is another one."""


def names(text: str, rows: Iterable[tuple[str, str]], types: Mapping[str, str]) -> Iterator[Name]:
    """Yield the names of a text in their order.

    Args:
        text: Text in which the words follow one another, with any white space between them.
        rows: Words with tags: ``O``, or ``B-`` or ``I-`` before a label.
        types: The type for each label.

    A word that the text spells otherwise is passed over.
    """
    at = 0
    open_name: Name | None = None
    for word, tag in rows:
        start = text.find(word, at, at + len(word) + _REACH)
        if start < 0:
            continue
        at = start + len(word)
        prefix, _, label = tag.partition("-")
        if open_name and prefix == "I" and label == open_name["orig"]:
            open_name["end"] = at
            continue
        if open_name:
            yield open_name
        open_name = {"start": start, "end": at, "type": types[label], "orig": label} if label else None
    if open_name:
        yield open_name
