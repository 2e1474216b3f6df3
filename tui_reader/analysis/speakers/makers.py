"""Find the makers of documents that are sources: “a poll by Marsh Research”."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from tui_reader.analysis.speakers.descriptions import Roles
from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.analysis.speakers.source_kinds import head_noun
from tui_reader.analysis.speakers.sources import POSSESSIVE
from tui_reader.model import Entity, Span

# Before the maker of a document.
_MADE_BY = re.compile(
    r"(?<!seen )(?<!obtained )(?<!received )(?<!reviewed )(?<!read )(?<!viewed )(?<!cited )(?<!shared )(?<!quoted )\b(?:by|from) (?:the )?$"
)
# What may stand before a maker who stands before the document: “a 2024 ”, “the latest ”.
_KIND = re.compile(r"(?:(?:the|an?|this|that|another|new|recent|latest|\d{4}) ){0,3}", re.IGNORECASE)
# Documents that are called after their makers; a report, a lawsuit or a story is as often about the one who is named.
_BY_NAME = re.compile(
    r" (?:[a-z-]{1,20} ){0,2}(?:polls?|surveys?|study|studies|data|database|dataset|analys[ie]s|figures|statistics|statements?|website|tally|"
    r"index|blog|newsletter|memo|estimates?|forecasts?|census|projections?)(?![\w’'-])"
)
_ABOUT_OWNER = re.compile(
    r"\b(?:indictments?|charges?|charge sheet|subpoenas?|sentences?|verdicts?|autopsy|warrants?|trial|obituary|profile)\b"
)
# What somebody publishes in order to speak: “a statement by Dale Bank”.
_OWN_WORDS: Final = frozenset("release releases statement statements tweet tweets".split())
# “the program’s website”, “Dale’s letter”: whose it is.
_DESCRIBED: Final = re.compile(r"(?P<owner>(?:the|The) [a-z][\w-]{1,20})['’]s ")
_NAMED: Final = re.compile(r"(?:the |The )?(?P<owner>[A-Z][\w-]{1,30})['’]s ")
_DEFINITE: Final = ("the ", "this ", "that ")
_NEAR: Final = 2_000  # characters behind a document in which “the survey” goes on with it
_SAME: Final = frozenset("the this that its their his her".split())
_WORD: Final = re.compile(r"[\w’'-]+")


class _Made(NamedTuple):
    """A document that was a source: its maker, and where its words end."""

    maker: str | None
    end: int


class Makers:
    """The makers of an article's documents, asked for in text order."""

    def __init__(self, text: str, mentions: Mentions, roles: Roles, entities: Sequence[Entity]) -> None:
        self._text = text
        self._mentions = mentions
        self._roles = roles
        self._known: dict[str, _Made] = {}  # the last document that was called by a noun
        self._begun: dict[str, list[Entity]] = {}
        self._surnames: set[str] = set()
        for one in entities:
            if one.type in ("org", "place") and " " in one.name:
                self._begun.setdefault(one.name.partition(" ")[0], []).append(one)
            elif one.type == "person" and " " in one.name:
                self._surnames.add(one.name.rpartition(" ")[2])

    def of(self, source: Span) -> str | None:
        """Return the name of the maker of the document that ``source`` is.

        “The survey” is by the maker of the last document called so, if that is near and nothing else is called so since.
        """
        words = self._text[source.start : source.end]
        noun = head_noun(words)
        maker = maker_of(self._text, source, self._mentions) or self._owner(words, source.start)
        if (
            maker is None
            and words.lower() == f"{words.lower().split()[0]} {noun}"
            and words.lower().startswith(_DEFINITE)
        ):
            last = self._known.get(noun)
            name = last.maker if last is not None and self._goes_on(last.end, source.start, noun) else None
        else:
            name = maker.name if maker is not None else None
        self._known[noun] = _Made(name, source.end)
        return name

    def _goes_on(self, end: int, start: int, noun: str) -> bool:
        """Check that no other document between two is called by their noun."""
        if start - end >= _NEAR:
            return False
        words = ["", *_WORD.findall(self._text[end:start].lower())]
        return all(word != noun or before in _SAME for before, word in pairwise(words))

    def _owner(self, words: str, at: int) -> Entity | None:
        """Return the owner of a document by a description or part of a name."""
        if _ABOUT_OWNER.search(words) is not None:
            return None
        if (described := _DESCRIBED.match(words)) is not None:
            held = self._roles.holders(described["owner"], at)
            return held[0] if len(held) == 1 and held[0].type == "org" else None
        named = _NAMED.match(words)
        if named is None or named["owner"] in self._surnames:
            return None
        begun = self._begun.get(named["owner"], [])
        return begun[0] if len(begun) == 1 else None


def speaks_itself(source: str) -> bool:
    """Check whether the maker of a document speaks in it.

    Example: “a statement by Dale Bank”, but not “a Dale Bank survey”.
    """
    return head_noun(source) in _OWN_WORDS


def maker_of(text: str, source: Span, mentions: Mentions) -> Entity | None:
    """Return the maker of the document that a source is.

    Examples: “a poll by Marsh Research”, “Dale Bank’s website”, “a Marsh Research poll”.
    A possessive before a document of a court or the police is the person whom it is about, not its maker: “Bell’s indictment”.
    """
    if _ABOUT_OWNER.search(text, source.start, source.end):
        return None
    for span, entity in mentions.within(source.start, source.end):
        before = text[source.start : span.start]
        if before.lower() in ("", "the ") and POSSESSIVE.match(text, span.end, source.end):
            return entity if entity.type in ("person", "org", "place") else None
        if entity.type in ("person", "org") and _MADE_BY.search(before):
            return entity
        if entity.type == "org" and _KIND.fullmatch(before) and _BY_NAME.match(text, span.end, source.end):
            return entity
    return None
