"""Find orders: a base form with its object, behind an adverb or a condition, too."""

from typing import Final

from tui_reader.analysis.english import entries
from tui_reader.analysis.grammar.clause_words import ClauseWords
from tui_reader.analysis.grammar.finite_verbs import base_verbs, is_auxiliary

_OPENINGS: Final = frozenset(
    "please just so now then always and but or also instead lastly first firstly second secondly third thirdly next finally "
    "simply afterwards alternatively carefully gently meanwhile ideally never".split()
)
_PLEAS: Final = frozenset("please never always".split())
_CONDITIONS: Final = frozenset(
    "if when whenever before after once while until unless to for according without by whether wherever where as".split()
)
_MOST_WORDS: Final = 16  # of a condition before the order
# Verbs that are not nouns: at the head of a sentence they are orders, whatever follows but a verb.
_ONLY_VERBS: Final = frozenset(
    "imagine avoid keep bring choose remember ensure make add remove read write see go take get tell ask let delete replace "
    "consider be become begin believe apply bake chop continue create decide do enjoy enter expect explain explore find follow "
    "forget grab hear include insert install join know learn listen pour prepare refer select serve sit speak stay stir "
    "subscribe tell think throw try understand unplug use whisk bear simmer preheat pack boil send meet leave look buy pay wear verify introduce grow confirm "
    "maintain develop provide identify assess evaluate implement establish protect prevent allow gather prioritize prioritise "
    "communicate collaborate encourage embrace submit upload download navigate discuss describe define determine specify "
    "schedule invite notify inform learn teach eat enable disable remind be refrain stick hire ensure familiarize arrange "
    "combine feel incorporate customize inspect handle attach insert rinse wipe delegate".split()
)
# Nouns that are base forms of verbs, too: they need an object to be an order.
_NOUNS: Final = frozenset(
    "like support plan work attempt help need respect lack regard interest talk demand concern study use cause matter offer call "
    "trust faith love hope time close access live lead set give put cost police thank come people".split()
)
_OBJECTS: Final = frozenset(
    "the a an your our this that these those it them him her me us my sure some any all yourself every each".split()
)
_PARTICLES: Final = frozenset("up out down in on at to with over if not into one more as about what how why".split())
_ADVERBS: Final = frozenset("again twice once away carefully gently well thoroughly".split())


def is_order(words: ClauseWords) -> bool:
    """Check whether a clause is an imperative.

    Adverbs and a condition may stand before it: “Lastly, avoid the bridge”, “Before using it, always ask”.
    """
    if _orders(words, 0):
        return True
    if _CONDITIONS.isdisjoint(words.texts[:2]):  # “even if” has it second
        return False
    commas = (index for index in range(2, min(_MOST_WORDS, len(words))) if words.is_behind_comma(index))
    return any(_orders(words, index) for index in commas)


def _orders(words: ClauseWords, begun: int) -> bool:
    """Check whether an order begins at a word, adverbs aside."""
    at, texts = begun, words.texts
    while at < len(words) and texts[at] in _OPENINGS:
        at += 1
    if at == len(words) or (at and at == begun and words.is_capital(at)):
        return False
    verb, behind = texts[at], texts[at + 1] if at + 1 < len(words) else ""
    if verb in ("let's", "don't") or (verb == "do" and behind == "not"):
        return True
    if verb not in base_verbs():
        return False
    if at > begun and texts[at - 1] in _PLEAS:
        return True
    if not behind:
        return at > begun and verb in _ONLY_VERBS
    return not (words.is_behind_comma(at + 1) or is_auxiliary(words, at + 1)) and _is_commanded(verb, behind)


def _is_commanded(verb: str, behind: str) -> bool:
    """Check whether what follows a base form makes an order of it."""
    behind = behind.partition("'")[0]
    if behind in _OBJECTS or behind in _ADVERBS or verb in _ONLY_VERBS:
        return True
    return behind in _PARTICLES and verb not in _NOUNS and verb in entries("base_verbs")
