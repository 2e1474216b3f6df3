"""Score sourced statements as journalists list them, and their sources.

The gold lists statements with the ``text`` of each, its source's ``type``, ``name`` and ``title`` (arXiv 2501.00164). An attribution is read
as such a statement: its text runs from the first to the last character of content, cue and source.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any, Final

from benchmarks.scoring.counting import Figures, Words, f1, share
from benchmarks.scoring.likeness import likeness, plain, ratio
from benchmarks.scoring.pairing import Entry, pairs

_NAMED_PERSON, _ORGANISATION, _DOCUMENT = "named_person", "named_organization", "document"
_ANONYMOUS, _UNNAMED, _GROUP = "anonymous", "unnamed_person", "unnamed_group"
_ALIKE: Final = 70
_SAME_NAME: Final = 80
# How much of the whole a listed statement is at least: of gold's best one, and of one listed besides.
_WHOLE: Final = 30
_WHOLE_BESIDES: Final = 20
_SHORTEST_RUN: Final = 3
_SMALL_WORDS: Final = frozenset("the of a an for with at and in".split())
_ONE: Final = re.compile(r"(?:a|an|one|he|she)\b", re.IGNORECASE)
_PLURAL: Final = re.compile(r"s\b(?!')")


@dataclass(frozen=True, slots=True)
class _Listed:
    text: str
    type: str
    name: str
    name_or_source: str
    title: str


def score_sourcing(gold: Sequence[Entry], predicted: Sequence[Entry]) -> Figures:
    """Return ``found``, ``type_right`` …, and ``listed_not_in_gold``.

    Never read ``found`` alone: listing every sentence would find all statements.
    """
    counts: Counter[str] = Counter()
    shares = []
    for want, got in pairs(gold, predicted):
        one = _score_story(want, _listed(got) if got and "article" in got else [])
        counts.update(one)
        if one["gold"]:
            shares.append(one["found"] / one["gold"])
    beyond, found = share(counts["beyond"], counts["listed"]), share(counts["found"], counts["gold"])
    precision, recall = (
        share(counts["words both"], counts["words listed"]),
        share(counts["words both"], counts["words"]),
    )
    return {
        "stories": counts["stories"],
        "gold": counts["gold"],
        "listed": counts["listed"],
        "found": found,
        "found_mean_of_stories": share(sum(shares), len(shares)),
        "type_right": share(counts["type"], counts["found"]),
        "name_right": share(counts["name"], counts["named"]),
        "name_or_source_right": share(counts["name or source"], counts["named"]),
        "title_right": share(counts["title"], counts["titled"]),
        "listed_not_in_gold": beyond,
        "f": f1(1 - beyond if counts["listed"] else 0.0, found),
        "words_p": precision,
        "words_r": recall,
        "words_f": f1(precision, recall),
    }


def _score_story(gold: Entry, listed: Sequence[_Listed]) -> Counter[str]:
    statements = gold["statements"]
    texts = [one["text"] for one in statements]
    matched, beyond = _matched(texts, [one.text for one in listed])
    counts = Counter(stories=1, gold=len(statements), listed=len(listed), beyond=beyond, found=len(matched))
    for place, at in matched.items():
        want, got = statements[place], listed[at]
        counts["type"] += bool(want["type"]) and want["type"] == got.type
        if want["name"]:
            counts["named"] += 1
            counts["name"] += _is_same_name(want["name"], got.name)
            counts["name or source"] += _is_same_name(want["name"], got.name_or_source)
        if want["title"]:
            counts["titled"] += 1
            counts["title"] += _is_same_title(want["title"], got.title)
    words, others = _places(texts, gold["text"]), _places([one.text for one in listed], gold["text"])
    counts.update({"words": len(words), "words listed": len(others), "words both": len(words & others)})
    return counts


def _matched(gold: Sequence[str], listed: Sequence[str]) -> tuple[dict[int, int], int]:
    """Return the listed statement for each gold one, and the number of unmatched ones.

    The most similar listed statement is chosen. Unmatched are listed statements that are similar to no gold one.
    """
    if not gold or not listed:
        return {}, len(listed)
    found: dict[int, list[tuple[int, int]]] = {}
    for place, text in enumerate(gold):
        at, sure = _best(text, listed)
        if sure > _ALIKE and _is_part(listed[at], text, _WHOLE):
            found.setdefault(place, []).append((sure, at))
    used = {at for each in found.values() for _, at in each}
    beyond = 0
    for at, text in enumerate(listed):
        if at not in used:
            place, sure = _best(text, gold)
            if sure > _ALIKE and (_is_part(text, gold[place], _WHOLE_BESIDES) or place in found):
                found.setdefault(place, []).append((sure, at))
            else:
                beyond += 1
    return {place: max(each, key=lambda pair: pair[0])[1] for place, each in found.items()}, beyond


def _best(text: str, others: Sequence[str]) -> tuple[int, int]:
    sure = [likeness(text, other) for other in others]
    best = max(range(len(sure)), key=sure.__getitem__)
    return best, sure[best]


def _is_part(part: str, whole: str, least: int) -> bool:
    return ratio(plain(whole), plain(part)) >= least or plain(part) in plain(whole)


def _listed(entry: Entry) -> list[_Listed]:
    text = entry["article"]["text"]
    types = {one["name"]: one["type"] for one in entry.get("entities", ())}
    found = [one for one in entry.get("attributions", ()) if one.get("content") or one.get("cue") or one.get("source")]
    return [_read(one, text, types) for one in found]


def _read(one: Entry, text: str, types: dict[str, str]) -> _Listed:
    spans = [span for key in ("content", "cue", "source") for span in one.get(key) or ()]
    source = " ".join(text[start:end] for start, end in one.get("source") or ())
    name = one.get("speaker") or ""
    body, role = _value(one.get("affiliation"), text), _value(one.get("role"), text)
    kind = one.get("speaker_kind") or "none"
    sort = _type_of(one, kind, source, types.get(name))
    if body and kind in ("unnamed", "collective", "none"):
        sort, name = _ORGANISATION, body
    elif body and kind == "document" and not name:
        name = body
    if one.get("reason_for_anonymity") or one.get("anonymous"):
        sort, name = _ANONYMOUS, ""
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    return _Listed(text[start:end], sort, name, name or source, ", ".join(each for each in (role, body) if each))


def _type_of(one: Entry, kind: str, source: str, entity_type: str | None) -> str:
    if kind == "named":
        return _NAMED_PERSON if (one.get("speaker_type") or entity_type) == "person" else _ORGANISATION
    if kind == "unnamed":
        return _GROUP if _is_plural(source) else _UNNAMED
    return {"document": _DOCUMENT, "collective": _GROUP}.get(kind, "")


def _is_plural(source: str) -> bool:
    """Check whether a source is plural: “officials of the port”, not “an official”."""
    head = source.partition(" of ")[0].partition(",")[0].split()
    return bool(head) and bool(_PLURAL.search(head[-1])) and not _ONE.match(source)


def _value(found: Any, text: str) -> str:
    """Return a role or an affiliation as words.

    The value may be a string, an object, or spans of the text.
    """
    if not found:
        return ""
    if isinstance(found, str):
        return found
    if isinstance(found, dict):
        return _value(found.get("name") or found.get("text") or found.get("spans"), text)
    spans = [found] if len(found) == 2 and all(isinstance(each, int) for each in found) else found  # noqa: PLR2004 - a span
    parts = (text[each[0] : each[1]] if isinstance(each, list) else _value(each, text) for each in spans)
    return ", ".join(part for part in parts if part)


def _is_same_name(gold: str, shown: str) -> bool:
    want, got = plain(gold), plain(shown)
    return bool(got) and (ratio(want, got) >= _SAME_NAME or got in want or want in got)


def _is_same_title(gold: str, shown: str) -> bool:
    """Check whether half of the words of each title are in the other one.

    Titles are long, and are shortened in many ways.
    """
    want, got = (Counter(word for word in _words(each) if word not in _SMALL_WORDS) for each in (gold, shown))
    both = (want & got).total()
    return bool(both) and 2 * both >= max(want.total(), got.total())


def _places(statements: Sequence[str], story: str) -> frozenset[int]:
    return frozenset(place for statement in statements for place in _places_of(statement, story))


@cache
def _places_of(statement: str, story: str) -> frozenset[int]:
    """Return the words of a story that a statement consists of.

    They are one run of words, or else the longest runs that both texts have.
    """
    want, have = _words(statement), _words(story)
    count = len(want)
    for at in range(len(have) - count + 1) if count else ():
        if have[at] == want[0] and have[at : at + count] == want:
            return frozenset(range(at, at + count))
    blocks = SequenceMatcher(None, want, have, autojunk=False).get_matching_blocks()
    least = min(_SHORTEST_RUN, count)
    return frozenset(block.b + step for block in blocks if block.size >= least for step in range(block.size))


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(text[start:end].lower().replace("’", "'") for start, end in Words(text).spans)
