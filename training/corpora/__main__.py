"""Converts a public corpus as it is published, and prints it as JSON Lines.

    python -m training.corpora polnear data/dev > polnear-dev.jsonl
    python -m training.corpora factappeal val.csv > factappeal-dev.jsonl
    python -m training.corpora universal-ner en_ewt-ud-dev.iob2 > uner-ewt-dev.jsonl
    python -m training.corpora redocred dev_revised.json > redocred-dev.jsonl
    python -m training.corpora crossner ner_data > crossner.jsonl

``docs/corpora.md`` names where each is published, its licence, and what each key of a line means.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from training.corpora import conll, factappeal, polnear, redocred, universal_ner, worldwide

CORPORA: Final[dict[str, Callable[[Path], Iterator[dict[str, Any]]]]] = {
    "polnear": polnear.convert,
    "factappeal": factappeal.convert,
    "universal-ner": universal_ner.convert,
    "worldwide": worldwide.convert,
    "redocred": redocred.convert,
    "wikigold": conll.wikigold,
    "wnut17": conll.wnut17,
    "broad-twitter": conll.broad_twitter,
    "crossner": conll.crossner,
}


def main() -> int:
    """Print the documents and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", choices=CORPORA)
    parser.add_argument("source", type=Path)
    options = parser.parse_args()
    for document in CORPORA[options.corpus](options.source):
        print(json.dumps(document, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
