"""Reads texts of our own in which every attribution is marked with its parts.

Marks stand in the text: ``{1c:…}`` is content, ``{1s:…}`` source and ``{1q:…}`` cue of the first attribution, ``{1v:…}`` words that the
layout gives to somebody, ``{u:…}`` a statement of the narrator without a source, ``{x:…}`` a stretch that the guide leaves open.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).parent.parent / "marked"
HELD_BACK: Final = FOLDER / "held_back"  # a tenth, which no weights of the tagger are trained on
_TEXT = re.compile(r"^# [^\n]+\n\n```\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"\{(?:(\d+)([scqv])|([ux])):([^{}]*)\}")
_PARTS: Final = {"c": "content", "s": "source", "q": "cue"}


def read_marked(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the texts of a folder as entries of a corpus.

    Entries are those of ``docs/corpora.md``, in order of their files.
    ``open`` holds the spans that no label is trained on: what the guide leaves open, and what the layout gives to somebody, with its label.
    """
    for path in sorted(folder.glob("*.md")):
        for number, found in enumerate(_TEXT.finditer(path.read_text(encoding="utf-8"))):
            yield {"id": f"{path.stem}-{number}"} | entry_of(found[1])


def entry_of(marked: str) -> dict[str, Any]:
    """Return the text without its marks, and what they mark."""
    text, at = "", 0
    spans: dict[tuple[str, str], list[list[int]]] = defaultdict(list)
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        spans[mark[1] or "", mark[2] or mark[3]].append([len(text), len(text) + len(mark[4])])
        text += mark[4]
        at = mark.end()
    text += marked[at:]
    numbers = sorted({number for number, _ in spans if number}, key=int)
    by_layout = {number for number in numbers if (number, "v") in spans}
    attributions = [
        {name: spans.get((number, part)) for part, name in _PARTS.items()}
        for number in numbers
        if (number, "c") in spans and number not in by_layout
    ]
    left_open = [span for (number, part), each in spans.items() if part == "x" or number in by_layout for span in each]
    return {
        "text": text,
        "attributions": attributions,
        "unsourced": spans.get(("", "u"), []),
        "open": sorted(left_open),
    }
