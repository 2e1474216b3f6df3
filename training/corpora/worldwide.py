"""Converts Worldwide Newswire: articles, and their words with tags."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from training.corpora.columns import names

_TYPES: Final = {
    "Person": "person",
    "Organization": "org",
    "Location": "place",
    "Facility": "place",
    "NORP": "group",
    "Product": "product",
    "Misc": "other",
    "Money": "other",
    "Date": "date",
}


def convert(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of the corpus without their first lines, which are addresses."""
    for path in sorted((folder / "processed_annotated").glob("*.tsv")):
        source = folder / "original_articles" / path.stem
        text = source.read_text(encoding="utf-8").partition("\n")[2].strip()
        lines = (line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[1:])
        found = list(names(text, ((line[0], line[1]) for line in lines if len(line) > 1), _TYPES))
        yield {"id": f"ww-{path.name.partition('.')[0]}", "text": text, "entities": found}
