"""Makes text that is hard for a pattern, out of the pattern itself: pieces of what it looks for, repeated, and no end."""

import random
import re
from collections.abc import Iterator, Sequence
from re import _constants as op  # type: ignore[attr-defined]  # the parsed pattern has no public face
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# What anybody would try: blanks, marks, brackets, digits, letters, and the ends of lines.
GENERAL = (
    *" \n\t.,-_\"'`“”‘’«»©@#*<>&;:/([{0aAé中?!",
    *(
        "a ",
        "A ",
        "A. ",
        "0 ",
        "0.",
        "0,",
        "a-",
        "a.",
        "a'",
        "- ",
        "“a ",
        "” ",
        "a, ",
        "a\n",
        "\n ",
        " \n",
        "\r\n",
        ">\n",
    ),
    *(
        "said ",
        "Ana Reed ",
        "on ",
        "by ",
        "By ",
        "the ",
        "of ",
        "and ",
        "May 5 ",
        "No. ",
        "© ",
        "[a](",
        "<a ",
        "<!--",
        "]]>",
        "&#",
    ),
)
_ENDINGS = ("", "\0", "a", " ", "\n")
_ALTERNATIVES = 3
_MOST_DERIVED = 60  # of one pattern; lists of many phrases would make thousands, each like the others
_WITHOUT_TEXT = (op.ASSERT_NOT, op.AT, op.GROUPREF, op.GROUPREF_EXISTS)
_WORDS_OF_A_CLASS = "a A0_-.'’ ,\n\"“é中\0"

Parsed = Sequence[tuple[Any, Any]]


def pieces(pattern: re.Pattern[Any], seed: int = 0) -> Iterator[tuple[str, str, str]]:
    """Yield a beginning, a piece to be repeated, and an ending; what is general comes first."""
    for piece in GENERAL:
        yield "", piece, "\0"
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    parsed = parser.parse(source, pattern.flags & ~(0 if isinstance(pattern.pattern, str) else re.UNICODE))
    chance = random.Random(seed)  # noqa: S311 - the same text each time
    derived = list(dict.fromkeys(_derived(list(parsed), "", chance)))
    yield from chance.sample(derived, min(len(derived), _MOST_DERIVED))


def _derived(parsed: Parsed, before: str, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """Walk a pattern; ``before`` is a sample of what stands before its part."""
    start = before
    for kind, argument in parsed:
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            _, most, body = argument
            if most > _ALTERNATIVES:
                for _ in range(_ALTERNATIVES):
                    for ending in _ENDINGS:
                        yield before, _sample(body, chance), ending
            yield from _derived(body, before, chance)
        else:
            for part in _parts(kind, argument):
                yield from _derived(part, before, chance)
        before += _sample([(kind, argument)], chance)
        if len(before) > len(start):
            yield "", before, "\0"
            yield "", before + " ", "\0"
            yield before, before[-1:], "\0"


def _parts(kind: Any, argument: Any) -> Sequence[Parsed]:
    if kind is op.SUBPATTERN:
        return [argument[-1]]
    if kind is op.ATOMIC_GROUP:
        return [argument]
    if kind is op.BRANCH:
        return list(argument[1])
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return [argument[1]]
    return []


def _sample(parsed: Parsed, chance: random.Random) -> str:
    """Something that the pattern, or a part of it, matches, or nearly so."""
    return "".join(_one(kind, argument, chance) for kind, argument in parsed)


def _one(kind: Any, argument: Any, chance: random.Random) -> str:
    if kind is op.LITERAL:
        return chr(argument)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, body = argument
        return "".join(_sample(body, chance) for _ in range(max(least, min(most, chance.randint(0, 2)))))
    if kind is op.BRANCH:
        return _sample(chance.choice(argument[1]), chance)
    if kind in _WITHOUT_TEXT:
        return ""
    if parts := _parts(kind, argument):
        return _sample(parts[0], chance)
    return _of_class(_members(kind, argument), chance)


def _members(kind: Any, argument: Any) -> Parsed:
    """The class of characters that anything is which matches one character."""
    if kind is op.IN:
        return list(argument)
    return [(op.NEGATE, None), (op.LITERAL, argument if kind is op.NOT_LITERAL else ord("\n"))]


def _of_class(members: Parsed, chance: random.Random) -> str:
    matches = [letter for letter in _WORDS_OF_A_CLASS if _is_in(members, letter)]
    named = [chr(argument) for kind, argument in members if kind is op.LITERAL and members[0][0] is not op.NEGATE]
    return chance.choice((*matches, *named) or ("\0",))


def _is_in(members: Parsed, letter: str) -> bool:
    is_negated = members[0][0] is op.NEGATE
    return any(_is(kind, argument, letter) for kind, argument in members) != is_negated


def _is(kind: Any, argument: Any, letter: str) -> bool:
    if kind is op.LITERAL:
        return chr(argument) == letter
    if kind is op.RANGE:
        return bool(argument[0] <= ord(letter) <= argument[1])
    if kind is op.CATEGORY:
        return bool(_CATEGORIES[argument].match(letter))
    return False


_CATEGORIES = {
    op.CATEGORY_DIGIT: re.compile(r"\d"),
    op.CATEGORY_NOT_DIGIT: re.compile(r"\D"),
    op.CATEGORY_SPACE: re.compile(r"\s"),
    op.CATEGORY_NOT_SPACE: re.compile(r"\S"),
    op.CATEGORY_WORD: re.compile(r"\w"),
    op.CATEGORY_NOT_WORD: re.compile(r"\W"),
}
