"""Find the words and phrases of a clause that are listed for a sign."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product
from typing import Final, TypeAlias

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.cue_verbs import regular_forms

_ANY: Final = "*"
_LISTS: Final = (("judgement", "loaded_words"), ("accusation", "accusation_words"))

Phrase: TypeAlias = tuple[tuple[str, ...], str]
"""The words that follow the first one of a phrase, and the sign that they show."""

Phrases: TypeAlias = dict[str, dict[str, list[Phrase]]]
"""By their first word, then by the second one; under ``*`` those that go with any second word."""


@cache
def listed() -> Phrases:
    """Return the phrases of all signs, from ``claim_signs.txt`` and two lists."""
    found: dict[str, list[Phrase]] = {}
    for line in entries("claim_signs"):
        sign, _, phrases = line.partition(":")
        for phrase in phrases.split(","):
            for first, *rest in _forms(phrase):
                found.setdefault(first, []).append((tuple(rest), sign))
    for sign, name in _LISTS:
        for phrase in entries(name):
            first, *rest = phrase.replace("-", " ").split()
            found.setdefault(first, []).append((tuple(rest), sign))
    for following in found.values():
        following.sort(key=lambda one: -len(one[0]))
    return {first: _by_second(following) for first, following in found.items()}


def _by_second(following: list[Phrase]) -> dict[str, list[Phrase]]:
    """Return phrases by their second words.

    Those that go with any word are in each list; the order stays.
    """
    seconds = {rest[0] for rest, _ in following if rest} | {_ANY}
    return {
        second: [(rest, sign) for rest, sign in following if not rest or rest[0] in (_ANY, second)]
        for second in seconds
    }


def _forms(phrase: str) -> Iterator[tuple[str, ...]]:
    """Yield the phrases for which one entry of the list stands."""
    return product(*(tuple(_words(choice)) for choice in phrase.split()))


def _words(choice: str) -> Iterator[str]:
    for word in choice.split("|"):
        if word.startswith("+"):
            yield from regular_forms(word[1:])
        else:
            yield word


def phrases_in(texts: list[str]) -> dict[str, tuple[int, int]]:
    """Return the signs that words in lower case show, each with its first phrase.

    A phrase is the numbers of its first word and of the word behind it.
    """
    phrases = listed()
    found: dict[str, tuple[int, int]] = {}
    for index, (word, second) in enumerate(pairwise((*texts, ""))):
        following = phrases.get(word)
        if following is not None:
            for rest, sign in following.get(second) or following[_ANY]:
                if sign not in found and (not rest or _follows(texts, index + 1, rest)):
                    found[sign] = (index, index + 1 + len(rest))
    return found


def _follows(texts: list[str], at: int, rest: tuple[str, ...]) -> bool:
    """Check whether the words of ``rest`` stand from ``at`` on."""
    if at + len(rest) > len(texts):
        return False
    return all(word in (_ANY, texts[at + number]) for number, word in enumerate(rest))
