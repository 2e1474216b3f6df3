"""Split blocks into sentences, without cutting quotations or their cues off."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.cue_verbs import speech_forms
from tui_reader.analysis.english.months import ABBREVIATIONS
from tui_reader.analysis.english.short_titles import SHORT_TITLES
from tui_reader.analysis.text.document import Quotation, Sentence
from tui_reader.model import Block, Span

_END = re.compile(
    r"(?:(?<![.!?…])(?P<mark>[.!?…]++)(?P<closing>[\"”’»')\]]*+)\s++|(?<!\s)(?P<line>\n)\s*+)"
    r"(?=(?P<next>[\"“„«‘'`(\[—–-]*\S))"
)
# “Calif.”, “Pa.”; behind two full stops, as in “B.C.”, a sentence may end.
_STATES = {short[:-1].lower() for short in entries("state_abbreviations") if short.find(".") == len(short) - 1}
# A full stop behind these never ends a sentence: a name, a number or a place follows.
_NEVER_ENDS = frozenset((*map(str.lower, SHORT_TITLES), *chain(*ABBREVIATIONS.values()), *_STATES)) | frozenset(
    "messrs mme mlle fr sr st ste mt ft pres supt det insp atty no nos vs v fig vol pp ed eds art sec dept univ assn bros e.g i.e cf viz al approx est".split()
)
# A full stop behind these may end a sentence as well; it does where the next word is one that opens sentences.
_ABBREVIATIONS = frozenset("u.s u.k u.n e.u d.c n.y n.j n.h l.a inc corp co ltd jr a.m p.m etc ph.d b.a m.a".split())
_MAY = frozenset(
    {"may", "mar", "art", "no", "del", "ill", "miss", "wash", "ed", "mass", "la", "ind", "pa", "al", "gen"}
)
_OPENERS = frozenset(
    "the a an he she it they we i in on at but and or this that these those there his her their its our my if when while "
    "as after before for from with by to not no now then what who how why where yet so some many most one two all "
    "according although because since despite during meanwhile however also still".split()
)
# Characters before a full stop in which the whole word before it is found; what is longer is not an abbreviation.
_LONGEST_WORD = 24
_WORD_BEFORE = re.compile(rf"[^\W_](?:[\w.&’'-]{{0,{_LONGEST_WORD}}}\w)?$")
# “J.R.”, “U.N.” without the last full stop.
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])+")
_WORD = re.compile(r"\w+")
_BEGINS_BEHIND = frozenset({"", ".", "!", "?", "…", "”", "»"})


@cache
def _cue_behind() -> re.Pattern[str]:
    """Return the pattern of a subject and a verb of speech, as behind “Stop!”.

    A pronoun with a capital and a quotation of its own (“Why?” He answered: “…”) begins a sentence.
    """
    verbs = "|".join(speech_forms())
    subject = r"(?:(?:[A-Z][\w’'.-]{0,30}|[a-z]{1,30})(?:, [^,.;\n]{1,60},)? ){1,5}"
    own = rf"(?:He|She|They|We|It) (?:\w{{1,20}}ly |has |had |also )?(?:{verbs})[,:]? [\"“„«‘]"
    return re.compile(rf"(?!{own})(?:I |{subject})(?:\w{{1,20}}ly |has |had |also )?(?:{verbs})\b(?! that\b)")


def _full_stop_ends(text: str, start: int, stop: int, following: str) -> bool:
    """Check whether the full stop at ``stop`` ends a sentence, not an abbreviation."""
    found = _WORD_BEFORE.search(text, max(start, stop - _LONGEST_WORD), stop)
    if found is None:
        return True
    word = found.group()
    lowered = word.lower()
    if lowered in _ABBREVIATIONS or _INITIALS.fullmatch(word):
        return following in _OPENERS
    if len(word) == 1 and word.isupper():
        if word == "I":  # a pronoun ends a sentence, but no sentence is nothing but one: “I. Marsh left”
            return text[start : stop - 1].rstrip()[-1:] not in _BEGINS_BEHIND
        return following in _OPENERS and following not in {"a", "i"}
    if lowered in _NEVER_ENDS:
        return lowered in _MAY and (word.islower() or following in _OPENERS)
    return True


def _ends(text: str, block: Block, quoted: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield where a sentence ends and where the next one starts."""
    starts = [span.start for span in quoted]
    for match in _END.finditer(text, block.start, block.end):
        following = match.start("next")
        index = bisect_right(starts, match.start()) - 1
        inside = index >= 0 and quoted[index].end > match.start()
        if inside and quoted[index].end > (match.end("closing") if match["mark"] else match.start() + 1):
            continue
        if match["line"]:
            if not match["next"][-1].islower():
                yield match.start(), following
            continue
        if match["next"][-1].islower():
            continue
        mark = match["mark"]
        word = _WORD.match(text, match.end("next") - 1)
        if mark == "." and not inside:
            if not _full_stop_ends(text, block.start, match.start(), word.group().lower() if word else ""):
                continue
        elif inside and mark != "." and _cue_behind().match(text, following, block.end):
            continue
        yield match.end("closing"), following


def split_sentences(
    text: str, blocks: Sequence[Block], quotations: Sequence[Quotation], first: int = 0
) -> tuple[Sentence, ...]:
    """Return the sentences of ``blocks`` in text order; code and rules have none.

    ``first`` is the index of the first block in its article.
    """
    parts = [part for quotation in quotations for part in quotation.parts]
    firsts = [part.start for part in parts]
    found = []
    for index, block in enumerate(blocks):
        if block.kind in ("code", "rule"):
            continue
        low, high = bisect_right(firsts, block.start - 1), bisect_right(firsts, block.end)
        start = block.start
        for end, following in _ends(text, block, parts[low:high]):
            found.append(Sentence(start, end, first + index))
            start = following
        if start < block.end:
            found.append(Sentence(start, block.end, first + index))
    return tuple(found)
