"""Convert corpora in CoNLL columns of words and tags.

An empty line separates two sentences, and each sentence becomes a document.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from training.corpora.columns import names
from training.corpora.joining import joined

_WIKIGOLD: Final = {"PER": "person", "ORG": "org", "LOC": "place", "MISC": "other"}
_WNUT17: Final = {
    "person": "person",
    "group": "org",
    "corporation": "org",
    "location": "place",
    "product": "product",
    "creative-work": "work",
}
_TWITTER: Final = {"PER": "person", "ORG": "org", "LOC": "place"}
# The other two parts are kept to test with.
_TWITTER_PARTS: Final = "abegh"
_DOMAINS: Final = ("politics", "science", "literature", "music", "ai")
_BY_TYPE: Final = {
    "person": "musicalartist person politician researcher scientist writer",
    "org": "band organisation politicalparty university",
    "place": "country location",
    "event": "conference election event",
    "product": "product",
    "work": "academicjournal album book magazine poem song",
    "other": "algorithm astronomicalobject award chemicalcompound chemicalelement discipline enzyme field literarygenre metrics misc "
    "musicalinstrument musicgenre programlang protein task theory",
}
_CROSSNER: Final = {label: kind for kind, labels in _BY_TYPE.items() for label in labels.split()}


def wikigold(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the sentences of ``wikigold.conll.txt``."""
    return _convert(path, "wikigold", _WIKIGOLD)


def wnut17(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the posts of ``wnut17train.conll`` or ``emerging.dev.conll``."""
    return _convert(path, f"wnut17-{'train' if 'train' in path.name else 'dev'}", _WNUT17)


def broad_twitter(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the posts of ``a.conll`` and its like."""
    for part in _TWITTER_PARTS:
        yield from _convert(folder / f"{part}.conll", f"btc-{part}", _TWITTER)


def crossner(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the sentences of all domains in ``ner_data`` except the general news.

    The general news are another corpus.
    """
    for domain in _DOMAINS:
        for part in ("train", "dev", "test"):
            yield from _convert(folder / domain / f"{part}.txt", f"crossner-{domain}-{part}", _CROSSNER, digits=4)


def _convert(path: Path, prefix: str, types: Mapping[str, str], digits: int = 5) -> Iterator[dict[str, Any]]:
    """Yield each sentence with its number; ``-DOCSTART-`` is counted and left out."""
    for number, rows in enumerate(_sentences(path.read_text(encoding="utf-8"))):
        if not rows or rows[0][0] != "-DOCSTART-":
            text, words = joined(row[0] for row in rows)
            found = names(text, zip(words, (row[-1] for row in rows), strict=True), types)
            yield {"id": f"{prefix}-{number:0{digits}}", "text": text, "entities": list(found)}


def _sentences(text: str) -> Iterator[list[list[str]]]:
    """Yield the rows of each sentence, without those that have a tag and no word."""
    lines: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip():
            lines.append(line)
        elif lines:
            yield [row for row in map(str.split, lines) if len(row) > 1]
            lines = []
