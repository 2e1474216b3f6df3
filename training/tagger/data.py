"""Convert the corpora to windows with labels.

Each set labels some things and not others; what it does not label is masked. A word's allowed labels are a bit mask:
where a set says "some name, of none of our types", or has no groups, events, products and works at all, several labels
are allowed, and the training raises the sum of their probabilities.
"""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.tagger.marked import FOLDER, read_marked
from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.learned.packing import Window, pack
from tui_reader.analysis.taggers.learned.tag_set import NAME_LABELS, NAME_TYPES, ROLE_LABELS, ROLES, begins, goes_on
from tui_reader.analysis.taggers.learned.wordpieces import WordPieces
from tui_reader.analysis.taggers.learned.words import CAPITALISED, CAPITALS, GLUED, MIXED, Word, words_in

IGNORED = -100
_PLACES: dict[str, int] = {kind: place for place, kind in enumerate(NAME_TYPES)}
CASED = (CAPITALS, CAPITALISED, MIXED)
ANY_NAME = (1 << NAME_LABELS) - 1
ANY_ROLE = (1 << ROLE_LABELS) - 1


@dataclass(slots=True)
class Example:
    """A window with a label for each word.

    A head of the network whose labels are empty is not trained on the window.

    ``roles`` and ``names`` are bit masks of allowed labels, ``unsourced`` 0, 1 or ``IGNORED``. ``links`` are triples: the word
    that opens a content, those that open its cue and its source, -1 for none and ``IGNORED`` where it is not known.
    ``by_guide`` is true where our own guide decided on the roles, so that no teacher has a say in them. ``held`` is true where the
    weights before a refinement alone have one.
    """

    window: Window
    roles: list[int] = field(default_factory=list)
    names: list[int] = field(default_factory=list)
    unsourced: list[int] = field(default_factory=list)
    links: list[tuple[int, int, int]] = field(default_factory=list)
    by_guide: bool = False
    held: bool = False


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus: the labels it has, and its shares in a pass and the finish."""

    path: str
    roles: bool = False
    cues: bool = True
    unsourced: bool = False
    types: tuple[str, ...] = ()  # the types of names it labels
    other_means: tuple[str, ...] = ()  # what its "other" may be; empty: a name of none of our types
    sentences: bool = False  # whether its entries are single sentences
    share: float = 1.0
    finish: float = 1.0
    refined: float | None = None  # share in the refinement of shipped weights; ``share`` where there is none
    by_guide: bool = False  # whether it is marked by our own guide
    held: bool = False  # whether its notion of an attribution is to stay as the shipped weights know it

    @property
    def is_labelled(self) -> bool:
        """Check whether the corpus has labels; another one is labelled by teachers only."""
        return self.roles or bool(self.types)


_PLAIN = ("person", "org", "place")
_REST = ("group", "event", "product", "work")
CORPORA = (
    Corpus("attributions/polnear-train.jsonl", roles=True, finish=0.6, refined=0.8, held=True),
    Corpus("attributions/gum-interview.jsonl", roles=True, refined=0.8),
    Corpus("attributions/gum-bio.jsonl", roles=True, refined=0.8),
    Corpus("attributions/gum-academic.jsonl", roles=True, refined=0.8),
    Corpus(
        "assertions/factappeal-train.jsonl",
        roles=True,
        cues=False,
        unsourced=True,
        sentences=True,
        finish=3.0,
        refined=1.5,
        held=True,
    ),
    Corpus(str(FOLDER), roles=True, unsourced=True, by_guide=True, share=0.0, finish=0.0, refined=2.5),
    Corpus("names/uner-ewt-train.jsonl", types=_PLAIN, other_means=_REST, finish=1.5),
    Corpus("names/wikigold.jsonl", types=_PLAIN, other_means=_REST, sentences=True, share=0.5),
    Corpus("names/redocred.jsonl", types=_PLAIN, other_means=_REST, share=0.5),
    Corpus(
        "names/gum-names.jsonl",
        types=(*_PLAIN, "product", "event"),
        other_means=("group", "work"),
        share=0.6,
    ),
    Corpus(
        "names/gmb-part.jsonl",
        types=(*_PLAIN, "group"),
        other_means=_REST,
        sentences=True,
        share=0.8,
        finish=0.6,
    ),
    Corpus(
        "names/crossner.jsonl",
        types=(*_PLAIN, "event", "work", "product"),
        other_means=_REST,
        sentences=True,
        share=0.25,
        finish=0.2,
    ),
    Corpus(
        "names/wnut17-train.jsonl",
        types=("person", "place", "work", "product"),
        other_means=_REST,
        share=0.1,
        finish=0.05,
    ),
    Corpus("names/btc-train.jsonl", types=_PLAIN, other_means=_REST, share=0.1, finish=0.05),
    Corpus("pages/scrapinghub-dev/truth.json", finish=0.5, refined=0.1),
    Corpus("pages/wcxb-dev/truth.json", share=0.5, finish=0.25, refined=0.1),
)


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the entries of a file, or of a folder of marked texts.

    A JSON file has the true texts of pages.
    """
    if path.is_dir():
        yield from read_marked(path)
        return
    with path.open(encoding="utf-8") as lines:
        if path.suffix == ".json":
            yield from json.load(lines).values()
            return
        for line in lines:
            yield json.loads(line)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines of ``text`` as spans."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def examples(entry: dict[str, Any], corpus: Corpus, vocabulary: WordPieces, cut: float = 0.0) -> Iterator[Example]:
    """Yield the windows of an entry of a corpus with what it labels.

    A window ends behind so many of its paragraphs, ``cut`` being a share of them; this way the same text falls into other
    windows each time it comes up.
    """
    text = entry["text"]
    words_of = [list(words_in(text, *span)) for span in paragraphs(text)]
    at = int(cut * len(words_of))
    windows = [window for part in (words_of[:at], words_of[at:]) for window in pack(text, part, vocabulary)]
    words = [word for window in windows for word in window.words]
    starts = [word.start for word in words]
    roles = _spans_of_roles(entry["attributions"], starts, cues=corpus.cues) if corpus.roles else []
    names = _names(text, entry["entities"], corpus, words) if corpus.types else []
    unsourced = _unsourced(entry["unsourced"], starts) if corpus.unsourced else []
    links = _links(entry["attributions"], starts, cues=corpus.cues) if corpus.roles else []
    for start, end in entry.get("open", ()):
        for word in _words_in(starts, start, end):
            roles[word], unsourced[word] = ANY_ROLE, IGNORED
    first = 0
    for window in windows:
        last = first + len(window.words)

        def inside(word: int, first: int = first, last: int = last) -> int:
            return word - first if first <= word < last else (-1 if word == -1 else IGNORED)

        yield Example(
            window,
            roles[first:last],
            names[first:last],
            unsourced[first:last],
            [(inside(c), inside(q), inside(s)) for c, q, s in links if first <= c < last],
            corpus.by_guide,
            corpus.held,
        )
        first = last


def _words_in(starts: Sequence[int], start: int, end: int) -> range:
    return range(bisect_left(starts, start), bisect_left(starts, end))


def _spans_of_roles(attributions: list[dict[str, Any]], starts: Sequence[int], *, cues: bool) -> list[int]:
    cue = ROLES.index("cue")
    outside = 1 if cues else 1 | 1 << begins(cue) | 1 << goes_on(cue)
    labels = [outside] * len(starts)
    for index, role in enumerate(ROLES):
        for attribution in attributions:
            for start, end in attribution.get(role) or ():
                inside = _words_in(starts, start, end)
                for word in inside:
                    labels[word] = 1 << goes_on(index)
                if inside:
                    labels[inside[0]] = 1 << begins(index)
    return labels


def _first(spans: Any, starts: Sequence[int]) -> int:
    """Return the word at the start of the first of ``spans``, or -1."""
    for start, end in sorted(spans or ()):
        inside = _words_in(starts, start, end)
        if inside:
            return inside[0]
    return -1


def _links(attributions: list[dict[str, Any]], starts: Sequence[int], *, cues: bool) -> list[tuple[int, int, int]]:
    links = []
    for attribution in attributions:
        cue = _first(attribution.get("cue"), starts) if cues else IGNORED
        source = _first(attribution.get("source"), starts)
        for start, end in attribution["content"]:
            inside = _words_in(starts, start, end)
            if inside:
                links.append((inside[0], cue, source))
    return links


def _unsourced(spans: list[list[int]], starts: Sequence[int]) -> list[int]:
    labels = [0] * len(starts)
    for start, end in spans:
        for word in _words_in(starts, start, end):
            labels[word] = 1
    return labels


def _names(text: str, entities: list[dict[str, Any]], corpus: Corpus, words: Sequence[Word]) -> list[int]:
    """Return the allowed labels of each word.

    Without a capital a word is not a name of a type the set leaves out, or the tagger would learn to see works and events
    anywhere. The names of peoples and parties are groups in the sets that know none. Titles are not part of a name.
    """
    starts = [word.start for word in words]
    unlabelled = [kind for kind in NAME_TYPES if kind not in corpus.types]
    free = 1 | _mask(unlabelled, begins) | _mask(unlabelled, goes_on)
    labels = [free if _may_name(text, word) else 1 for word in words]
    for entity in entities:
        kind = entity["type"].lower()
        inside = _words_in(starts, entity["start"], entity["end"])
        if kind == "date":
            continue
        if kind == "person":
            inside = _untitled(text, words, inside)
        kinds = [kind] if kind in NAME_TYPES else list(corpus.other_means)
        if kind not in NAME_TYPES and not any(words[at].shape % GLUED in CASED for at in inside):
            for at in inside:
                labels[at] = ANY_NAME
            continue
        for at in inside:
            labels[at] = _mask(kinds, begins if at == inside[0] else goes_on) if kinds else free
    if "group" not in corpus.types:
        group = NAME_TYPES.index("group")
        for at, word in enumerate(words):
            opens = 1 << begins(group)
            alone = labels[at] == 1 << begins(NAME_TYPES.index("place")) and not _goes_on(labels, at + 1)
            if (labels[at] & opens or alone) and text[word.start : word.end] in entries("groups"):
                labels[at] = opens
    return labels


def _goes_on(labels: Sequence[int], at: int) -> bool:
    return at < len(labels) and labels[at] == 1 << goes_on(NAME_TYPES.index("place"))


def _may_name(text: str, word: Word) -> bool:
    """Check whether a word may be part of a name without a label.

    Such a word has a capital, and is not one of the plainest words.
    """
    return word.shape % GLUED in CASED and text[word.start : word.end].lower() not in entries("plain_words")


def _untitled(text: str, words: Sequence[Word], inside: range) -> range:
    """Return the words of a person's name without leading titles."""
    first = inside.start
    while first + 1 < inside.stop:
        word = text[words[first].start : words[first].end]
        dotted = first + 2 < inside.stop and text[words[first + 1].start] == "."
        if word not in entries("titles") and word + "." not in entries("titles"):
            break
        first += 2 if dotted else 1
    return range(first, inside.stop)


def _mask(kinds: Sequence[str], label: Callable[[int], int]) -> int:
    return sum(1 << label(_PLACES[kind]) for kind in kinds)
