"""Convert PolNeAR: texts, and attributions in brat's format."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

# "T3<tab>Content 115 290;300 310<tab>words": a span in pieces. The words may go on over several lines.
_SPAN: Final = re.compile(r"^(T\d+)\t\w+ (\d+ \d+(?:;\d+ \d+)*)\t", re.MULTILINE)
# "E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1 Content2:T7": an attribution; the first part is where it is anchored.
_EVENT: Final = re.compile(r"^E\d+\t\S+ (.*)$", re.MULTILINE)
_PART: Final = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")


def convert(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of a part of the corpus, ``data/train`` or ``data/dev``.

    A text that several people annotated counts with the annotation whose file comes first by name.
    """
    annotations: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotations[path.stem.rpartition("_")[0]].append(path)
    for path in sorted((folder / "text").glob("*.txt")):
        name = path.stem
        text = path.read_text(encoding="utf-8")
        found = list(_attributions(annotations[name][0].read_text(encoding="utf-8")))
        yield {"id": name, "publisher": name.partition("_")[0], "text": text, "attributions": found}


def _attributions(annotation: str) -> Iterator[dict[str, list[list[int]]]]:
    spans = {
        match[1]: [list(map(int, piece.split())) for piece in match[2].split(";")]
        for match in _SPAN.finditer(annotation)
    }
    for event in _EVENT.finditer(annotation):
        one: dict[str, list[list[int]]] = {"source": [], "cue": [], "content": []}
        for role, name in _PART.findall(event[1]):
            one[role.lower()] += spans[name]
        yield {role: sorted(pieces) for role, pieces in one.items()}
