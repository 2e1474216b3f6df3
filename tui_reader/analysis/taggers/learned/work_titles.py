"""Complete the titles of works, and tell titles from authors and headings.

A title is whole in quotation marks and in a line of its own, below which its author may stand.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from tui_reader.analysis.english.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from tui_reader.analysis.tagging import Name

# Characters and words of the longest title; what part of a line must be found as a work.
_LONGEST: Final = 80
_MOST_WORDS: Final = 10
_PART: Final = 0.3
_QUOTED: Final = re.compile(r"[“\"](?P<title>[^“”\"\n]{2,80})[”\"]")
_WORD: Final = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
# What no title in a line of its own has: an item of a list, a sentence, an author or a place behind it.
_NO_TITLE: Final = re.compile(r"[,;|/•·()\[\]]|[.:]$| [–—-] |\bby\b")
# “21) Star Locks”
_ITEM: Final = re.compile(r"\d{1,3}[.)] ")
# “Ida Marsh (Dale Books)”, “Ida Marsh, translated by Pia Lund”
_CREDIT: Final = re.compile(
    r"[^\W\d_][\w’'.-]{0,30}(?: [^\W\d_][\w’'.-]{0,30}){1,3}(?: \([^()\n]{2,40}\)|, (?:translated|illustrated|edited) by )"
)
_QUOTES: Final = "'\"“”‘’"
_ENDS: Final = " ,.;:"
_SMALL: Final = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | {"to", "not", "is", "are", "be", "it"}


def whole_titles(text: str, names: Sequence[Name]) -> list[Name]:
    """Return ``names`` with whole titles of works; names within a title are left out."""
    found: list[Name] = []
    works: list[Name] = []
    for name in names:
        if found and name.start < found[-1].end:
            continue
        if name.type == "work" and _is_heading(text, name):
            continue
        if name.type == "work" and _is_credit(text, name, works[-1] if works else None):
            if text[name.start - 1] == "\n":
                found.append(replace(name, type="person"))
            continue
        limits = _title(text, name) if name.type == "work" else None
        whole = name if limits is None else replace(name, start=limits[0], end=limits[1])
        while found and found[-1].end > whole.start:
            found.pop()
        found.append(whole)
        if name.type == "work":
            works.append(whole)
    known = {text[one.start : one.end] for one in works}
    return [_as_elsewhere(text, one, known) if one.type == "work" else one for one in found]


def _as_elsewhere(text: str, name: Name, known: Collection[str]) -> Name:
    """Return a work with the words before it that complete its title.

    ``known`` has the titles of the text; the longest of them counts.
    """
    start = longest = name.start
    first = max(0, name.end - _LONGEST)
    for _ in range(_MOST_WORDS):
        if start <= first + 1 or text[start - 1] != " ":
            break
        blank = text.rfind(" ", first, start - 1)
        if blank < 0 < first:  # a longer word
            break
        start = blank + 1
        if text[start : name.end] in known:
            longest = start
    return replace(name, start=longest)


def _is_credit(text: str, name: Name, last: Name | None) -> bool:
    """Check whether a name stands in the line below a title: “Ida Marsh (Dale Books)”."""
    first = text.rfind("\n", max(0, name.start - _LONGEST), name.start)
    if last is None or last.type != "work" or first < 0 or text[last.end : first + 1].strip(_ENDS + "\n"):
        return False
    return _CREDIT.match(text, first + 1) is not None


def _is_heading(text: str, name: Name) -> bool:
    """Check whether a name is one word in capitals without quotation marks."""
    form = text[name.start : name.end]
    return form.isupper() and form.isalpha() and text[name.start - 1 : name.start] not in {"“", '"', "‘"}


def _title(text: str, name: Name) -> tuple[int, int] | None:
    """Return the limits of the title around a work, ``None`` if nothing tells them."""
    first = text.rfind("\n", max(0, name.start - _LONGEST), name.start) + 1
    line_end = text.find("\n", name.end, name.end + _LONGEST)
    start, end = (
        (first or max(0, name.start - _LONGEST)),
        line_end if line_end >= 0 else min(len(text), name.end + _LONGEST),
    )
    for match in _QUOTED.finditer(text, start, end):
        if match.start("title") <= name.start and name.end <= match.end("title") and _is_title(match["title"]):
            return match.start("title"), match.start("title") + len(match["title"].rstrip(_ENDS))
    is_line = (first > 0 or name.start <= _LONGEST) and (line_end >= 0 or name.end + _LONGEST >= len(text))
    if is_line and (item := _ITEM.match(text, start, name.start)) is not None:
        start = item.end()
    line = text[start:end]
    if not is_line or _NO_TITLE.search(line.rstrip()) or not _is_title(line):
        return None
    opening = len(line) - len(line.lstrip(_QUOTES))
    return (
        (start + opening, start + len(line.rstrip(f" {_QUOTES}")))
        if name.end - name.start >= _PART * len(line)
        else None
    )


def _is_title(words: str) -> bool:
    """Check whether all words but small ones have a capital, and the first has one."""
    listed = _WORD.findall(words)
    if not 0 < len(listed) <= _MOST_WORDS or len(words) > _LONGEST or not listed[0][0].isupper():
        return False
    return all(not word[0].islower() or word in _SMALL for word in listed)
