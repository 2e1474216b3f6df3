"""Leave out words that are not names: of offices, of kinds, general terms."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.learned.mentions import Mention
from tui_reader.analysis.taggers.learned.name_types import is_listed
from tui_reader.analysis.taggers.learned.tag_set import NAME_TYPES

_ORGANISATION, _PLACE = (NAME_TYPES.index(kind) for kind in ("org", "place"))
_NEXT_WORD = re.compile(r" (?:and [A-Z]\w{0,20} )?([A-Za-z]{1,20})")
_OFFICES = frozenset("Minister Ministers Representative Secretary Commissioner Spokesman Spokeswoman Chief".split())
_PORTFOLIOS = frozenset(
    "Affairs Agriculture Commerce Communications Culture Defence Defense Development Economy Education Employment Energy Environment Finance "
    "Fisheries Foreign Health Higher Home Housing Industry Information Interior Internal Investment Irrigation Justice Labor Labour Planning Power Prime "
    "Public Research Science Scientific Security Social Sports State Technology Tourism Trade Transport Transportation Treasury Water Welfare Women Works".split()
)
_OFFICE_BEFORE = re.compile(
    r"(?:Minister|Ministers|Secretary|Undersecretary|Commissioner|Shadow Chancellor)(?: of State)? (?:of|for)(?: the)? $"
)
_PORTFOLIO_BEHIND = re.compile(
    rf" (?:{'|'.join(sorted(_PORTFOLIOS | {'Press'}))})(?P<office> (?:{'|'.join(sorted(_OFFICES))}))?$"
)
_LONGEST_OFFICE = 40  # characters of “Secretary of State for the ”
_WORD = re.compile(r"[^\W\d_]+")
_LINKS = frozenset(("and", "of", "for", "the"))
_KIND_BEFORE = re.compile(r"(?:NGOs?|state media) (?=([A-Z]\w+))")
_KIND_BEHIND = re.compile(r" (?:taluk|tehsil|upazila)s?$")
_NUMBERED = re.compile(
    r"(?:Appendix|Chapter|Equation|Exhibit|Fig|Figure|Part|Section|Step|Table)\.? (?:\d{1,4}|[A-Z]|[IVX]{1,5})"
)
_BARE_HEADS = frozenset("Board Chamber Company Government Kingdom Party Republic State University Zone".split())


def without_offices(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out the “Interior” of “Interior Minister” and of “Minister of the Interior”.

    So is the “Press” of “White House Press Secretary”.
    """
    for given in mentions:
        one = _before_office(text, given)
        behind = _NEXT_WORD.match(text, one.end)
        is_before = behind is not None and behind[1].capitalize() in _OFFICES
        is_behind = _OFFICE_BEFORE.search(text, max(0, one.start - _LONGEST_OFFICE), one.start) is not None
        words = _WORD.findall(text, one.start, one.end)
        if not (is_before and text[one.start : one.end] in _PORTFOLIOS) and not (
            is_behind and _PORTFOLIOS.union(_LINKS).issuperset(words)
        ):
            yield one


def _before_office(text: str, one: Mention) -> Mention:
    """Return a body without the portfolio of its officer behind it."""
    portfolio = _PORTFOLIO_BEHIND.search(text, one.start, one.end)
    if portfolio is None or not is_listed(text[one.start : portfolio.start()]):
        return one
    behind = _NEXT_WORD.match(text, one.end)
    is_office = portfolio["office"] is not None or (behind is not None and behind[1] in _OFFICES)
    return replace(one, end=portfolio.start()) if is_office else one


def without_bare_heads(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out general terms: “the Party”, “the Kingdom”, “Figure 2”."""
    for one in mentions:
        is_bare = text[one.start : one.end] in _BARE_HEADS and text[max(0, one.start - 4) : one.start].lower() == "the "
        if not is_bare and not _NUMBERED.fullmatch(text, one.start, one.end):
            yield one


def without_common_words(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Cut off what kind of thing a name is of: “NGO Shore Watch”, “Orlau upazila”.

    “NGO Council” stays.
    """
    for one in mentions:
        kind = int(one.chances.argmax())
        before = _KIND_BEFORE.match(text, one.start, one.end) if kind == _ORGANISATION else None
        behind = _KIND_BEHIND.search(text, one.start, one.end) if kind == _PLACE else None
        if before is not None and before[1] not in entries("organisation_heads") | {"Affairs"}:
            yield replace(one, start=before.end())
        elif behind is not None and text[one.start].isupper():
            yield replace(one, end=behind.start())
        else:
            yield one
