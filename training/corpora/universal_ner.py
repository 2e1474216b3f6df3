"""Converts the English web treebank of Universal NER: sentences with their texts, words and tags."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from training.corpora.columns import Name, names

_TYPES: Final = {"PER": "person", "ORG": "org", "LOC": "place"}
_NEW: Final = "# newdoc id = "
_TEXT: Final = "# text = "


def convert(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of an ``iob2`` file: one line a sentence."""
    document: dict[str, Any] = {}
    for sentence in path.read_text(encoding="utf-8").split("\n\n"):
        lines = sentence.split("\n")
        for line in lines:
            if line.startswith(_NEW):
                if document:
                    yield document
                document = {"id": line.removeprefix(_NEW), "text": "", "entities": []}
        text = next((line.removeprefix(_TEXT) for line in lines if line.startswith(_TEXT)), None)
        if text is not None:
            rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
            document["text"] += "\n" if document["text"] else ""
            found = names(text, [(row[1], row[2]) for row in rows], _TYPES)
            document["entities"] += _moved(found, len(document["text"]))
            document["text"] += text
    if document:
        yield document


def _moved(found: Iterator[Name], by: int) -> list[Name]:
    return [{**one, "start": int(one["start"]) + by, "end": int(one["end"]) + by} for one in found]
