"""Recognise statements of several people, each below a heading with a name.

Candidates, witnesses and readers speak so: the name stands above, and below somebody says “I”.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.first_person import PLURAL, SINGULAR
from tui_reader.analysis.layout.lines import SPOKEN, Line
from tui_reader.analysis.layout.speeches import Speech
from tui_reader.analysis.speech.signatures import names_person
from tui_reader.model import Article, Span

_LONGEST_NAME: Final = 90  # characters of a heading, with an office or a place behind the name
_HEAD = re.compile(
    r"(?P<name>[A-Z][\w.’'-]{0,30}(?: (?:[A-Z][\w.’'-]{0,30}|de|van|von|der|al|bin)){1,3})(?:(?P<role>, (?:then )?(?:the |an? )?[a-z]{4,}[^\n.!?]{0,80})|"
    r"(?:,| \(| [–—-] )[^\n]{1,80})?"
)
_FIRST_PERSON = re.compile(rf"\b(?:{SINGULAR}|{PLURAL})\b")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*?(?=['’]s\b|\W|$)")
_LEAST: Final = 2  # statements, and more than half of what stands below names


def statements(article: Article, lines: Sequence[Line]) -> list[Speech]:
    """Return the statements below headings with names: the sections in the first person.

    The page prints statements where two sections or more are such, and more than half of those whose heading is a name. Elsewhere the
    list is empty: the names head what is told about people.
    """
    text = article.text
    named = list(_sections(article, lines))
    found = [one for one in named if one.body and _speaks(text, one)]
    return found if len(found) >= _LEAST and 2 * len(found) > len(named) else []


def _sections(article: Article, lines: Sequence[Line]) -> Iterator[Speech]:
    """Yield the lines below each heading that is a name."""
    text, byline = article.text, article.byline or ""
    for at, line in enumerate(lines):
        match = _HEAD.fullmatch(text, line.start, line.end) if _may_name(line) else None
        if match is None or not _is_person(match) or match["name"] in byline:
            continue
        behind = next((end for end in range(at + 1, len(lines)) if lines[end].kind not in SPOKEN), len(lines))
        yield Speech(lines[at + 1 : behind], match["name"], Span(*match.span("name")), line)


def _may_name(line: Line) -> bool:
    return line.kind == "heading" and line.end - line.start <= _LONGEST_NAME


def _is_person(head: re.Match[str]) -> bool:
    """Check whether a heading names a person, and not a park: “Jack Brooks Park”.

    Behind a name of which no list knows a word, what the person is tells it: “Alun Rees, miner”.
    """
    last = head["name"].rpartition(" ")[2]
    return (head["role"] is not None or names_person(head["name"])) and last not in entries("place_heads") | entries(
        "organisation_heads"
    )


def _speaks(text: str, section: Speech) -> bool:
    """Check whether a section speaks in the first person, and not about its own name."""
    words = text[section.body[0].start : section.body[-1].end]
    surname = section.name.rpartition(" ")[2]
    return _FIRST_PERSON.search(words) is not None and surname not in _WORD.findall(words)
