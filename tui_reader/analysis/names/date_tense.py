"""Find the tense of the clause around a date.

The tense is past, coming or in doubt. Closed classes of words decide; a clause ends at a mark or at “and” and “but”. “She said on Monday” is past, “The fair begins on
Sunday” is coming, “It would open on Monday” is in doubt.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.english.function_words import DETERMINERS, NOT_PAST, POSSESSIVES, is_adverb
from tui_reader.model import Span


class Tense(Enum):
    """The tense of a clause, seen from the day of publication."""

    PAST = "past"
    COMING = "coming"


# Words that stand before a noun; “that” may begin a clause.
_BEFORE_NOUNS = (DETERMINERS | POSSESSIVES) - {"that"}
_AROUND = 160  # characters of a sentence that are looked at on each side of a date
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_CLAUSE_END = re.compile(r"[,;:()–—“”\"]|\b(?:and|but)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+(?:[’'][A-Za-z]+)?|[’'](?:ll|re|s)\b")

_COMING = frozenset("will shall won't 'll".split())
_PRESENT_BE = frozenset("is are am isn't aren't 're".split())
_PAST_AUXILIARIES = frozenset("was were wasn't weren't had hadn't did didn't has hasn't".split())
_DOUBTFUL = frozenset(
    "would could should might may can must wouldn't couldn't shouldn't can't have haven't 've be been".split()
)
_AUXILIARIES = _COMING | _PRESENT_BE | _PAST_AUXILIARIES | _DOUBTFUL | {"not", "never", "to"}
# Behind “is” these, like “to” and a form in -ing, speak of what is to come; behind “was” they leave open whether it came.
_PLANNED = frozenset("due set scheduled expected planned slated likely meant supposed going to".split())
# Present tenses that beside a date speak of what is to come.
_SCHEDULED = frozenset(
    "begins starts opens closes ends resumes returns launches expires arrives leaves departs takes meets finishes continues reopens "
    "stops plays visits goes comes kicks heads airs premieres debuts "
    "plans hopes wants intends aims expects begin start open close end resume return leave meet reopen plan hope intend aim".split()
)
# Directly before a date these say that it is over.
_SINCE = frozenset({"since"})
# Behind a past tense and directly before a date these leave open whether it is over: “It was moved to January”.
_OPEN_ENDED = frozenset("to until till by for".split())
# Beside these a date is not a single one, or one before the last.
_UNCLEAR = re.compile(
    r"(?:\b(?:last|every|each|previous|past|any|most|on all)(?: early| late| mid)?|(?:[’']s|\b(?:is|was|on)) an?(?: \w{1,12})?)[ -]$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:next|coming|upcoming)[ -]$", re.IGNORECASE)
# Words before a date that open a clause with it: “On Monday the council met”.
_OPENING = 1
_SHORTEST_PAST = 5
_AUXILIARY_REACH = 3


def tense_at(text: str, date: Span) -> Tense | None:
    """Return the tense of the clause around ``date``, ``None`` where it is in doubt.

    The finite verb of the date’s own clause that is next before it decides, else the next one behind it; where the clause has no
    verb, the clauses behind it and then those before it are asked.
    """
    before = _SENTENCE_END.split(text[max(0, date.start - _AROUND) : date.start])[-1]
    behind = _SENTENCE_END.split(text[date.end : date.end + _AROUND])[0]
    if _UNCLEAR.search(before):
        return None
    if _NEXT.search(before):
        return Tense.COMING
    earlier = [_words(clause) for clause in _CLAUSE_END.split(before)]
    later = [_words(clause) for clause in _CLAUSE_END.split(behind)]
    own_before, own_behind = earlier.pop(), later.pop(0)
    if own_before and own_before[-1] in _SINCE:
        return Tense.PAST
    sides: list[Iterator[Tense | None]] = [_tenses(own_before, backwards=True), _tenses(own_behind)]
    if len(own_before) <= _OPENING:
        sides.reverse()
    sides += [_tenses(clause) for clause in later]
    sides += [_tenses(clause, backwards=True) for clause in reversed(earlier)]
    tense = next((tense for side in sides for tense in side), None)
    is_open = tense is Tense.PAST and bool(own_before) and own_before[-1] in _OPEN_ENDED
    return None if is_open else tense


def _words(clause: str) -> list[str]:
    return [
        word.replace("’", "'").lower() for word in _WORD.findall(clause.replace("’ll", " ’ll").replace("’re", " ’re"))
    ]


def _tenses(words: Sequence[str], *, backwards: bool = False) -> Iterator[Tense | None]:
    """Yield the tense of each finite verb of a clause, from the date on.

    ``None`` stands for a verb that leaves the tense in doubt.
    """
    order: Iterable[int] = reversed(range(len(words))) if backwards else range(len(words))
    for index in order:
        if _is_auxiliary(words, index):
            yield _of_auxiliary(words, index)
        elif _governor(words, index) is None and words[index] in _SCHEDULED and not _is_noun(words, index):
            yield Tense.COMING
        elif _governor(words, index) is None and _is_past(words[index]):
            yield None if _infinitive_behind(words, index) else Tense.PAST


def _is_auxiliary(words: Sequence[str], index: int) -> bool:
    """Check whether a word is the first auxiliary of its verb."""
    word = words[index]
    return word in _AUXILIARIES - {"not", "never", "to"} and _governor(words, index) is None


def _of_auxiliary(words: Sequence[str], index: int) -> Tense | None:
    word = words[index]
    following = [one for one in words[index + 1 : index + 1 + _AUXILIARY_REACH] if not is_adverb(one) and one != "not"]
    ahead = bool(following) and following[0] in _PLANNED
    if word in _COMING:
        return Tense.COMING
    if word in _PRESENT_BE:
        goes_on = bool(following) and following[0].endswith("ing")
        return Tense.COMING if ahead or goes_on else None
    if word in _PAST_AUXILIARIES:
        return None if ahead or _infinitive_behind(words, index) else Tense.PAST
    return None


def _is_noun(words: Sequence[str], index: int) -> bool:
    """Check whether a word is a noun and no verb: “the end”, “its plans”."""
    return index > 0 and words[index - 1] in _BEFORE_NOUNS


def _governor(words: Sequence[str], index: int) -> str | None:
    """Return the auxiliary or “to” before a word: “will” of “will not open”."""
    for before in reversed(words[max(0, index - _AUXILIARY_REACH) : index]):
        if before in _AUXILIARIES - {"not", "never"}:
            return before
        if not (is_adverb(before) or before in {"not", "never"}):
            return None
    return None


def _infinitive_behind(words: Sequence[str], index: int) -> bool:
    """Check whether an infinitive hangs on a verb.

    “They agreed to meet on Monday” leaves open whether they met.
    """
    base = entries("base_verbs")
    return any(words[at] == "to" and words[at + 1] in base for at in range(index + 1, len(words) - 1))


def _is_past(word: str) -> bool:
    if word in entries("past_forms") or any(cue.form == "past" for cue in cue_forms().get(word, ())):
        return word not in _PLANNED
    return word.endswith("ed") and len(word) >= _SHORTEST_PAST and word not in NOT_PAST and word not in _PLANNED
