"""Fit the words that speak for a genre, and print how often it is right.

    python -m training.fit_genre DATA      DATA is the folder that holds attributions/ and voices/

A multinomial logistic regression over the signs of ``analysis.genre.style``, fitted on PolNeAR's training part (news), GUM's biographies
(reference) and academic papers, and the texts of ``training/texts``. Each genre counts alike. It writes ``style.txt``, then prints of
sets that took no part which share of the genres that are told is right: ``voices-dev``, ``gum-genres-dev`` and ``benchmarks/own/texts``.
"""

import sys
from collections import Counter
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
from tui_reader.analysis.genre.style import SIGNS, STYLE_WEIGHTS, style
from tui_reader.model import Article, GenreKind, Resource
from tui_reader.readers.plain_text import read_plain_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

FOLDER: Final = Path(room.__file__).parent
TEXTS: Final = Path(__file__).parent / "texts"
SETS: Final[Mapping[str, GenreKind]] = {"polnear-train": "news", "gum-bio": "reference", "gum-academic": "academic"}
GENRES: Final[Mapping[str, GenreKind]] = {
    "conversation": "conversation", "vlog": "conversation", "podcast": "conversation", "fiction": "narrative", "court": "legal",
    "essay": "opinion", "letter": "letters", "speech": "speech", "textbook": "reference",
}  # fmt: skip
"""The genres of ``training/texts`` and of ``gum-genres-dev``, by the names in the model; a medical note is of none."""

OF_OTHERS: Final[Mapping[str, GenreKind]] = {
    "interview": "interview", "transcript": "transcript", "letters": "letters", "opinion": "opinion", "fact-check": "fact_check",
    "fact_check": "fact_check", "liveblog": "live_blog", "live_blog": "live_blog", "newsletter": "newsletter", "press-release": "press_release",
    "press_release": "press_release", "guide": "guide", "speech": "speech", "news": "news", "sources": "news", "court": "news",
    "courts_and_sports": "news", "documents": "news", "acts": "news", "hedges": "news", "sports": "news",
}  # fmt: skip
"""The genres of ``voices-dev`` and ``benchmarks/own/texts``; what is not here is of no genre, or of several."""

_EVERY: Final = 7  # of PolNeAR's articles one in so many is taken
DECAY, STEPS, RATE = 0.003, 4000, 0.5
HEAD: Final = "# Weights of the kinds of words that speak for a genre, in hundredths.\n# Fitted by training/fit_genre.py on PolNeAR, genres of GUM, and texts of our own.\n"


def examples(data: Path) -> Iterator[tuple[GenreKind, str]]:
    """Yield texts to fit on, each with its genre."""
    for name, kind in SETS.items():
        for number, gold in enumerate(documents(data / f"attributions/{name}.jsonl")):
            if kind != "news" or number % _EVERY == 0:
                yield kind, gold["text"]
    for item in items(TEXTS):
        if item.genre in GENRES:
            yield GENRES[item.genre], item.article.text


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
        told = [(kind, genre_of(article)) for each, kind, article in found if each == name]
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
    """Fit, write the weights, and print how often they are right."""
    data = Path(sys.argv[1])
    rows = [(kind, signs) for kind, text in examples(data) if (signs := style(text))]
    weights = fit([signs for _, signs in rows], [kind for kind, _ in rows])
    lines = [f"{name}\t{round(100 * weight)}" for name, weight in weights.items()]
    (FOLDER / STYLE_WEIGHTS).write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    report(list(judged(data)))


if __name__ == "__main__":
    main()
