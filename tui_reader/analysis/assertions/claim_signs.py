"""Find the signs of a clause, each with the words that show it.

A sign makes a careful reader want a source, or hardly want one.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from tui_reader.analysis.assertions.numbers import numbers_in
from tui_reader.analysis.assertions.sign_phrases import phrases_in
from tui_reader.analysis.english import entries
from tui_reader.analysis.english.function_words import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS, is_adverb
from tui_reader.analysis.grammar.clause_words import ClauseWords
from tui_reader.analysis.grammar.finite_verbs import is_past

REASONS: Final = (
    *(
        "accusation",
        "harm",
        "cause",
        "effect",
        "comparison",
        "change",
        "loss",
        "superlative",
        "absolute",
        "vague",
        "authority",
    ),
    *(
        "science",
        "judgement",
        "prediction",
        "hedge",
        "estimate",
        "percentage",
        "fraction",
        "amount",
        "count",
        "frequency",
        "duration",
    ),
    *("affected", "money", "span", "date"),
)
"""The signs that are given to a person as reasons, where they raise the strength."""

QUIET: Final = (
    *(
        "power",
        "wrong by power",
        "contrast",
        "denial",
        "obligation",
        "verdict",
        "evaluation",
        "mind",
        "own",
        "sport",
        "schedule",
        "life",
    ),
    *("gesture", "setting", "pronoun", "general", "named", "five words", "eight words", "thirteen words"),
)
"""The signs that only weigh: grammar, length, and what a text is about."""

JUDGING: Final = frozenset(("judgement", "obligation", "verdict"))
"""The signs of a judgement."""

DEMANDS: Final = frozenset("should shouldn't must ought deserves deserve deserved".split())
"""The first words of an obligation that judge also beside a “will”: “If he will not, he should go”."""

_COUNTS: Final = frozenset(("count", "estimate", "amount", "percentage", "fraction"))
_WRONGS: Final = frozenset(("accusation", "loss", "denial", "harm"))
_BE: Final = frozenset(("was", "were", "had", "did", "didn't", "wasn't", "weren't", "hadn't"))
_COPULAS: Final = frozenset(
    "is are was were isn't aren't wasn't weren't it's that's be been looks look seems feels sounds remains".split()
)
_DEGREES: Final = frozenset(
    "not so very too as more less quite rather simply merely both all a an the most least nothing already neither".split()
)
_NEAR: Final = 5  # words from “be” to its adjective
_BEHIND_ALSO: Final = PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | AUXILIARIES
_PRONOUNS: Final = frozenset("he she it they his her its their this".split())
_LENGTHS: Final = ((5, "five words"), (8, "eight words"), (13, "thirteen words"))


def signs(clause: str) -> dict[str, str]:
    """Return the signs that ``clause`` shows, each with its first words."""
    words = ClauseWords(clause)
    found = {sign: words.written(*span) for sign, span in phrases_in(words.texts).items()}
    found |= numbers_in(clause, words.texts)
    shortened = [word for word in words.texts if "'" in word]
    if any(word.endswith("n't") for word in shortened):
        found.setdefault("denial", "not")
    if any(word.endswith("'ll") for word in shortened):
        found.setdefault("prediction", "will")
    if "verdict" not in found and (verdict := _verdict(words)):
        found["verdict"] = verdict
    if "affected" in found and found.keys().isdisjoint(_COUNTS):
        del found["affected"]
    found |= dict.fromkeys(_shape(words, found.keys()), "")
    return found


def _verdict(words: ClauseWords) -> str:
    """Return the words that pass a judgement, or nothing.

    These are a form of “be” with an adjective or noun that values, or “too” with what is too much.
    """
    texts, valued = words.texts, entries("valuing_words")
    for index, word in enumerate(texts):
        if word == "too" and _measures(words, index):
            return words.written(index, index + 2)
        if word in _COPULAS:
            for at in range(index + 1, min(index + _NEAR, len(texts))):
                if texts[at] in valued:
                    return words.written(index, at + 1)
                if texts[at] not in _DEGREES and not is_adverb(texts[at]):
                    break
    return ""


def _measures(words: ClauseWords, index: int) -> bool:
    """Check whether a “too” belongs to the word behind it, and does not mean “also”."""
    if index + 1 == len(words) or words.is_behind_comma(index) or words.is_behind_comma(index + 1):
        return False
    return words.texts[index + 1] not in _BEHIND_ALSO


def _shape(words: ClauseWords, found: AbstractSet[str]) -> Iterator[str]:
    """Yield the signs of the clause as a whole."""
    texts = words.texts
    if "own" not in found and _BE.isdisjoint(texts) and not any(map(is_past, texts[1:])):
        yield "general"
    if words.has_capital_behind_first():
        yield "named"
    if texts and texts[0] in _PRONOUNS:
        yield "pronoun"
    if "power" in found and not _WRONGS.isdisjoint(found):
        yield "wrong by power"
    for least, name in _LENGTHS:
        if len(words) >= least:
            yield name
