"""Takes headlines apart, where every word has a capital and capitals say nothing."""

import re

from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.rules.names.candidate import Candidate, Search

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL = 4
"""Letters from which a word of a headline in title case has a capital."""

_FEWEST = 2
"""How many words that are never names must have a capital behind the first one for a sentence to be a headline.

One more where it ends with a full stop, which headlines rarely do, and others stand beside it in its paragraph.
"""


def _is_headline(sentence: str, *, alone: bool) -> bool:
    """Whether words that are never names have a capital too, as in "Jury Finds Officer Guilty", or all is capitals."""
    if sentence.isupper():
        return " " in sentence
    words = [word for word in _WORD.findall(sentence)[1:] if len(word) >= _SMALL]
    plain = [word for word in words if word.lower() in entries("plain_words")]
    fewest = _FEWEST + (sentence.endswith(".") and not alone)
    return sum(word[0].isupper() for word in plain) >= fewest and not any(word.islower() for word in plain)


def _parts(candidate: Candidate, known: frozenset[str]) -> list[Candidate]:
    """Cut a run of a headline at its ordinary words; a run that is named elsewhere stays whole."""
    shouted = all(word.isupper() for word in candidate.words) and len(candidate.words) > 1
    parts: list[Candidate] = []
    at, words = candidate.start, list[str]()
    for word in [*candidate.words, ""]:
        if word and _is_name_word(word.capitalize() if shouted else word, known):
            words.append(word)
        else:
            if words:
                end = at - 1
                start = end - len(" ".join(words))
                parts.append(Candidate(start, end, words, opening=start == candidate.start, headline=True))
            words = []
        at += len(word) + 1
    return parts


def _is_name_word(word: str, known: frozenset[str]) -> bool:
    lowered = word.lower().replace("’", "'")
    return word in known or not (lowered in entries("plain_words") or lowered in entries("ordinary_words"))


def split_headlines(search: Search) -> None:
    """Keep of a headline's runs what is no ordinary word, or is a name in the text under it."""
    text = search.text
    whole_blocks = {(block.start, block.end) for block in search.document.blocks}
    sentences = ((sentence.start, sentence.end) for sentence in search.document.sentences)
    headlines = [span for span in sentences if _is_headline(text[slice(*span)], alone=span in whole_blocks)]
    if not headlines:
        return
    inside: list[Candidate] = []
    outside: list[Candidate] = []
    at = 0
    for candidate in search.candidates:
        while at < len(headlines) and headlines[at][1] <= candidate.start:
            at += 1
        within = at < len(headlines) and headlines[at][0] <= candidate.start
        (inside if within else outside).append(candidate)
    whole = frozenset(candidate.name for candidate in outside if len(candidate.words) > 1)
    known = frozenset(
        word for candidate in outside if not candidate.opening for word in candidate.words if word[:1].isupper()
    )
    for candidate in inside:
        candidate.headline = True
        outside += [candidate] if candidate.name in whole or _is_listed(candidate) else _parts(candidate, known)
    search.candidates = sorted(outside, key=lambda candidate: candidate.start)


def _is_listed(candidate: Candidate) -> bool:
    name = candidate.name
    return name in entries("organisations") or name in entries("regions") or name in entries("cities")
