"""Make the lists of ordinary words from the running text of the training corpora.

    python -m training.bake_words DATA          DATA is the folder that holds names/, attributions/, assertions/

Every word at the start of a sentence is capitalised. Whether the word is a name shows in how it is written elsewhere, which
is counted for both lists. Only words are kept, no text.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

LEXICON = Path(__file__).parents[1] / "tui_reader" / "analysis" / "english"
CORPORA = (
    "attributions/polnear-train.jsonl",
    "assertions/factappeal-train.jsonl",
    "names/uner-ewt-train.jsonl",
    "names/wikigold.jsonl",
    "names/redocred.jsonl",
    "names/gmb-part.jsonl",
    "names/gum-names.jsonl",
)
LEAST = 3
"""How often a word must be written in lower case: fewer are typing errors as often as words."""

ORDINARY = 0.6
"""Share of lower case from which a word alone is taken as an ordinary word."""

PLAIN = 0.97
"""Share of lower case from which a word does not even begin a name of several words."""

HEAD = """\
# {what}
# Counted in the training corpora (running text, sentence starts left out); words only, no text of theirs.
# Written by training/bake_words.py.
"""
_WORD = re.compile(r"(?<=[\w,] )[^\W\d_]+(?:['’-][^\W\d_]+)*")


def words(folder: Path) -> Iterator[str]:
    """Yield the words that follow another word or a comma, as they are written."""
    for name in CORPORA:
        with (folder / name).open(encoding="utf-8") as lines:
            for line in lines:
                yield from _WORD.findall(json.loads(line)["text"])


def write(name: str, what: str, entries: Iterable[str]) -> None:
    """Write a list, one word a line under its head."""
    (LEXICON / name).write_text(HEAD.format(what=what) + "\n".join(sorted(entries)) + "\n", encoding="utf-8")


def main() -> None:
    """Count and write both lists."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for word in words(Path(sys.argv[1])):
        if word.islower():
            lower[word] += 1
        elif word[0].isupper() and word[1:].islower():
            capital[word.lower()] += 1
    share = {word: count / (count + capital[word]) for word, count in lower.items() if count >= LEAST}
    plain = {word for word in share if share[word] >= PLAIN and lower[word] >= 2 * LEAST}
    ordinary = {word for word in share if share[word] >= ORDINARY}
    write("plain_words.txt", "Ordinary words that do not even begin a name.", plain)
    write("ordinary_words.txt", "Words that alone are ordinary words, but may begin a name.", ordinary - plain)


if __name__ == "__main__":
    main()
