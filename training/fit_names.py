"""Fits the weights by which the rules for names tell persons, organisations, places… from each other.

    python -m training.fit_names DATA           DATA is the folder that holds names/

It writes ``tui_reader/analysis/taggers/rules/names/weights.txt``. Only weights of features are written, no text; a feature
that names a word is kept where the word was seen in ``LEAST`` names or more.
"""

import json
import sys
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tui_reader.analysis.taggers.rules.names as rules
from training.logistic import Example, fit
from training.plain_documents import plain_document
from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.rules.names.candidate import Search
from tui_reader.analysis.taggers.rules.names.features import features, is_joined, surroundings
from tui_reader.analysis.taggers.rules.names.kinds import KINDS, is_group

TARGET = Path(rules.__file__).parent / "weights.txt"
CORPORA = {"uner-ewt-train": 1, "wikigold": 1, "redocred": 1, "gmb-part": 1, "gum-names": 1}
LEAST = 12
"""How often a feature must occur in the training corpora: rarer ones cost more room than they give."""

HEAD = """\
# Weights of the features of a possible name, in tenths: {kinds}.
# Fitted by training/fit_names.py on Universal NER EWT (CC BY-SA 4.0), WikiGold (CC BY 4.0), Re-DocRED (MIT),
# GMB (public-domain text) and GUM (annotations CC BY 4.0).
"""


def examples(folder: Path) -> Iterator[Example]:
    """Yield the candidates of the training corpora with what they are."""
    for corpus in CORPORA:
        with (folder / "names" / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                yield from of_text(json.loads(line))


def of_text(gold: dict[str, Any]) -> Iterator[Example]:
    """Yield the candidates of one text; those that are names of a kind we do not have are left out."""
    search = Search(plain_document(gold["text"]), gold["text"])
    for rule in rules.RULES:
        rule(search)
    around = surroundings(search)
    marked = sorted((entity["start"], entity["end"], entity["type"]) for entity in gold["entities"])
    ends = [end for _, end, _ in marked]
    for candidate in search.candidates:
        if is_group(candidate) or is_joined(gold["text"], candidate):
            continue
        at = bisect_left(ends, candidate.start + 1)
        kind = marked[at][2] if at < len(marked) and marked[at][0] < candidate.end else None
        if kind == "group" and candidate.name in entries("regions"):
            kind = "place"  # GMB marks countries and their peoples alike
        if kind in KINDS:
            yield Example(tuple(features(candidate, search, around)), frozenset([KINDS.index(kind)]))


def main() -> None:
    """Fit and write the weights."""
    fitted = fit(list(examples(Path(sys.argv[1]))), len(KINDS), least=LEAST)
    head = HEAD.format(kinds=", ".join(kind or "no name" for kind in KINDS))
    rows = ("\t".join([name, *(str(round(10 * w)) for w in row)]) for name, row in sorted(fitted.items()))
    TARGET.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
