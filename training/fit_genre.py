"""Fit the signs of genres and their words, and print how often they are right.

    python -m training.fit_genre DATA      DATA is the folder that holds attributions/ and voices/

Fitted on PolNeAR's training part (news), GUM's biographies (reference), academic papers and interviews, and texts of our own
(``training/texts``, ``training/genres``). No text of a development set takes part. Two fits:

- the words: a multinomial logistic regression over the signs of ``analysis.genre.style``, each genre counting alike: ``style.txt``;
- the share of texts with a sign that are of its genre (``shares.txt``), each genre counting alike, drawn to the share of that rule in
  all genres where few texts have it. That of the words is taken in five parts of the texts, each judged by weights fitted on the others.

Then it prints of sets that took no part which share of the genres that are told is right: ``voices-dev``, ``gum-genres-dev`` and
``benchmarks/own/texts``.
"""

import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

import tui_reader
import tui_reader.analysis.genre as room
from benchmarks.gold import documents
from benchmarks.own.drawn import TEXTS as OWN_TEXTS
from benchmarks.own.drawn import items
from tui_reader.analysis.genre import genre_of
from tui_reader.analysis.genre.filed import signs_of_filing
from tui_reader.analysis.genre.phrases import signs_of_phrases
from tui_reader.analysis.genre.shape import signs_of_shape
from tui_reader.analysis.genre.signs import SHARES, Sign
from tui_reader.analysis.genre.style import LEAST, SIGNS, STYLE_WEIGHTS, chances, style
from tui_reader.analysis.layout import voices_of
from tui_reader.model import Article, GenreKind, Reason, Resource
from tui_reader.readers.plain_text import read_plain_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

FOLDER: Final = Path(room.__file__).parent
TEXTS: Final = Path(__file__).parent / "texts"
FORMS: Final = Path(__file__).parent / "genres"
SETS: Final[Mapping[str, GenreKind]] = {
    "polnear-train": "news", "gum-bio": "reference", "gum-academic": "academic", "gum-interview": "interview",
}  # fmt: skip
GENRES: Final[Mapping[str, GenreKind]] = {
    "conversation": "conversation", "vlog": "conversation", "podcast": "conversation", "fiction": "narrative", "court": "legal",
    "essay": "opinion", "letter": "letters", "speech": "speech", "textbook": "reference", "report": "news", "opinion": "opinion",
    "readers_letters": "letters", "forum": "conversation",
}  # fmt: skip
"""The genres of ``training/texts`` and of ``gum-genres-dev`` whose words are like no others', by the names in the model."""

BY_FORM: Final[Mapping[str, GenreKind]] = {
    name: name  # type: ignore[misc]
    for name in "interview transcript guide newsletter press_release review speech letters fact_check live_blog".split()
}
"""Genres of our own texts that are known by their form; what is in neither is of no genre."""

OF_OTHERS: Final[Mapping[str, GenreKind]] = {
    "interview": "interview", "transcript": "transcript", "letters": "letters", "opinion": "opinion", "fact-check": "fact_check",
    "fact_check": "fact_check", "liveblog": "live_blog", "live_blog": "live_blog", "newsletter": "newsletter", "press-release": "press_release",
    "press_release": "press_release", "guide": "guide", "speech": "speech", "news": "news", "sources": "news", "court": "news",
    "courts_and_sports": "news", "documents": "news", "acts": "news", "hedges": "news", "sports": "news",
}  # fmt: skip
"""The genres of ``voices-dev`` and ``benchmarks/own/texts``; what is not here is of no genre, or of several."""

OF_OWN: Final = frozenset(GENRES.values())
"""Genres whose words have a share of their own. Academic papers are of one corpus alone, which differs from others by more than its genre."""

_EVERY: Final = 7  # of PolNeAR's articles one in so many is taken
DECAY, STEPS, RATE = 0.003, 4000, 0.5
_FEW_TEXTS: Final = 5  # of a genre, from which it counts like any other
_DRAW, _MOST = 0.2, 0.95  # about two texts of a genre; no sign is surer
_PARTS: Final = 5
HEAD: Final = (
    "# {}, in hundredths.\n# Fitted by training/fit_genre.py on PolNeAR, genres of GUM, and texts of our own.\n"
)


def corpora(data: Path) -> Iterator[tuple[GenreKind, Article]]:
    """Yield texts of corpora with their genres."""
    for name, kind in SETS.items():
        for number, gold in enumerate(documents(data / f"attributions/{name}.jsonl")):
            if kind != "news" or number % _EVERY == 0:
                yield kind, read_plain_text(Resource("text.txt", gold["text"].encode()))


def own() -> Iterator[tuple[GenreKind | None, Article]]:
    """Yield texts of our own with their genres, if they are of one."""
    for item in (*items(TEXTS), *items(FORMS)):
        yield GENRES.get(item.genre) or BY_FORM.get(item.genre), item.article


def fit(rows: Sequence[Mapping[str, float]], kinds: Sequence[GenreKind]) -> dict[str, float]:
    """Fit the weights by gradient descent.

    Signs are standardised, and the base is not pulled to zero.
    """
    names, classes = list(SIGNS), sorted(set(kinds))
    table = np.array([[row[name] for name in names] for row in rows])
    mean, scale = table.mean(axis=0), table.std(axis=0) + 1e-9
    table = np.column_stack([np.ones(len(rows)), (table - mean) / scale])
    truth = np.array([[float(kind == each) for each in classes] for kind in kinds])
    counted = (truth / truth.sum(axis=0)).sum(axis=1, keepdims=True) / len(classes)
    weights: NDArray[np.float64] = np.zeros((len(names) + 1, len(classes)))
    for _ in range(STEPS):
        scores = table @ weights
        chance = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        pull = DECAY * weights
        pull[0] = 0
        weights -= RATE * (table.T @ (counted * (chance - truth)) + pull)
    unscaled = weights[1:] / scale[:, None]
    base = weights[0] - mean @ unscaled
    return {
        f"{kind} {name}": float(value)
        for at, kind in enumerate(classes)
        for name, value in zip(("base", *names), (base[at], *unscaled[:, at]), strict=True)
    }


def shares(found: Sequence[tuple[GenreKind | None, Sequence[Sign]]]) -> dict[str, float]:
    """Return the share of texts with each sign that are of its genre.

    So are those of each rule in all genres, for genres without such texts, and that of all rules but the words, for rules without. Each genre counts as one text, but one with few texts not more for each. Of signs with a number those with more count, too.
    """
    texts = Counter(kind for kind, _ in found)
    right: dict[str, float] = defaultdict(float)
    seen: dict[str, float] = defaultdict(float)
    for kind, signs in found:
        weight = 1 / max(texts[kind], _FEW_TEXTS)
        told = {
            f"{sign.reason.rule.removeprefix('genre.')} {name} {count}": sign.kind == kind
            for sign in signs
            for count in range(1, sign.number + 1)
            for name in (sign.kind, "any")
        }
        for key, is_right in told.items():
            seen[key] += weight
            right[key] += weight * is_right
    pooled = {key: (right[key] + _DRAW / 2) / (seen[key] + _DRAW) for key in seen if " any " in key}
    rules = [key for key in pooled if key.endswith(" any 1") and not key.startswith("words")]
    pooled["any any 1"] = (sum(right[key] for key in rules) + _DRAW / 2) / (sum(seen[key] for key in rules) + _DRAW)
    return {
        key: min(_MOST, pooled.get(key, (right[key] + _DRAW * pooled[_any(key)]) / (seen[key] + _DRAW)))
        for key in sorted({*seen, *pooled})
    }


def _any(key: str) -> str:
    rule, _, count = key.split(" ")
    return f"{rule} any {count}"


def told_by_words(rows: Sequence[tuple[GenreKind | None, Mapping[str, float] | None]]) -> list[list[Sign]]:
    """Return the sign of the words of each text, by weights of other texts."""
    signs: list[list[Sign]] = [[] for _ in rows]
    parts = [zlib.crc32(str(place).encode()) % _PARTS for place in range(len(rows))]
    for part in range(_PARTS):
        fitted_on = [row for row, own_part in zip(rows, parts, strict=True) if own_part != part]
        weights = words(fitted_on)
        for place, (_, row) in enumerate(rows):
            if row is not None and parts[place] == part:
                found = chances(row, weights)
                kind = max(found, key=lambda each: found[each])
                is_told = found[kind] >= LEAST and kind in OF_OWN
                signs[place] += [Sign(kind, Reason("genre.words"))] if is_told else []
    return signs


def words(rows: Sequence[tuple[GenreKind | None, Mapping[str, float] | None]]) -> dict[str, float]:
    """Fit the weights of the words on the genres that words tell apart."""
    known = {*GENRES.values(), *SETS.values()} - {"interview"}
    kept = [(kind, row) for kind, row in rows if kind in known and row is not None]
    return fit([row for _, row in kept], [kind for kind, _ in kept if kind is not None])


def judged(data: Path) -> Iterator[tuple[str, GenreKind, Article]]:
    """Yield articles of sets that took no part, each with its set and its genre."""
    for gold in documents(data / "voices/voices-dev.jsonl"):
        if gold["genre"] in OF_OTHERS:
            yield "voices-dev", OF_OTHERS[gold["genre"]], tui_reader.read(str(data / "voices" / gold["file"]))
    for gold in documents(data / "attributions/gum-genres-dev.jsonl"):
        if gold["genre"] in GENRES:
            yield "gum-genres-dev", GENRES[gold["genre"]], read_plain_text(Resource("text.txt", gold["text"].encode()))
    for item in items(OWN_TEXTS):
        if item.genre in OF_OTHERS:
            yield "own texts", OF_OTHERS[item.genre], item.article


def report(found: Sequence[tuple[str, GenreKind, Article]]) -> None:
    """Print, of each set, how many genres are told and right, and which are wrong."""
    for name in dict.fromkeys(one[0] for one in found):
        told = [(kind, genre_of(article, voices_of(article))) for each, kind, article in found if each == name]
        shown = [(kind, genre) for kind, genre in told if genre is not None]
        right = sum(kind == genre.kind for kind, genre in shown)
        sure = sum(genre.confidence for _, genre in shown) / max(1, len(shown))
        print(
            f"{name:16}{len(told):5} texts, {len(shown):3} told, {sure:.2f} sure, {right / max(1, len(shown)):.2f} right"
        )
        wrong = Counter((kind, genre.kind) for kind, genre in shown if kind != genre.kind)
        lacking = Counter(kind for kind, genre in told if genre is None)
        print("    not told:", ", ".join(f"{kind} {count}" for kind, count in lacking.most_common()))
        print("    wrong:", ", ".join(f"{kind} as {as_} {count}" for (kind, as_), count in wrong.most_common()))


def main() -> None:
    """Fit, write the weights and shares, and print how often they are right."""
    data = Path(sys.argv[1])
    found = [*corpora(data), *own()]
    rows = [(kind, style(article.text)) for kind, article in found]
    write(STYLE_WEIGHTS, "Weights of the kinds of words that speak for a genre", words(rows))
    by_form = (
        [*signs_of_filing(article), *signs_of_shape(article, voices_of(article)), *signs_of_phrases(article)]
        for _, article in found
    )
    signs = [[*form, *told] for form, told in zip(by_form, told_by_words(rows), strict=True)]
    write(
        SHARES,
        "Shares of texts with a sign that are of its genre",
        shares(list(zip([kind for kind, _ in found], signs, strict=True))),
    )
    report(list(judged(data)))


def write(file: str, title: str, weights: Mapping[str, float]) -> None:
    """Write weights as hundredths, one a line."""
    lines = [f"{name}\t{round(100 * weight)}" for name, weight in weights.items()]
    (FOLDER / file).write_text(HEAD.format(title) + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
