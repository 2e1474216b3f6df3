"""Repair names at marks: strokes, brackets, dashes, apostrophes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_reader.analysis.taggers.learned.mentions import Mention
from tui_reader.analysis.taggers.learned.name_types import is_listed
from tui_reader.analysis.taggers.learned.tag_set import NAME_TYPES

_ORGANISATION, _PERSON, _PLACE, _PRODUCT = (NAME_TYPES.index(kind) for kind in ("org", "person", "place", "product"))
_LETTER = re.compile(r"[^\W\d_]")
_OPENS_NO_NAME = ".,;:!?)]}’”»…–—- "
_ENDS_NO_NAME = " -–—([{<,;:/|&"
# “Ra” or “Ra’” and the rest of “Ra’ad”; “’s” and contractions are not a part of a name.
_REST_OF_WORD = re.compile(r"(?<=\w)[’'](?!(?:s|t|d|m|ll|re|ve)\b)[^\W\d_]{1,20}")
_POSSESSIVE = re.compile(r"[’']s?$")
_STROKE = re.compile(r"\s{0,2}[/()\[\]{}|\n]\s{0,2}")
_SHORT_PARTS = 3  # letters: “TCP/IP”, “AC/DC” are one name
_AND = " and "


def without_opening_marks(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Cut off the full stop of “Mr.” and other marks that open no name.

    A mention without a letter is left out, and so is one beside “@”: an account or an address.
    """
    for one in mentions:
        is_address = "@" in (text[one.start - 1 : one.start], text[one.end : one.end + 1])
        if not is_address and _LETTER.search(text, one.start, one.end):
            form = text[one.start : one.end]
            yield replace(one, start=one.end - len(form.lstrip(_OPENS_NO_NAME)))


def whole_words(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Join the parts of “Ra’ad”: an apostrophe within a word does not part a name."""
    reached = 0
    for one in mentions:
        if one.start < reached:
            continue
        mark = one.end - 1 if text[one.end - 1] in "’'" else one.end
        rest = _REST_OF_WORD.match(text, mark)
        found = one if rest is None else replace(one, end=rest.end())
        reached = found.end
        yield found


def parted(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Part “Dale/Orlau”, “Harrow (Dale)”, “Marsh and Reske”, and names in two lines."""
    for one in mentions:
        form = text[one.start : one.end]
        if is_listed(form) or all(len(part) <= _SHORT_PARTS for part in form.split("/")):
            yield one
        elif _STROKE.search(form):
            yield from _parts(text, one)
        elif form.count(_AND) == 1 and are_two(form, int(one.chances.argmax())):
            middle = one.start + form.index(_AND)
            yield replace(one, end=middle)
            yield replace(one, start=one.end - len(form.partition(_AND)[2].removeprefix("the ")))
        else:
            yield one


def are_two(form: str, kind: int) -> bool:
    """Check whether both sides of “and” are names of their own.

    ``kind`` is the index of their type. Those of two organisations are listed, or have an article: “the Harrow Court and the Dale Council”.
    """
    before, _, behind = form.partition(_AND)
    if kind == _ORGANISATION:
        with_article = behind.startswith("the ") and " " in before and behind.count(" ") > 1
        return with_article or (is_listed(before) and is_listed(behind.removeprefix("the ")))
    if kind == _PERSON:
        return all(word[:1].isupper() for word in (*before.split(), *behind.split()))
    return kind == _PLACE and _is_name(before) and _is_name(behind)


def _is_name(part: str) -> bool:
    """Check whether a side of “and” is one capitalised word or a listed name."""
    return is_listed(part) or (" " not in part and part[:1].isupper())


def _parts(text: str, one: Mention) -> Iterator[Mention]:
    """Yield the parts of a mention between strokes and brackets, where capitals begin them."""
    start = one.start
    for stroke in _STROKE.finditer(text, one.start, one.end):
        if text[start : stroke.start()][:1].isupper():
            yield replace(one, start=start, end=stroke.start())
        start = stroke.end()
    if text[start : one.end][:1].isupper():
        yield replace(one, start=start)


def without_closing_marks(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Cut off a dash, a bracket that opens, and the mark of a possessive.

    “Marsh’s” keeps its mark where it is a firm.
    """
    for one in mentions:
        form = text[one.start : one.end].rstrip(_ENDS_NO_NAME)
        is_firm = int(one.chances.argmax()) in {_ORGANISATION, _PRODUCT}
        if not is_firm and not is_listed(form):
            form = _POSSESSIVE.sub("", form)
        if form:
            yield replace(one, end=one.start + len(form))
