"""Pairs gold documents with predicted ones, and carries offsets of one text over to another."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, TypeAlias

Entry: TypeAlias = dict[str, Any]
"""A line of a gold file, or a line of what the program prints."""

_BARE_WORD = re.compile(r"\S+")


def pairs(gold: Sequence[Entry], predicted: Sequence[Entry]) -> Iterator[tuple[Entry, Entry | None]]:
    """Yield each gold document with its prediction, by name or else by order.

    Raises:
        ValueError: Most names do not match, and there are more of one than of the other.
    """
    by_name = {name: entry for entry in predicted if (name := name_of(entry))}
    names = [str(entry["id"]) for entry in gold]
    if sum(name in by_name for name in names) >= max(1, len(gold) // 2):
        yield from ((entry, by_name.get(name)) for name, entry in zip(names, gold, strict=True))
    elif len(gold) == len(predicted):
        yield from zip(gold, predicted, strict=True)
    else:
        raise ValueError(f"{len(gold)} gold documents, {len(predicted)} predictions, and their names do not match")


def name_of(entry: Entry) -> str:
    """Return the ``id`` of a document, or else its file name without ending."""
    return str(entry.get("id") or Path(str(entry.get("location", ""))).stem)


def text_of(entry: Entry) -> str:
    """Return the text that the offsets of a document count in."""
    text: str = entry["article"]["text"] if "article" in entry else entry["text"]
    return text


class Alignment:
    """Converts offsets of a text to those of a slightly different one.

    The texts may differ in white space or in some words.
    """

    def __init__(self, source: str, target: str) -> None:
        self._places: dict[int, int] | None = None if source == target else dict(_same_characters(source, target))

    def characters(self, start: int, end: int) -> set[int]:
        """Return the offsets of the characters of ``source[start:end]`` in the other text.

        Characters that the other text does not have are left out.
        """
        if self._places is None:
            return set(range(start, end))
        return {self._places[at] for at in range(start, end) if at in self._places}


def _same_characters(source: str, target: str) -> Iterator[tuple[int, int]]:
    ours = [at for at, character in enumerate(source) if not character.isspace()]
    theirs = [at for at, character in enumerate(target) if not character.isspace()]
    if [source[at] for at in ours] == [target[at] for at in theirs]:
        yield from zip(ours, theirs, strict=True)
        return
    # Word by word: words are far fewer than characters, and what differs is whole words.
    ours_words = [match.span() for match in _BARE_WORD.finditer(source)]
    their_words = [match.span() for match in _BARE_WORD.finditer(target)]
    matcher = SequenceMatcher(
        None,
        [source[start:end] for start, end in ours_words],
        [target[start:end] for start, end in their_words],
        autojunk=False,
    )
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            start, end = ours_words[block.a + step]
            other, _ = their_words[block.b + step]
            yield from zip(range(start, end), range(other, other + end - start), strict=True)
