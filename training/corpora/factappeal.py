"""Converts FactAppeal: sentences, with tags around facts and their sources."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

_TAG: Final = re.compile(r"<(/?)(\w+)((?::\w+)*)>")


def convert(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the sentences of ``train.csv`` or ``val.csv``.

    The name of a sentence is that of its file with a number.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines)):
            yield {"id": f"factappeal-{path.stem}-{number}", **_read(row["annotation"])}


def _read(annotation: str) -> dict[str, Any]:
    text, opened = "", []
    facts: list[tuple[str, list[int]]] = []
    sources: list[list[int]] = []
    unsourced: list[list[int]] = []
    at = 0
    for tag in _TAG.finditer(annotation):
        text += annotation[at : tag.start()]
        at = tag.end()
        if not tag[1]:
            opened.append((tag[2], len(text)))
            continue
        _, start = opened.pop()
        words = text[start:]
        span = [start + len(words) - len(words.lstrip()), start + len(words.rstrip())]
        if tag[2] == "Fact_No_Appeal":
            unsourced.append(span)
        elif tag[2] == "Fact_Appeal":
            facts.append(("direct" if "Direct_Quote" in tag[3].split(":") else "indirect", span))
        elif tag[2] == "Source":
            sources.append(span)
    text += annotation[at:]
    attributions = [
        {
            "content": [span],
            "source": sorted(sources, key=lambda source: _distance(source, span))[:1],
            "cue": [],
            "kind": kind,
        }
        for kind, span in facts
    ]
    return {"text": text, "attributions": attributions, "unsourced": unsourced}


def _distance(one: list[int], other: list[int]) -> int:
    return max(0, one[0] - other[1], other[0] - one[1])
