"""Converts Re-DocRED: documents as sentences of words, with entities as lists of their mentions."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from training.corpora.joining import joined

_TYPES: Final = {"PER": "person", "ORG": "org", "LOC": "place", "TIME": "date", "MISC": "other"}


def convert(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of ``dev_revised.json`` or a file of the same form.

    Mentions with the same ``cluster`` are of one entity. Numbers are left out.
    """
    part = path.stem.partition("_")[0]
    for number, document in enumerate(json.loads(path.read_text(encoding="utf-8"))):
        text, places = _written(document["sents"])
        yield {"id": f"redocred-{part}-{number:04}", "text": text, "entities": _names(document["vertexSet"], places)}


def _written(sentences: list[list[str]]) -> tuple[str, list[list[tuple[int, int]]]]:
    """Return the text, and of each sentence where its words are in it."""
    text, places = "", []
    for sentence in sentences:
        written, words = joined(sentence)
        text += " " if text else ""
        at, here = len(text), []
        text += written
        for word in words:
            start = text.index(word, at)
            at = start + len(word)
            here.append((start, at))
        places.append(here)
    return text, places


def _names(entities: list[list[dict[str, Any]]], places: list[list[tuple[int, int]]]) -> list[dict[str, Any]]:
    found = {}
    for cluster, mentions in enumerate(entities):
        for mention in mentions:
            label, (first, last) = mention["type"], mention["pos"]
            if label in _TYPES:
                start, end = places[mention["sent_id"]][first][0], places[mention["sent_id"]][last - 1][1]
                one = {"start": start, "end": end, "type": _TYPES[label], "orig": label, "cluster": cluster}
                found[start, end] = one
    return [found[span] for span in sorted(found, key=lambda span: (span[0], -span[1]))]
