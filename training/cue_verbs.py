"""Counts how often each cue verb, in each frame, is marked as a cue: ``python -m training.cue_verbs TRAIN.jsonl``.

``TRAIN.jsonl`` holds one article a line, with ``text`` and ``attributions`` whose ``content`` and ``cue`` are lists of
offsets: the form that PolNeAR's train part was converted to. A verb inside the content of another attribution is not
counted, because only outermost attributions are marked. The counts show which frames in
``tui_reader/analysis/english/cue_verbs.txt`` pay off; they are printed, the file is kept by hand.
"""

import json
import re
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tui_reader.analysis.grammar.tokens import TokenizedSentence, tokenize
from tui_reader.analysis.grammar.verbs import verb_at
from tui_reader.analysis.taggers.rules.attributions.frames import frame_of
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.model import Article, Block

_LINE = re.compile(r"[^\n]+")


def _sentences(text: str) -> Iterator[TokenizedSentence]:
    blocks = tuple(Block(line.start(), line.end(), "paragraph") for line in _LINE.finditer(text))
    document = make_document(Article(text=text, blocks=blocks), blocks)
    parts = [part for quotation in document.quotations for part in quotation.parts]
    starts = [part.start for part in parts]
    for sentence in document.sentences:
        inside = parts[bisect_left(starts, sentence.start) : bisect_right(starts, sentence.end)]
        yield tokenize(text, sentence, [part for part in inside if part.end <= sentence.end])


def _offsets(entry: dict[str, Any], role: str) -> set[int]:
    return {offset for one in entry["attributions"] for start, end in one[role] for offset in range(start, end)}


def count(entry: dict[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Yield verb, frame and whether it is marked for each cue verb of an article outside of others' content."""
    cues, contents = _offsets(entry, "cue"), _offsets(entry, "content")
    for sentence in _sentences(entry["text"]):
        for head, token in enumerate(sentence.tokens):
            if not token.is_word or (token.start in contents and token.start not in cues):
                continue
            verb = verb_at(sentence, head)
            frame = frame_of(sentence, verb) if verb is not None else None
            if verb is not None:
                yield verb.cue.verb, frame.name if frame is not None else "nothing", token.start in cues


def main() -> None:
    """Print verb, frame, how often it is a cue, and how often it occurs, the most frequent verbs first."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the command and its one argument
        sys.exit(__doc__)
    marked: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        for line in lines:
            for verb, frame, is_cue in count(json.loads(line)):
                seen[verb, frame] += 1
                marked[verb, frame] += is_cue
    for (verb, frame), occurrences in seen.most_common():
        print(f"{verb:14} {frame:12} {marked[verb, frame]:6} of {occurrences:6}")


if __name__ == "__main__":
    main()
