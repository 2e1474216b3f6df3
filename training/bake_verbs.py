"""Make the lists of verb forms from the running text of the training corpora.

    python -m training.bake_verbs DATA          DATA is the folder that holds names/, attributions/, assertions/

A word that often follows "he", "they" or "who" is a finite verb; a word that often follows "to" and "n't" is a base form.
Only words are kept, no text.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

from training.bake_words import CORPORA, write

LEAST = 3
"""How often a word must stand behind a pronoun."""

SHARE = 0.02
"""Share of its occurrences that stand there: nouns and adverbs are behind pronouns by accident only."""

BASE_SHARE = 0.1
"""The same for base forms behind "to" and auxiliaries."""

ADVERBS = frozenset(
    "also not never still always now then just only ever once all both each even further rather too soon already often "
    "himself herself themselves who which that in on at to for with from by of the a an and or but as if when after "
    "before there here this these those his her their its our my your whom whose first later today yesterday again more "
    "most much so very what where why how one two he she it they we i you him them us me no any some than about because "
    "while out up down over into off away back".split()
)
_BEHIND = re.compile(
    r"\b(?:he|she|they|who|it|we|He|She|They|It|We)(?: also| never| still| now| then| \w+ly)? ([a-z]+)\b"
)
_BASE = re.compile(r"\b(?:to|n['’]t|will|would|could|can|should|must|may|might) ([a-z]{2,})\b")
_WORD = re.compile(r"\b[a-z]+\b")


def main() -> None:
    """Count and write both lists."""
    finite: Counter[str] = Counter()
    base: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for name in CORPORA:
        with (Path(sys.argv[1]) / name).open(encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line)["text"]
                finite.update(_BEHIND.findall(text))
                base.update(_BASE.findall(text))
                every.update(_WORD.findall(text))
    forms = {w for w, n in finite.items() if n >= LEAST and n >= SHARE * every[w] and not w.endswith("ly")} - ADVERBS
    bases = {w for w, n in base.items() if n >= 2 * LEAST and n >= BASE_SHARE * every[w]} - ADVERBS
    write("finite_verbs.txt", "Words that are finite verbs: they stand behind he, they, who…", forms)
    write("base_verbs.txt", "Base forms of verbs: they stand behind to, will, must…", bases)


if __name__ == "__main__":
    main()
