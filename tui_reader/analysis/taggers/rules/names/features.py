"""What can be seen of a candidate and around it, as named features; their weights decide what it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.rules.names.candidate import Candidate, Search
from tui_reader.analysis.taggers.rules.names.word_classes import classes

_REACH = 24  # characters looked at on either side: longer words are no cues
_BEFORE = re.compile(rf"([\w’'.-]{{1,{_REACH}}}|[^\w\s])[ ]?$")
_AFTER = re.compile(r"(?:['’]s\b)? ?([\w-]+|[^\w\s]|\n|$)")
_LOWER = re.compile(r"(?<![\w'’-])[a-z]{3,}")
_LISTS = ("regions", "cities", "organisations")
_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "del", "della", "di", "van", "von", "der", "bin", "ibn", "al", "bint", "ben"}
)
_SHOUTED = 4  # letters from which a word in capitals is no acronym
_MANY = 4  # words from which names are alike


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rest of the document tells of a word: which it has in lower case, and where it names something.

    ``inside`` are names of one word in the middle of a sentence, ``first`` and ``last`` the words that begin and end
    longer candidates.
    """

    lower: frozenset[str]
    inside: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]


def surroundings(search: Search) -> Surroundings:
    """Gather what the document tells of its words."""
    blocks = search.document.blocks
    longer = [one.words for one in search.candidates if len(one.words) > 1 and not one.headline]
    return Surroundings(
        frozenset(_LOWER.findall(search.text, blocks[0].start, blocks[-1].end)),
        frozenset(
            one.words[0] for one in search.candidates if len(one.words) == 1 and not (one.opening or one.headline)
        ),
        frozenset(words[0] for words in longer),
        frozenset(words[-1] for words in longer),
    )


def features(candidate: Candidate, search: Search, around: Surroundings) -> Iterator[str]:
    """Yield the features of a candidate; ``around`` is what the document tells of its words."""
    text, words = search.text, _spoken(candidate)
    before = _BEFORE.search(text, max(0, candidate.start - _REACH), candidate.start)
    after = _AFTER.match(text, candidate.end, min(len(text), candidate.end + _REACH))
    yield f"before {before[1].lower()}" if before else "before nothing"
    if not is_joined(text, candidate):
        yield f"after {after[1].strip().lower() or 'end'}" if after else "after nothing"
    if text.startswith(("'s", "’s"), candidate.end):
        yield "possessive"
    if candidate.titled:
        yield "titled"
    name = " ".join(words)
    for which in _LISTS:
        if name in entries(which):
            yield f"in {which}"
    if len(words) == 1:
        yield from _of_one(words[0], candidate, around)
    else:
        yield from _of_several(words, candidate, around)


def is_joined(text: str, candidate: Candidate) -> bool:
    """Whether a hyphen joins something to it, as in "US-led"; corpora with such words as one leave the name out."""
    return text[candidate.end : candidate.end + 1] == "-"


def _spoken(candidate: Candidate) -> list[str]:
    """The words of a candidate as they are written in running text: a shouted headline says nothing by its capitals."""
    if candidate.headline and all(word.isupper() for word in candidate.words):
        return [word.capitalize() if len(word) >= _SHOUTED else word for word in candidate.words]
    return candidate.words


def _ordinariness(word: str) -> str:
    kinds = classes(word.lower())
    return "plain" if "plain" in kinds else "ordinary" if "ordinary" in kinds else "rare"


def _of_one(word: str, candidate: Candidate, around: Surroundings) -> Iterator[str]:
    """Yield what a single word looks like, and where else in the document it names something."""
    place = "opening" if candidate.opening else "headline" if candidate.headline else "inside"
    if candidate.headline and (word in around.last or word in around.inside):
        place = "inside"  # a name of the text under the headline
    yield "1 words"
    yield f"word {word}"
    yield f"suffix {word[-3:].lower()}"
    yield f"suffix alone {word[-2:].lower()}"
    yield from (f"{kind}, alone" for kind in classes(word))
    yield f"{place}, {_ordinariness(word)}"
    if word.isupper() and len(word) > 1:
        yield "acronym"
    if word.lower() in around.lower:
        yield f"{place}, lower case elsewhere"
    if candidate.opening and word in around.inside:
        yield "opening, inside elsewhere"
    if word in around.last:
        yield f"{place}, ends a longer one"
    if word in around.first:
        yield f"{place}, begins a longer one"


def _of_several(words: list[str], candidate: Candidate, around: Surroundings) -> Iterator[str]:
    """Yield what several words look like, their first and their last one above all."""
    first, last = words[0], words[-1]
    count = min(len(words), _MANY)
    place = "opening" if candidate.opening else "headline" if candidate.headline else "inside"
    yield f"{count} words"
    yield f"first {first}"
    yield f"last {last}"
    yield f"suffix {last[-3:].lower()}"
    yield from (f"first is {kind}, {count} words" for kind in classes(first))
    yield from (f"last is {kind}" for kind in classes(last))
    yield f"{place}, begins {_ordinariness(first)}"
    yield f"{place}, ends {_ordinariness(last)}"
    if candidate.opening and first.lower() in around.lower:
        yield "opening, lower case elsewhere"
    if not _PARTICLES.isdisjoint(words):
        yield "particle"
    if len(first.rstrip(".")) == 1 or len(words[1].rstrip(".")) == 1:
        yield "initial"
    link = next((at for at, word in enumerate(words) if word in ("of", "for")), 0)
    if link:
        yield f"chain head {words[link - 1]}"
        yield from (f"chain head is {kind}" for kind in classes(words[link - 1]))
