"""Scores the text and the metadata that were read from pages."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from benchmarks.scoring.counting import Figures, f1, share
from benchmarks.scoring.pairing import Entry, name_of, text_of

_SHINGLE: Final = 4
"""Words of a run: the article extraction benchmark of Scrapinghub (2020) counts runs of four."""

_FIELDS: Final = {"title": "title", "byline": "byline", "date": "published"}
_DAY: Final = len("2026-11-28")


def score_extraction(truth: Mapping[str, Entry], predicted: Sequence[Entry]) -> Figures:
    """Return ``text``, ``text_without_promos``, how many pages ``failed``, and the shares of metadata that are right.

    Texts are compared by their runs of four words; precision and recall are means over the pages, F1 is that of the means.
    ``byline_invented`` is the share of pages without a byline for which there is one.
    """
    by_name = {name_of(entry): entry for entry in predicted if "error" not in entry}
    entries = [(gold, by_name.get(name)) for name, gold in truth.items()]
    unsigned = [entry for gold, entry in entries if "byline" in gold and not gold["byline"] and entry]
    return {
        "text": _means([_overlap(gold["text"], text_of(entry) if entry else "") for gold, entry in entries]),
        "text_without_promos": _means(
            [_overlap(gold["text"], _unmarked(entry) if entry else "") for gold, entry in entries]
        ),
        "failed": sum(entry is None for _, entry in entries),
        **{f"{field}_right": _right(entries, field) for field in _FIELDS},
        "byline_invented": share(sum(bool(_value(entry, "byline")) for entry in unsigned), len(unsigned))
        if unsigned
        else None,
    }


def _overlap(gold: str, text: str) -> tuple[float, float]:
    want, got = _shingles(gold), _shingles(text)
    hit = (want & got).total()
    return (hit / got.total() if got else float(not want)), (hit / want.total() if want else 1.0)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    if len(words) < _SHINGLE:
        return Counter([tuple(words)] if words else [])
    return Counter(zip(*(words[first:] for first in range(_SHINGLE)), strict=False))


def _means(pairs: Sequence[tuple[float, float]]) -> Figures:
    precision, recall = (share(sum(each), len(pairs)) for each in zip(*pairs, strict=True))
    return {"p": precision, "r": recall, "f1": f1(precision, recall), "gold": len(pairs)}


def _unmarked(entry: Entry) -> str:
    return "".join(_unmarked_parts(text_of(entry), sorted((one["start"], one["end"]) for one in entry["promos"])))


def _unmarked_parts(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for start, end in spans:
        yield text[at:start]
        at = max(at, end)
    yield text[at:]


def _right(entries: Sequence[tuple[Entry, Entry | None]], field: str) -> float | None:
    """Return the share of pages with a field whose value is right.

    It is ``None`` where no page has the field.
    """
    known = [(str(gold[field]), _value(entry, field)) for gold, entry in entries if gold.get(field)]
    return share(sum(_plain(want, field) == _plain(got, field) for want, got in known), len(known)) if known else None


def _value(entry: Entry | None, field: str) -> str:
    return (entry or {}).get("article", {}).get(_FIELDS[field]) or ""


def _plain(value: str, field: str) -> str:
    return value[:_DAY] if field == "date" else re.sub(r"\W+", " ", value).strip().lower()
